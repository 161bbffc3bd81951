package org.zhicheng.verification.provider;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.yaml.snakeyaml.Yaml;
import org.zhicheng.alipay.EverythingLogged;
import org.zhicheng.alipay.UnusableAnswers;
import org.zhicheng.verification.Claims;
import org.zhicheng.verification.provider.ProviderAnswer.Status;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Checks the adapter of 江苏智慧人社 by the examples of the page that describes the gateway. */
@Timeout(20)
class SmartHrssRealPersonProviderTest {

    private static final String TOKEN = "tok-7d0c5e";
    private static final String ID = "HRSS-20261123-000042";

    /** An order that no other test asks for: what a caller gave up is noted by the gateway when it gets to it. */
    private static final String ASKED_FOUR_TIMES = "HRSS-20261123-000043";

    private static final ObjectMapper JSON = JsonMapper.shared();
    private static final WireMockServer GATEWAY =
            new WireMockServer(wireMockConfig().dynamicPort());

    private RealPersonProvider provider;
    private RealPersonProvider impatient;

    @BeforeAll
    static void start() {
        GATEWAY.start();
    }

    @AfterAll
    static void stop() {
        GATEWAY.stop();
    }

    @BeforeEach
    void reset() {
        GATEWAY.resetAll();
        provider = provider(settings(GATEWAY.baseUrl() + "/real-person", Duration.ofSeconds(20)));
        impatient = provider(settings(GATEWAY.baseUrl() + "/real-person", Duration.ofMillis(600)));
    }

    @Test
    void isTheChannelOfSmartHrss() {
        assertThat(provider.channel()).isEqualTo(Channel.SMART_HRSS);
    }

    @Test
    void opensAnOrder() {
        answersOrder(aResponse().withStatus(201).withBody(example("openOrder", "201")));

        assertThat(provider.open(Claims.ZHANGSAN))
                .isEqualTo(new ProviderOrder(ID, URI.create("https://app.example.cn/face?order=" + ID)));

        GATEWAY.verify(postRequestedFor(urlEqualTo("/real-person/orders"))
                .withHeader("Authorization", equalTo("Bearer " + TOKEN))
                .withHeader("Content-Type", equalTo("application/json"))
                .withRequestBody(equalToJson(example("openOrder", "request"))));
    }

    @Test
    void getsTheSameOrderForTheSameNumber() {
        answersOrder(aResponse().withStatus(200).withBody(example("openOrder", "201")));

        assertThat(provider.open(Claims.ZHANGSAN).id()).isEqualTo(ID);
    }

    @Test
    void tellsWhatBecameOfTheOrder() {
        assertThat(resultOf("waiting")).isEqualTo(ProviderAnswer.waiting());
        assertThat(resultOf("match")).isEqualTo(new ProviderAnswer(Status.MATCH, null));
        assertThat(resultOf("mismatch")).isEqualTo(new ProviderAnswer(Status.MISMATCH, "认证信息与账号信息不一致"));
        assertThat(resultOf("failed")).isEqualTo(new ProviderAnswer(Status.FAILED, "光线过暗，未识别到人脸"));

        GATEWAY.verify(
                4,
                getRequestedFor(urlEqualTo("/real-person/orders/" + ASKED_FOUR_TIMES))
                        .withHeader("Authorization", equalTo("Bearer " + TOKEN)));
    }

    @Test
    void alwaysHasAReason() {
        answersResult(ok("{\"status\":\"failed\"}"));
        assertThat(provider.result(ID).reason()).isEqualTo("江苏智慧人社 APP 未通过认证");

        answersResult(ok("{\"status\":\"failed\",\"reason\":\"" + "糊".repeat(500) + "\"}"));
        assertThat(provider.result(ID).reason()).hasSize(100);
    }

    @Test
    void keepsTheOrdersIdInItsPlace() {
        answersResult(ok("{\"status\":\"waiting\"}"));

        provider.result("../x?y=1");

        GATEWAY.verify(getRequestedFor(urlEqualTo("/real-person/orders/..%2Fx%3Fy%3D1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"id\":\"\",\"phonePage\":\"https://app.example.cn/\"}",
                "{\"id\":\"1\"}",
                "{\"id\":\"1\",\"phonePage\":\"http://app.example.cn/\"}",
                "{\"id\":\"1\",\"phonePage\":\"javascript:alert(1)\"}",
                "{\"id\":\"1\",\"phonePage\":\"https:///\"}",
                "{\"id\":\"1\",\"phonePage\":\"not a page\"}",
            })
    void opensNoOrderThatLeadsNowhere(String order) {
        answersOrder(ok(order));

        assertThatExceptionOfType(ProviderUnavailableException.class).isThrownBy(() -> provider.open(Claims.ZHANGSAN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"status\":null}", "{\"status\":\"MATCH\"}", "{\"status\":true}", "\"match\""})
    void believesOnlyTheFourResults(String result) {
        answersResult(ok(result));

        assertThatExceptionOfType(ProviderUnavailableException.class).isThrownBy(() -> provider.result(ID));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 429, 204})
    void neverTakesARefusalForANo(int status) {
        answersOrder(aResponse().withStatus(status));
        answersResult(aResponse().withStatus(status));

        assertThatExceptionOfType(ProviderUnavailableException.class)
                .isThrownBy(() -> provider.open(Claims.ZHANGSAN))
                .withMessage("The gateway of 智慧人社 answered with status " + status);
        assertThatExceptionOfType(ProviderUnavailableException.class).isThrownBy(() -> provider.result(ID));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusableOrders")
    void opensNoOrderOnAnythingElse(String what, ResponseDefinitionBuilder answer) {
        answersOrder(answer);

        assertUnavailable(() -> impatient.open(Claims.ZHANGSAN));
    }

    static Stream<Arguments> unusableOrders() {
        return Claims.arguments(UnusableAnswers.transport(example("openOrder", "201")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusableResults")
    void believesNoOtherResult(String what, ResponseDefinitionBuilder answer) {
        answersResult(answer);

        assertUnavailable(() -> impatient.result(ID));
    }

    static Stream<Arguments> unusableResults() {
        return Claims.arguments(UnusableAnswers.transport("{\"status\":\"match\"}"));
    }

    @Test
    void logsNothingOfThePersonWhereAllIsWell() {
        answersOrder(ok(example("openOrder", "201")));
        answersResult(ok("{\"status\":\"match\"}"));

        try (EverythingLogged log = new EverythingLogged()) {
            provider.open(Claims.ZHANGSAN);
            provider.result(ID);

            assertSaysNothing(log.text());
        }
    }

    @Test
    void doesNotStartWithoutATokenOrWithoutTls() {
        assertThatIllegalStateException()
                .isThrownBy(() -> provider(new SmartHrssSettings(
                        "https://gateway.example.cn", " ", Duration.ofSeconds(1), Duration.ofSeconds(1))))
                .withMessage("zhicheng.smart-hrss.token is missing");
        assertThatIllegalStateException()
                .isThrownBy(() -> provider(settings("http://gateway.example.cn", Duration.ofSeconds(1))))
                .withMessageContaining("https://");
        assertThat(settings("https://gateway.example.cn", Duration.ofSeconds(1)).toString())
                .doesNotContain(TOKEN);
    }

    @Test
    void isThereOnlyWithAGateway() {
        ApplicationContextRunner system = new ApplicationContextRunner().withUserConfiguration(Room.class);

        system.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(RealPersonProvider.class));
        system.withPropertyValues("zhicheng.smart-hrss.base-url=")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(RealPersonProvider.class));
        system.withPropertyValues(
                        "zhicheng.smart-hrss.base-url=https://gateway.example.cn", "zhicheng.smart-hrss.token=t")
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(RealPersonProvider.class));
    }

    @Configuration
    @EnableConfigurationProperties(SmartHrssSettings.class)
    @Import(SmartHrssRealPersonProvider.class)
    static class Room {

        @Bean
        ObjectMapper json() {
            return JSON;
        }

        @Bean
        MessageSource messageSource() {
            return Claims.messages();
        }
    }

    private ProviderAnswer resultOf(String example) {
        answersResult(ok(example("askForResult", example)));
        return provider.result(ASKED_FOUR_TIMES);
    }

    private static void answersOrder(ResponseDefinitionBuilder answer) {
        GATEWAY.stubFor(post(urlEqualTo("/real-person/orders")).willReturn(answer));
    }

    private static void answersResult(ResponseDefinitionBuilder answer) {
        GATEWAY.stubFor(get(urlPathMatching("/real-person/orders/.*")).willReturn(answer));
    }

    private static ResponseDefinitionBuilder ok(String body) {
        return aResponse().withHeader("Content-Type", "application/json").withBody(body);
    }

    private static RealPersonProvider provider(SmartHrssSettings settings) {
        return new SmartHrssRealPersonProvider(settings, JSON, Claims.messages());
    }

    private static SmartHrssSettings settings(String baseUrl, Duration timeout) {
        return new SmartHrssSettings(baseUrl, TOKEN, Duration.ofSeconds(5), timeout);
    }

    private static void assertUnavailable(Runnable call) {
        long start = System.nanoTime();
        try (EverythingLogged log = new EverythingLogged()) {
            Throwable thrown = catchThrowable(call::run);

            assertThat(thrown).isInstanceOf(ProviderUnavailableException.class);
            assertSaysNothing(log.text() + Claims.stackTrace(thrown));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(UnusableAnswers.PATIENCE);
    }

    private static void assertSaysNothing(String text) {
        Claims.assertSaysNothing(text);
        assertThat(text).doesNotContain(TOKEN);
    }

    /** @param part {@code request}, a status, or the name of one of several examples of status 200 */
    private static String example(String operationId, String part) {
        try {
            Map<String, Object> page =
                    new Yaml().load(Files.readString(Path.of("docs/openapi/smart-hrss-verification.yaml")));
            boolean opens = operationId.equals("openOrder");
            Map<String, Object> operation =
                    opens ? in(page, "paths", "/orders", "post") : in(page, "paths", "/orders/{id}", "get");
            assertThat(operation).containsEntry("operationId", operationId);
            Object example = !opens
                    ? in(operation, "responses", "200", "content", "application/json", "examples", part)
                            .get("value")
                    : part.equals("request")
                            ? in(operation, "requestBody", "content", "application/json")
                                    .get("example")
                            : in(operation, "responses", part, "content", "application/json")
                                    .get("example");
            return JSON.writeValueAsString(example);
        } catch (JacksonException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new IllegalStateException("Tests run in the project's folder", e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> in(Map<String, Object> page, String... path) {
        Map<String, Object> part = page;
        for (String name : path) {
            part = (Map<String, Object>) part.get(name);
        }
        return part;
    }
}
