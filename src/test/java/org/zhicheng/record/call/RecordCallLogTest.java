package org.zhicheng.record.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Logs calls while every other connection belongs to a transaction that waits for an answer from outside. */
class RecordCallLogTest {

    private static final RecordCall CALL = new RecordCall("r1", "education", "d1", "verify", "name,idNumber");

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    DataSourceTransactionManagerAutoConfiguration.class,
                    TransactionAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    JdbcClientAutoConfiguration.class,
                    FlywayAutoConfiguration.class))
            .withPropertyValues(
                    "spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1",
                    "spring.datasource.hikari.maximum-pool-size=2",
                    "spring.datasource.hikari.connection-timeout=500",
                    "spring.flyway.table=zhicheng_schema_history")
            .withBean(Clock.class, Clock::systemUTC)
            .withUserConfiguration(RecordCallConnections.class, RecordCallLog.class);

    @Test
    void theCallIsNotedAllTheSameAndThoughTheTransactionIsRolledBack() {
        application.run(context -> {
            RecordCallLog log = context.getBean(RecordCallLog.class);
            JdbcClient jdbc = context.getBean(JdbcClient.class);

            DataSource others = context.getBean(JdbcTemplate.class).getDataSource();

            assertThatThrownBy(() -> context.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
                        jdbc.sql("select count(*) from record_call").query().singleValue();
                        try (Connection last = others.getConnection()) {
                            for (int call = 0; call < 5; call++) {
                                log.logged(CALL, () -> "an answer", answer -> true);
                            }
                        } catch (SQLException e) {
                            throw new IllegalStateException(e);
                        }
                        throw new IllegalStateException("rolled back");
                    }))
                    .hasMessage("rolled back");

            assertThat(jdbc.sql("select count(*) from record_call")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(5);
        });
    }
}
