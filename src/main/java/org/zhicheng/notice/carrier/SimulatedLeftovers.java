package org.zhicheng.notice.carrier;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds and deletes the messages of simulated phones and mailboxes once the simulators are off, because anybody could
 * read them on their pages.
 */
@Component
public class SimulatedLeftovers {

    private final JdbcClient jdbc;

    SimulatedLeftovers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The numbers to which the simulator sent anything: a code that reached one of them proved nothing. */
    public List<String> mobiles() {
        return jdbc.sql("select distinct mobile from simulated_sms")
                .query(String.class)
                .list();
    }

    public void forget() {
        jdbc.sql("delete from simulated_sms").update();
        jdbc.sql("delete from simulated_mail").update();
    }
}
