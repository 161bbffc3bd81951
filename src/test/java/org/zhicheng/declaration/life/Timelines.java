package org.zhicheng.declaration.life;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real timeline on a test's database. */
public final class Timelines {

    private Timelines() {}

    public static Timeline on(JdbcClient jdbc, Clock clock) {
        return new Timeline(jdbc, clock);
    }
}
