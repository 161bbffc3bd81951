package org.zhicheng.notice.aliyun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.zhicheng.SetClock;
import org.zhicheng.notice.AliyunStandIn;
import org.zhicheng.notice.NoticeKind;
import org.zhicheng.notice.SmsGateway;
import org.zhicheng.notice.carrier.NotConnectedSmsGateway;
import org.zhicheng.reference.TestDatabase;

class AliyunSmsSettingsTest {

    private static final URI ENDPOINT = URI.create("https://dysmsapi.aliyuncs.com");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");
    private static final List<String> PLACES = List.of(
            "name",
            "business",
            "caseNumberTail",
            "date",
            "code",
            "minutes",
            "count",
            "cases",
            "due",
            "overdue",
            "receipt");

    @Test
    void doesNotStartWithoutWhatItNeeds() {
        assertRefused(settings(" ", "盐城人社", Map.of(), ENDPOINT), "zhicheng.sms.aliyun.access-key-secret is missing");
        assertRefused(settings("secret", null, Map.of(), ENDPOINT), "zhicheng.sms.aliyun.sign-name is missing");
        Map<String, String> templates = new HashMap<>(AliyunStandIn.templates());
        templates.put("window-verified", "");
        assertRefused(
                settings("secret", "盐城人社", templates, ENDPOINT),
                "zhicheng.sms.aliyun.templates.window-verified is missing");
    }

    @Test
    void showsNoCodesToTheNetwork() {
        assertRefused(
                settings("secret", "盐城人社", AliyunStandIn.templates(), URI.create("http://dysmsapi.aliyuncs.com")),
                "must begin with https://");
    }

    /** A notice that is added gets a template there too, and a row in the table of docs/operations.md. */
    @Test
    void knowsEachNoticeAndWhatItSays() throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages/notice.properties"))) {
            words.load(reader);
        }
        String operations = Files.readString(Path.of("docs/operations.md"));
        assertThat(words.stringPropertyNames().stream()
                        .filter(key -> words.getProperty(key).startsWith("【")))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(NoticeKind.values())
                        .map(kind -> "sms." + kind.code())
                        .toList());
        for (NoticeKind kind : NoticeKind.values()) {
            String text = words.getProperty("sms." + kind.code());
            assertThat(PLACEHOLDER.matcher(text).results().map(AliyunSmsSettingsTest::name))
                    .filteredOn(name -> !name.equals("minutes"))
                    .containsExactlyElementsOf(kind.variables());
            assertThat(operations).contains(asTemplate(text));
        }
    }

    /** The script that starts a real installation passes unset variables as empty ones. */
    @Test
    void isConnectedByTheVariablesOfAnInstallation() {
        ApplicationContextRunner system = new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withSystemProperties("spring.profiles.active=postgresql")
                .withUserConfiguration(Gateways.class);

        system.run(context -> assertThat(context.getBean(SmsGateway.class))
                .isInstanceOf(NotConnectedSmsGateway.class)
                .returns(false, SmsGateway::connected));
        system.withPropertyValues("ZHICHENG_SMS_ACCESS_KEY_ID=LTAI").run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessage("zhicheng.sms.aliyun.access-key-secret is missing"));
        system.withPropertyValues("ZHICHENG_SMS_ACCESS_KEY_ID=LTAI", "ZHICHENG_SMS_ACCESS_KEY_SECRET=secret")
                .withPropertyValues("ZHICHENG_SMS_SIGN_NAME=盐城人社")
                .withPropertyValues(Arrays.stream(NoticeKind.values())
                        .map(kind -> "ZHICHENG_SMS_TEMPLATE_" + kind.name() + "=SMS_1")
                        .toArray(String[]::new))
                .run(context -> {
                    assertThat(context.getBean(SmsGateway.class))
                            .isInstanceOf(AliyunSmsGateway.class)
                            .returns(true, SmsGateway::connected);
                    AliyunSmsSettings settings = context.getBean(AliyunSmsSettings.class);
                    assertThat(settings.endpoint()).isEqualTo(ENDPOINT);
                    assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(10));
                });
    }

    @Configuration
    @EnableConfigurationProperties(AliyunSmsSettings.class)
    @Import({AliyunSmsGateway.class, NotConnectedSmsGateway.class})
    static class Gateways {

        @Bean
        Clock clock() {
            return SetClock.atNoon();
        }
    }

    private static AliyunSmsSettings settings(
            String secret, String signName, Map<String, String> templates, URI endpoint) {
        return new AliyunSmsSettings(
                "LTAI", secret, signName, templates, endpoint, Duration.ofSeconds(3), Duration.ofSeconds(10));
    }

    private static void assertRefused(AliyunSmsSettings settings, String why) {
        assertThatIllegalStateException()
                .isThrownBy(() -> new AliyunSmsGateway(settings, TestDatabase.messages(), SetClock.atNoon()))
                .withMessageContaining(why);
    }

    /** As it is to be applied for: without the sign, whose place is before it, and with names in place of numbers. */
    private static String asTemplate(String text) {
        return PLACEHOLDER
                .matcher(text.substring(text.indexOf('】') + 1))
                .replaceAll(found -> name(found).equals("minutes") ? "5" : "\\${" + name(found) + "}");
    }

    private static String name(MatchResult placeholder) {
        return PLACES.get(Integer.parseInt(placeholder.group(1)));
    }
}
