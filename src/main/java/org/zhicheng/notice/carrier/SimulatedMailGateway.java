package org.zhicheng.notice.carrier;

import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhicheng.notice.MailGateway;
import org.zhicheng.notice.NoticeFailedException;
import org.zhicheng.simulator.SimulatorModes;
import org.zhicheng.sql.RowIds;
import org.zhicheng.sql.SqlTime;

/**
 * Simulates a mail server: keeps e-mails in a table that the page of the phones shows as well; can be switched to fail.
 */
@Component
@ConditionalOnBooleanProperty("zhicheng.simulators.enabled")
public class SimulatedMailGateway implements MailGateway, SimulatedMailbox {

    private final JdbcClient jdbc;
    private final SimulatorModes modes;
    private final Clock clock;

    public SimulatedMailGateway(JdbcClient jdbc, SimulatorModes modes, Clock clock) {
        this.jdbc = jdbc;
        this.modes = modes;
        this.clock = clock;
    }

    @Override
    public void reach() {
        if (!modes.works("mail")) {
            throw new NoticeFailedException("The mail simulator is switched off");
        }
    }

    @Override
    public void send(String address, String content, String dedupeKey) {
        if (!modes.works("mail")) {
            throw new NoticeFailedException("The mail simulator is switched off");
        }
        String id = RowIds.of(dedupeKey);
        jdbc.sql("insert into simulated_mail (id, address, content, received_at) "
                        + "select ?, ?, ?, cast(? as timestamp with time zone) "
                        + "where not exists (select 1 from simulated_mail where id = ?)")
                .params(id, address, content, SqlTime.of(clock.instant()), id)
                .update();
    }

    @Override
    public List<SimulatedMail> mails() {
        return jdbc.sql("select * from simulated_mail order by received_at desc fetch first 200 rows only")
                .query((row, number) -> new SimulatedMail(
                        row.getString("id"),
                        row.getString("address"),
                        row.getString("content"),
                        SqlTime.read(row, "received_at")))
                .list();
    }
}
