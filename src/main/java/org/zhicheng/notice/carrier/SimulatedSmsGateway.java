package org.zhicheng.notice.carrier;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhicheng.notice.Notice;
import org.zhicheng.notice.NoticeFailedException;
import org.zhicheng.notice.NoticeRejectedException;
import org.zhicheng.notice.SmsGateway;
import org.zhicheng.simulator.SimulatorModes;
import org.zhicheng.sql.RowIds;
import org.zhicheng.sql.SqlTime;

/** Simulates an SMS gateway: keeps messages in a table that its page shows as phones; can be switched to fail. */
@Component
@ConditionalOnBooleanProperty("zhicheng.simulators.enabled")
public class SimulatedSmsGateway implements SmsGateway, SimulatedInbox {

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");

    private final JdbcClient jdbc;
    private final SimulatorModes modes;
    private final Clock clock;

    public SimulatedSmsGateway(JdbcClient jdbc, SimulatorModes modes, Clock clock) {
        this.jdbc = jdbc;
        this.modes = modes;
        this.clock = clock;
    }

    @Override
    public Optional<String> send(Notice sms) {
        if (!modes.works("sms")) {
            throw new NoticeFailedException("The SMS simulator is switched off");
        }
        if (!MOBILE.matcher(sms.mobile()).matches()) {
            throw new NoticeRejectedException("There can be no such mobile number");
        }
        String id = RowIds.of(sms.dedupeKey());
        jdbc.sql("insert into simulated_sms (id, mobile, content, received_at) "
                        + "select ?, ?, ?, cast(? as timestamp with time zone) "
                        + "where not exists (select 1 from simulated_sms where id = ?)")
                .params(id, sms.mobile(), sms.content(), SqlTime.of(clock.instant()), id)
                .update();
        return Optional.of(id);
    }

    @Override
    public void reach() {
        if (!modes.works("sms")) {
            throw new NoticeFailedException("The SMS simulator is switched off");
        }
    }

    @Override
    public List<SimulatedSms> messages(String mobile) {
        String where = mobile == null ? "" : " where mobile = :mobile";
        return jdbc.sql("select * from simulated_sms" + where + " order by received_at desc fetch first 200 rows only")
                .param("mobile", mobile)
                .query((row, number) -> new SimulatedSms(
                        row.getString("id"),
                        row.getString("mobile"),
                        row.getString("content"),
                        SqlTime.read(row, "received_at")))
                .list();
    }
}
