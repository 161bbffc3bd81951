package org.zhicheng;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;
import org.zhicheng.start.CannotStartException;
import org.zhicheng.start.HouseTimeZone;
import org.zhicheng.start.StartFailures;

class HouseTimeZoneTest {

    private final TimeZone before = TimeZone.getDefault();

    @AfterEach
    void asItWas() {
        TimeZone.setDefault(before);
    }

    @Test
    void isShanghaiWhereverTheServerStands() {
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));

        read(new MockEnvironment());

        assertThat(TimeZone.getDefault().getID()).isEqualTo("Asia/Shanghai");
    }

    @Test
    void isWhatIsSet() {
        read(new MockEnvironment().withProperty("zhicheng.time-zone", " Asia/Urumqi"));

        assertThat(TimeZone.getDefault().getID()).isEqualTo("Asia/Urumqi");
    }

    @ParameterizedTest
    @CsvSource({"UTC, 0", "GMT+08:00, 8", "+08:00, 8"})
    void mayBeAnOffset(String name, int hours) {
        read(new MockEnvironment().withProperty("zhicheng.time-zone", name));

        assertThat(TimeZone.getDefault().getRawOffset())
                .isEqualTo(Math.toIntExact(Duration.ofHours(hours).toMillis()));
    }

    /** To Java 17 this is a zone in one half of its classes, and Greenwich in the other; Java 21 takes it for what it says. */
    @Test
    void isNeverGreenwichWhereAnotherZoneIsMeant() {
        Throwable refused =
                catchThrowable(() -> read(new MockEnvironment().withProperty("zhicheng.time-zone", "UTC+08:00")));

        if (refused == null) {
            assertThat(TimeZone.getDefault().getRawOffset())
                    .isEqualTo(Math.toIntExact(Duration.ofHours(8).toMillis()));
        } else {
            assertRefused(refused, "UTC+08:00");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Shanghia", ""})
    void refusesWhatIsNoZoneAndSaysWhatToDo(String name) {
        MockEnvironment typo = new MockEnvironment().withProperty("zhicheng.time-zone", name);

        assertRefused(catchThrowable(() -> read(typo)), name);
    }

    private static void assertRefused(Throwable refused, String name) {
        assertThat(refused)
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("\"" + name + "\"")
                .satisfies(failure -> assertThat(
                                new StartFailures().analyze(failure).getAction())
                        .contains("ZHICHENG_TIME_ZONE"));
    }

    private static void read(MockEnvironment environment) {
        new HouseTimeZone().postProcessEnvironment(environment, new SpringApplication());
    }
}
