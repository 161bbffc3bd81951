package org.zhicheng.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhicheng.notice.carrier.SimulatedInbox;
import org.zhicheng.notice.carrier.SimulatedSms;

/** People with accounts of their own: who registers by SMS code, and was verified, as a counter would do it. */
final class Applicants {

    private final JdbcTemplate jdbc;

    Applicants(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Each signed in once, in a browser of the own. */
    <B extends Browser> List<B> come(int count, Supplier<B> browsers) {
        List<B> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            B browser = browsers.get();
            new Newcomer(browser, phones()).registered();
            people.add(browser);
            // all of them come from this machine, which is too many for one place
            jdbc.update("delete from throttle_event");
        }
        jdbc.update("update account set verified_at = now() where verified_at is null and not demo");
        jdbc.update(
                """
                insert into account_group (account_id, group_id)
                select id, 'verified-applicants' from account
                where not demo and not exists (select 1 from account_group where account_id = account.id)
                """);
        return people;
    }

    private SimulatedInbox phones() {
        return mobile -> jdbc.query(
                "select * from simulated_sms where mobile = ? order by received_at desc",
                (row, number) -> new SimulatedSms(
                        row.getString("id"),
                        row.getString("mobile"),
                        row.getString("content"),
                        row.getTimestamp("received_at").toInstant()),
                mobile);
    }
}
