package org.zhicheng;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

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

    @Test
    void refusesWhatIsNoZoneAndSaysWhatToDo() {
        MockEnvironment typo = new MockEnvironment().withProperty("zhicheng.time-zone", "Asia/Shanghia");

        assertThatThrownBy(() -> read(typo))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("Asia/Shanghia")
                .satisfies(failure -> assertThat(
                                new StartFailures().analyze(failure).getAction())
                        .contains("ZHICHENG_TIME_ZONE"));
    }

    private static void read(MockEnvironment environment) {
        new HouseTimeZone().postProcessEnvironment(environment, new SpringApplication());
    }
}
