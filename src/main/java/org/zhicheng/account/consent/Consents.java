package org.zhicheng.account.consent;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.sql.RowIds;
import org.zhicheng.sql.SqlTime;

/** Records which version of which notice a person accepted, and when (PIPL 17, 29). */
@Component
public class Consents {

    /** Read before registration. */
    public static final String PRIVACY = "privacy";

    /** Given apart, before a face is looked at (PIPL 29). */
    public static final String REAL_PERSON = "real-person-verification";

    /** Social security, education and continuing education are looked up: part of {@link #PRIVACY}, taken back apart. */
    public static final String RECORD_CHECKS = "record-checks";

    private final JdbcClient jdbc;
    private final Clock clock;

    Consents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void accepted(String accountId, String notice, String version) {
        jdbc.sql("insert into consent (id, account_id, notice, version, accepted_at) values (?, ?, ?, ?, ?)")
                .params(RowIds.next(), accountId, notice, version, SqlTime.of(clock.instant()))
                .update();
    }

    /** The newest of each notice, oldest first. */
    public List<Consent> of(String accountId) {
        return jdbc.sql(
                        "select notice, version, accepted_at, withdrawn_at from consent c where account_id = ? "
                                + "and not exists (select 1 from consent newer where newer.account_id = c.account_id "
                                + "and newer.notice = c.notice and newer.accepted_at > c.accepted_at) order by accepted_at, notice")
                .param(accountId)
                .query(Consent.class)
                .list();
    }

    /** Tells whether this person's last answer is no. A person who was never asked has not said no. */
    public boolean withdrawn(String accountId, String notice) {
        return of(accountId).stream()
                .anyMatch(consent -> consent.notice().equals(notice) && consent.withdrawnAt() != null);
    }

    /** @param version of the notice, where this person never accepted one: no is written down all the same */
    @Transactional
    public void withdraw(String accountId, String notice, String version) {
        if (of(accountId).stream().noneMatch(consent -> consent.notice().equals(notice))) {
            accepted(accountId, notice, version);
        }
        jdbc.sql("update consent set withdrawn_at = ? where account_id = ? and notice = ? and withdrawn_at is null")
                .params(SqlTime.of(clock.instant()), accountId, notice)
                .update();
    }
}
