package org.zhicheng.record.gateway;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhicheng.operation.HealthComponent;
import org.zhicheng.operation.HealthProbes;
import org.zhicheng.operation.Reachability;
import org.zhicheng.record.Outcome;
import org.zhicheng.simulator.SimulatorModes;
import org.zhicheng.sql.SqlTime;

/** Reports of each outside record whether it answers now, and whether it answered the last questions of the house. */
@Configuration
class RecordHealth {

    private static final Duration LATELY = Duration.ofHours(1);
    private static final int LAST = 5;
    private static final int ENOUGH_TO_TELL = 3;

    private final HealthProbes watch;
    private final RecordSystems systems;
    private final Optional<SimulatorModes> simulators;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** @param simulators present where they are switched on */
    RecordHealth(
            HealthProbes watch,
            RecordSystems systems,
            Optional<SimulatorModes> simulators,
            JdbcClient jdbc,
            Clock clock) {
        this.watch = watch;
        this.systems = systems;
        this.simulators = simulators;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Bean
    HealthComponent socialSecurityHealthIndicator() {
        return new OutsideRecord("social-security", systems.socialSecurity());
    }

    @Bean
    HealthComponent educationHealthIndicator() {
        return new OutsideRecord("education", systems.education());
    }

    @Bean
    HealthComponent continuingEducationHealthIndicator() {
        return new OutsideRecord("continuing-education", systems.continuingEducation());
    }

    @Bean
    HealthComponent employersHealthIndicator() {
        return new OutsideRecord("employers", systems.employers());
    }

    private final class OutsideRecord extends HealthComponent {

        private final String name;
        private final RecordSystem system;

        OutsideRecord(String name, RecordSystem system) {
            super(watch);
            this.name = name;
            this.system = system;
        }

        @Override
        protected Health look() throws Exception {
            if (!system.connected()) {
                return simulators
                        .map(this::simulated)
                        .orElseGet(Health::up)
                        .withDetail("connected", false)
                        .build();
            }
            Reachability.byHttp(URI.create(system.baseUrl()));
            List<String> last = last();
            long unanswered =
                    last.stream().filter(Outcome.UNAVAILABLE.name()::equals).count();
            return (last.size() >= ENOUGH_TO_TELL && unanswered == last.size() ? Health.status(WARNING) : Health.up())
                    .withDetail("connected", true)
                    .withDetail("lastAsked", last.size())
                    .withDetail("lastUnanswered", unanswered)
                    .build();
        }

        private Health.Builder simulated(SimulatorModes modes) {
            boolean works = !modes.all().containsKey(name) || modes.works(name);
            return (works ? Health.up() : Health.status(WARNING)).withDetail("simulated", true);
        }

        /** How the newest calls of the last hour ended, whichever server made them. */
        private List<String> last() {
            return jdbc.sql("select outcome from record_call where system = ? and called_at > ? "
                            + "order by called_at desc fetch first " + LAST + " rows only")
                    .params(name, SqlTime.of(clock.instant().minus(LATELY)))
                    .query(String.class)
                    .list();
        }
    }
}
