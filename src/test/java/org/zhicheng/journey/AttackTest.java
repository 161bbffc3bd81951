package org.zhicheng.journey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.zhicheng.notice.carrier.SimulatedInbox;

/** What was not tried elsewhere, by many against one running server. */
@OwnServer
@TestPropertySource(properties = {"zhicheng.materials.uploads-per-hour=5000"})
@Tag("long")
class AttackTest extends ServerTest
        implements VariableAttacks,
                StartAttacks,
                ClaimAttacks,
                IdAttacks,
                UploadAttacks,
                ExpressionAttacks,
                TextAttacks,
                ForgeryAttacks,
                SessionAttacks,
                GuessingAttacks,
                RaceAttacks,
                QrAttacks,
                RequestAttacks,
                PathAttacks {

    @Autowired
    SimulatedInbox phones;

    /** What one attempt uses up must not stop the next. */
    @BeforeEach
    void anotherDay() {
        tables.sql("delete from throttle_event").update();
        Target.revive(this);
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public JdbcClient tables() {
        return tables;
    }

    @Override
    public SimulatedInbox phones() {
        return phones;
    }
}
