package org.zhicheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** {@code ZHICHENG_SECOND_FACTOR} is read whatever the profile; without it only installations ask for a second factor. */
class SecondFactorSettingTest {

    @ParameterizedTest
    @CsvSource({
        "application.yml, , false",
        "application.yml, true, true",
        "application-postgresql.yml, , true",
        "application-postgresql.yml, false, false",
        "application-postgresql.yml, true, true"
    })
    void isReadInEveryProfile(String profile, String variable, boolean required) throws IOException {
        StandardEnvironment settings = new StandardEnvironment();
        if (variable != null) {
            settings.getPropertySources()
                    .addFirst(new MapPropertySource("variables", Map.of("ZHICHENG_SECOND_FACTOR", variable)));
        }
        for (String file : List.of(profile, "application.yml")) {
            new YamlPropertySourceLoader()
                    .load(file, new ClassPathResource(file))
                    .forEach(settings.getPropertySources()::addLast);
        }

        assertThat(settings.getRequiredProperty("zhicheng.second-factor.required-for-staff", Boolean.class))
                .isEqualTo(required);
    }
}
