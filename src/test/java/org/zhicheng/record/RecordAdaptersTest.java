package org.zhicheng.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhicheng.record.Records.NOW;

import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.zhicheng.reference.TestDatabase;
import org.zhicheng.simulator.SimulatorModes;

/** Exactly one adapter answers for each outside record, whether simulators are on or off. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordAdaptersTest {

    private final TestDatabase database = TestDatabase.h2();

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withBean(JdbcClient.class, database::jdbc)
            .withBean(PlatformTransactionManager.class, database::transactions)
            .withBean(Clock.class, Clock::systemUTC)
            .withUserConfiguration(
                    SimulatorModes.class,
                    SimulatedSocialSecurity.class,
                    SimulatedEducation.class,
                    SimulatedEmployers.class,
                    NotConnected.class,
                    RecordCallLog.class,
                    LoggedRecords.class);

    @AfterAll
    void close() throws Exception {
        database.close();
    }

    @Test
    void simulatesWhereSwitchedOn() {
        application.withPropertyValues("zhicheng.simulators.enabled=true").run(context -> {
            assertThat(context).hasNotFailed().doesNotHaveBean(NotConnected.class);
            assertThat(context.getBean(EmployerRegister.class)).isInstanceOf(SimulatedEmployers.class);
            assertThat(context.getBean(SocialSecurityRecords.class)).isInstanceOf(LoggedRecords.class);
            assertThat(context.getBean(EducationRecords.class)
                            .lookUp(new EducationQuery("d1", "320902199001010014", "张三"))
                            .found())
                    .isTrue();
        });
    }

    @Test
    void isNotConnectedWhereSwitchedOff() {
        application.withPropertyValues("zhicheng.simulators.enabled=false").run(this::assertNotConnected);
    }

    @Test
    void isNotConnectedWhereNothingIsSaid() {
        application.run(this::assertNotConnected);
    }

    private void assertNotConnected(ApplicationContext context) {
        EmployerRegister employers = context.getBean(EmployerRegister.class);

        assertThat(context.getBeansOfType(SimulatorModes.class)).isEmpty();
        assertThatThrownBy(() -> context.getBean(SocialSecurityRecords.class)
                        .lookUp(new SocialSecurityQuery("d1", "320902199001010014", "张三", NOW, NOW)))
                .isInstanceOf(RecordUnavailableException.class)
                .hasMessageContaining("not connected");
        assertThatThrownBy(() -> context.getBean(EducationRecords.class)
                        .lookUp(new EducationQuery("d1", "320902199001010014", "张三")))
                .isInstanceOf(RecordUnavailableException.class);
        assertThatThrownBy(() -> employers.search("盐城市XX有限公司")).isInstanceOf(RecordUnavailableException.class);
    }
}
