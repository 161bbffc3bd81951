package org.zhicheng.notice;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhicheng.operation.HealthComponent;
import org.zhicheng.operation.HealthProbes;
import org.zhicheng.sql.SqlTime;

/**
 * Reports the health of {@code sms} and {@code mail}: whether each can be reached, and whether it took the last
 * messages it was given.
 */
@Configuration
class CarrierHealth {

    private static final Duration LATELY = Duration.ofHours(1);
    private static final int LAST = 5;
    private static final int ENOUGH_TO_TELL = 3;

    private final HealthProbes watch;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** Reaches a carrier, or throws an exception. */
    private interface Reach {

        void reach() throws Exception;
    }

    CarrierHealth(HealthProbes watch, JdbcClient jdbc, Clock clock) {
        this.watch = watch;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Bean
    HealthComponent smsHealthIndicator(SmsGateway gateway) {
        return new Carrier(gateway.connected(), gateway::reach, "email is null and mobile is not null");
    }

    @Bean
    HealthComponent mailHealthIndicator(MailGateway gateway) {
        return new Carrier(gateway.connected(), gateway::reach, "email is not null");
    }

    private final class Carrier extends HealthComponent {

        private final boolean connected;
        private final Reach reach;
        private final String messages;

        Carrier(boolean connected, Reach reach, String messages) {
            super(watch);
            this.connected = connected;
            this.reach = reach;
            this.messages = messages;
        }

        @Override
        protected Health look() throws Exception {
            if (!connected) {
                return Health.up().withDetail("connected", false).build();
            }
            reach.reach();
            List<String> last = last();
            long failed = last.stream().filter(status -> !status.equals("sent")).count();
            return (last.size() >= ENOUGH_TO_TELL && failed == last.size() ? Health.status(WARNING) : Health.up())
                    .withDetail("connected", true)
                    .withDetail("lastTried", last.size())
                    .withDetail("lastFailed", failed)
                    .build();
        }

        /** Reads the results of the newest messages that were tried in the last hour. */
        private List<String> last() {
            return jdbc.sql("select status from sms_message where tried_at > ? and " + messages
                            + " order by tried_at desc fetch first " + LAST + " rows only")
                    .param(SqlTime.of(clock.instant().minus(LATELY)))
                    .query(String.class)
                    .list();
        }
    }
}
