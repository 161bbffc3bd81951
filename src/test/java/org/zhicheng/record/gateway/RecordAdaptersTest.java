package org.zhicheng.record.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhicheng.record.Records.ASKED;

import java.time.Clock;
import java.time.Year;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.zhicheng.HouseClock;
import org.zhicheng.record.Records;
import org.zhicheng.record.call.RecordCallLog;
import org.zhicheng.record.employer.EmployersByHand;
import org.zhicheng.record.port.ContinuingEducationQuery;
import org.zhicheng.record.port.ContinuingEducationRecords;
import org.zhicheng.record.port.EducationQuery;
import org.zhicheng.record.port.EducationRecords;
import org.zhicheng.record.port.EmployerRegister;
import org.zhicheng.record.port.RecordUnavailableException;
import org.zhicheng.record.port.RecordUnavailableException.Reason;
import org.zhicheng.record.port.SocialSecurityRecords;
import org.zhicheng.reference.TestDatabase;
import org.zhicheng.simulator.SimulatorModes;

/**
 * Checks that exactly one adapter answers for each outside record: the gateway, else a simulator, else the one that
 * fails.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordAdaptersTest {

    private static final EducationQuery DEGREES = new EducationQuery("d1", "320902199001010014", "张三");
    private static final ContinuingEducationQuery HOURS =
            new ContinuingEducationQuery("d1", "320902199001010014", Year.now(HouseClock.CLOCK));

    private final TestDatabase database = TestDatabase.h2();

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withBean(JdbcClient.class, database::jdbc)
            .withBean(PlatformTransactionManager.class, database::transactions)
            .withBean("recordCallDatabase", DataSource.class, database::dataSource)
            .withBean(Clock.class, Clock::systemUTC)
            .withBean(MessageSource.class, TestDatabase::messages)
            .withUserConfiguration(
                    Settings.class,
                    SimulatorModes.class,
                    RecordAdapters.class,
                    EmployersByHand.class,
                    RecordCallLog.class,
                    LoggedRecords.class);

    @Configuration
    @EnableConfigurationProperties(RecordSystems.class)
    static class Settings {}

    @AfterAll
    void close() throws Exception {
        database.close();
    }

    @Test
    void simulatesWhereSwitchedOn() {
        application.withPropertyValues("zhicheng.simulators.enabled=true").run(context -> {
            assertOneAdapterEach(context);
            assertThat(context.getBean(EmployerRegister.class).find("e0001")).contains(Records.EMPLOYER);
            assertThat(context.getBean(EducationRecords.class).lookUp(DEGREES).found())
                    .isTrue();
            assertThat(context.getBean(ContinuingEducationRecords.class)
                            .lookUp(HOURS)
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

    @Test
    void isNotConnectedWhereTheAddressIsEmpty() {
        application.withPropertyValues("zhicheng.records.education.base-url=").run(this::assertNotConnected);
    }

    @Test
    void asksTheGatewayOfTheSystemThatHasAnAddressEvenWhereTheOthersAreSimulated() {
        application
                .withPropertyValues(
                        "zhicheng.simulators.enabled=true",
                        "zhicheng.records.education.base-url=http://localhost:1/",
                        "zhicheng.records.education.connect-timeout=300ms",
                        "zhicheng.records.employers.base-url=http://localhost:1")
                .run(context -> {
                    assertOneAdapterEach(context);
                    assertUnavailable(Reason.NO_ANSWER, () -> context.getBean(EducationRecords.class)
                            .lookUp(DEGREES));
                    assertUnavailable(Reason.NO_ANSWER, () -> context.getBean(EmployerRegister.class)
                            .search("盐城市XX"));
                    assertThat(context.getBean(ContinuingEducationRecords.class)
                                    .lookUp(HOURS)
                                    .found())
                            .isTrue();
                });
    }

    @Test
    void refusesToStartWithAnAddressThatIsNone() {
        Stream.of("gateway.example/x", "file:///etc/passwd", "https://user:secret@gateway.example")
                .forEach(address -> application
                        .withPropertyValues("zhicheng.records.social-security.base-url=" + address)
                        .run(context -> assertThat(context)
                                .getFailure()
                                .rootCause()
                                .hasMessageContaining("Not an absolute http or https address")));
    }

    private void assertNotConnected(AssertableApplicationContext context) {
        assertOneAdapterEach(context);
        EmployerRegister employers = context.getBean(EmployerRegister.class);

        assertThat(context.getBeansOfType(SimulatorModes.class)).isEmpty();
        assertUnavailable(Reason.NOT_CONNECTED, () -> context.getBean(SocialSecurityRecords.class)
                .lookUp(ASKED));
        assertUnavailable(Reason.NOT_CONNECTED, () -> context.getBean(EducationRecords.class)
                .lookUp(DEGREES));
        assertUnavailable(Reason.NOT_CONNECTED, () -> context.getBean(ContinuingEducationRecords.class)
                .lookUp(HOURS));
        assertUnavailable(Reason.NOT_CONNECTED, () -> employers.search("盐城市XX有限公司"));
        assertUnavailable(Reason.NOT_CONNECTED, () -> employers.find("e0001"));
    }

    /**
     * Checks that one adapter answers each, and that the call log stands before those that get personal information.
     */
    private static void assertOneAdapterEach(AssertableApplicationContext context) {
        assertThat(context).hasNotFailed().hasSingleBean(EmployerRegister.class);
        Stream.of(SocialSecurityRecords.class, EducationRecords.class, ContinuingEducationRecords.class)
                .forEach(port -> {
                    assertThat(context.getBeansOfType(port)).hasSize(2);
                    assertThat(context.getBean(port)).isInstanceOf(LoggedRecords.class);
                });
    }

    private static void assertUnavailable(Reason reason, Runnable question) {
        assertThatThrownBy(question::run)
                .isInstanceOfSatisfying(RecordUnavailableException.class, failure -> assertThat(failure.reason())
                        .isEqualTo(reason));
    }
}
