package org.zhicheng.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.env.MockEnvironment;
import org.zhicheng.ZhichengApplication;

@ExtendWith(OutputCaptureExtension.class)
class SettingsValidatorTest {

    /** A database that nobody answers at: a start that gets as far as asking it fails in another way. */
    private static final List<String> SAFE = List.of(
            "ZHICHENG_DATABASE_URL=jdbc:postgresql://127.0.0.1:1/none",
            "ZHICHENG_DATABASE_PASSWORD=Ein-Langes-Wort-7",
            "ZHICHENG_PUBLIC_URL=https://declare.example.cn",
            "ZHICHENG_RESPONSIBLE_NAME=盐城市人力资源和社会保障局",
            "ZHICHENG_RESPONSIBLE_ADDRESS=盐城市世纪大道21号",
            "ZHICHENG_RESPONSIBLE_PHONE=0515-86663333",
            "ZHICHENG_RESPONSIBLE_PERSON=信息中心主任",
            "ZHICHENG_RESPONSIBLE_MAIL=privacy@example.cn");

    @ParameterizedTest
    @CsvSource({
        "ZHICHENG_DEMO, true",
        "ZHICHENG_SIMULATORS, true",
        "ZHICHENG_SECURE_COOKIES, false",
        "ZHICHENG_PUBLIC_URL, ''",
        "ZHICHENG_PUBLIC_URL, http://declare.example.cn"
    })
    void aDoorThatIsLeftOpenStopsTheStart(String name, String value, CapturedOutput log) {
        assertThatThrownBy(() -> start(name + "=" + value)).isInstanceOf(UnsafeStartException.class);

        assertThat(log.getOut())
                .contains("APPLICATION FAILED TO START", "- " + name + ": ", "ZHICHENG_INSECURE_TRIAL=true")
                .doesNotContain("Caused by", "\tat org.zhicheng");
    }

    @Test
    void allAreNamedAtOnce(CapturedOutput log) {
        assertThatThrownBy(() -> start("ZHICHENG_DEMO=true", "ZHICHENG_SIMULATORS=true", "ZHICHENG_PUBLIC_URL="))
                .isInstanceOf(UnsafeStartException.class);

        assertThat(log.getOut()).contains("- ZHICHENG_DEMO: ", "- ZHICHENG_SIMULATORS: ", "- ZHICHENG_PUBLIC_URL: ");
    }

    @Test
    void aSafeInstallationIsNotStopped() {
        assertThat(found(SAFE)).isEmpty();
    }

    @Test
    void whatAnOperatorMayHaveReasonsForIsToldAndDoesNotStop(CapturedOutput log) {
        MockEnvironment settings = settings(Stream.concat(
                        SAFE.stream(),
                        Stream.of(
                                "ZHICHENG_SECOND_FACTOR=false",
                                "ZHICHENG_KEYS_CREATE=true",
                                "ZHICHENG_DATABASE_PASSWORD=zhicheng"))
                .toList());

        SettingsValidator check = new SettingsValidator();
        check.setEnvironment(settings);
        check.postProcessBeanFactory(null);
        check.onApplicationEvent((ApplicationReadyEvent) null);

        assertThat(log.getOut())
                .contains("* ZHICHENG_SECOND_FACTOR: ", "* ZHICHENG_KEYS_CREATE: ", "* ZHICHENG_DATABASE_PASSWORD: ")
                .contains("should not stay as they are");
    }

    @Test
    void whoAnswersForPersonalInformationIsMissed() {
        List<String> silent = SAFE.stream()
                .filter(setting -> !setting.startsWith("ZHICHENG_RESPONSIBLE_P"))
                .toList();
        assertThat(found(silent)).singleElement().satisfies(found -> {
            assertThat(found.name()).isEqualTo("ZHICHENG_RESPONSIBLE_PHONE, ZHICHENG_RESPONSIBLE_PERSON");
            assertThat(found.stops()).isFalse();
        });
    }

    @Test
    void aTrialStartsAndSaysSo(CapturedOutput log) {
        MockEnvironment settings =
                settings(Stream.concat(SAFE.stream(), Stream.of("ZHICHENG_DEMO=true", "ZHICHENG_INSECURE_TRIAL=true"))
                        .toList());

        SettingsValidator check = new SettingsValidator();
        check.setEnvironment(settings);
        check.postProcessBeanFactory(null);
        check.onApplicationEvent((ApplicationReadyEvent) null);

        assertThat(log.getOut()).contains("THIS SERVER IS OPEN TO ANYBODY", "* ZHICHENG_DEMO: ");
    }

    @Test
    void theEmbeddedDefaultIsALookAnyway() {
        MockEnvironment settings = new MockEnvironment().withProperty("zhicheng.demo.enabled", "true");

        assertThat(new UnsafeSettings(settings).found()).isEmpty();
    }

    private static List<UnsafeSetting> found(List<String> variables) {
        return new UnsafeSettings(settings(variables)).found();
    }

    /** As application-postgresql.yml reads them. */
    private static MockEnvironment settings(List<String> variables) {
        MockEnvironment settings = new MockEnvironment();
        settings.setActiveProfiles("postgresql");
        try {
            new YamlPropertySourceLoader()
                    .load("production", new ClassPathResource("application-postgresql.yml"))
                    .forEach(settings.getPropertySources()::addLast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        variables.forEach(
                variable -> settings.setProperty(name(variable), variable.substring(variable.indexOf('=') + 1)));
        return settings;
    }

    private static void start(String... variables) {
        List<String> names =
                Stream.of(variables).map(SettingsValidatorTest::name).toList();
        new SpringApplicationBuilder(ZhichengApplication.class)
                .profiles("postgresql")
                .run(Stream.concat(
                                SAFE.stream().filter(variable -> !names.contains(name(variable))), Stream.of(variables))
                        .map(variable -> "--" + variable)
                        .toArray(String[]::new));
    }

    private static String name(String variable) {
        return variable.substring(0, variable.indexOf('='));
    }
}
