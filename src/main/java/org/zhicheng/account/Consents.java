package org.zhicheng.account;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which version of which notice a person accepted, and when (PIPL 17, 29). */
@Component
public class Consents {

    /** Read before registration. */
    public static final String PRIVACY = "privacy";

    /** Given apart, before a face is looked at (PIPL 29). */
    public static final String REAL_PERSON = "real-person-verification";

    private final JdbcClient jdbc;
    private final Clock clock;

    Consents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void accepted(String accountId, String notice, String version) {
        jdbc.sql("insert into consent (id, account_id, notice, version, accepted_at) values (?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID().toString().replace("-", ""),
                        accountId,
                        notice,
                        version,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
