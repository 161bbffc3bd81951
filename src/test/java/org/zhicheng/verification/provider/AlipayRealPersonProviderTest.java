package org.zhicheng.verification.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhicheng.alipay.AlipayGateway;
import org.zhicheng.alipay.AlipayStandIn;
import org.zhicheng.alipay.EverythingLogged;
import org.zhicheng.alipay.UnusableAnswers;
import org.zhicheng.verification.Claims;
import org.zhicheng.verification.provider.ProviderAnswer.Status;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Checks V03–V05 against answers in the shapes that Alipay documents. */
@Timeout(20)
class AlipayRealPersonProviderTest {

    private static final String INITIALIZE = "alipay.user.certify.open.initialize";
    private static final String QUERY = "alipay.user.certify.open.query";
    private static final String CERTIFY_ID = "OC201809253000000393900404029253";
    private static final String OPENED =
            "{\"code\":\"10000\",\"msg\":\"Success\",\"certify_id\":\"" + CERTIFY_ID + "\"}";
    private static final String PASSED = "{\"code\":\"10000\",\"msg\":\"Success\",\"passed\":\"T\","
            + "\"identity_info\":\"{}\",\"material_info\":\"{}\"}";

    private static final AlipayStandIn ALIPAY = new AlipayStandIn();
    private final RealPersonProvider provider = provider(ALIPAY.gateway());
    private final RealPersonProvider impatient = provider(ALIPAY.impatientGateway());

    @BeforeEach
    void reset() {
        ALIPAY.reset();
    }

    @AfterAll
    static void stop() {
        ALIPAY.close();
    }

    @Test
    void isTheChannelOfAlipay() {
        assertThat(provider.channel()).isEqualTo(Channel.ALIPAY);
    }

    @Test
    void opensAnOrderThatKeepsNoFace() throws JacksonException {
        ALIPAY.answers(INITIALIZE, OPENED);

        ProviderOrder order = provider.open(Claims.ZHANGSAN);

        assertThat(order.id()).isEqualTo(CERTIFY_ID);
        Map<String, String> received = ALIPAY.received(INITIALIZE);
        assertThat(received).containsEntry("app_id", AlipayStandIn.APP_ID).containsEntry("sign_type", "RSA2");
        assertThat(json(received.get("biz_content"))).isEqualTo(json("""
                                {"outer_order_no": "0123456789abcdef0123456789abcdef",
                                 "biz_code": "FACE",
                                 "identity_param": {"identity_type": "CERT_INFO", "cert_type": "IDENTITY_CARD",
                                                    "cert_name": "张三", "cert_no": "320902199001010014"},
                                 "merchant_config": {"return_url": "https://rc.example.cn/verified?a=1&b=2",
                                                     "face_reserve_strategy": "never"}}
                                """));
    }

    @Test
    void sendsThePhoneToASignedPageThatNamesOnlyTheOrder() throws JacksonException {
        ALIPAY.answers(INITIALIZE, OPENED);

        URI page = provider.open(Claims.ZHANGSAN).phonePage();

        assertThat(page.toString())
                .startsWith(ALIPAY.settings().gateway() + "?")
                .doesNotContain(Claims.ZHANGSAN.idNumber());
        Map<String, String> parameters = AlipayStandIn.verified(page);
        assertThat(parameters).containsEntry("method", "alipay.user.certify.open.certify");
        assertThat(json(parameters.get("biz_content"))).isEqualTo(Map.of("certify_id", CERTIFY_ID));
        assertThat(ALIPAY.calls())
                .as("asking for the page is the phone's business")
                .isEqualTo(1);
    }

    @Test
    void tellsThatTheFaceBelongsToThePerson() throws JacksonException {
        ALIPAY.answers(QUERY, PASSED);

        assertThat(provider.result(CERTIFY_ID)).isEqualTo(new ProviderAnswer(Status.MATCH, null));
        assertThat(json(ALIPAY.received(QUERY).get("biz_content"))).isEqualTo(Map.of("certify_id", CERTIFY_ID));
    }

    @Test
    void waitsWhileNobodyHasLookedIntoThePhone() {
        ALIPAY.answers(QUERY, "{\"code\":\"10000\",\"msg\":\"Success\",\"passed\":\"F\"}");
        assertThat(provider.result(CERTIFY_ID)).isEqualTo(ProviderAnswer.waiting());

        ALIPAY.answers(QUERY, notPassed(""));
        assertThat(provider.result(CERTIFY_ID)).isEqualTo(ProviderAnswer.waiting());
    }

    @ParameterizedTest
    @CsvSource({
        "Z1147, FAILED, 未检测到真人，请在光线充足处正对屏幕，按提示完成动作",
        "Z1008, FAILED, 您已退出人脸识别",
        "Z1005, FAILED, 人脸识别超时",
        "Z5128, FAILED, 人脸与身份证照片比对未通过",
        "Z4711, FAILED, 支付宝未通过认证（代码 Z4711）",
        "人脸图像不清晰, FAILED, 人脸图像不清晰",
        "Z9999, MISMATCH, 认证信息与账号信息不一致",
        "身份信息与实名信息不一致, MISMATCH, 认证信息与账号信息不一致",
        "姓名和身份证号不匹配, MISMATCH, 认证信息与账号信息不一致",
    })
    void tellsWhyItFailed(String failReason, Status status, String reason) {
        ALIPAY.answers(QUERY, notPassed(failReason));

        assertThat(provider.result(CERTIFY_ID)).isEqualTo(new ProviderAnswer(status, reason));
    }

    @Test
    void saysLongReasonsShortly() {
        ALIPAY.answers(QUERY, notPassed("糊".repeat(3_000)));

        assertThat(provider.result(CERTIFY_ID).reason()).hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SYSTEM_ERROR", "OPEN_CERTIFY_BILL_NOT_EXIST", "isv.insufficient-isv-permissions"})
    void neverTakesARefusalForANo(String subCode) {
        ALIPAY.refuses(INITIALIZE, subCode);
        ALIPAY.refuses(QUERY, subCode);

        assertThatExceptionOfType(ProviderUnavailableException.class)
                .isThrownBy(() -> provider.open(Claims.ZHANGSAN))
                .withMessage("Alipay refused alipay.user.certify.open.initialize: " + subCode);
        assertThatExceptionOfType(ProviderUnavailableException.class)
                .isThrownBy(() -> provider.result(CERTIFY_ID))
                .withMessage("Alipay refused alipay.user.certify.open.query: " + subCode);
    }

    /** Some refusals quote what was asked; where a code should be, only a code gets through. */
    @Test
    void doesNotRepeatARefusalThatQuotesThePerson() {
        ALIPAY.refuses(INITIALIZE, "张三 320902199001010014 INVALID");

        Throwable thrown = catchThrowable(() -> provider.open(Claims.ZHANGSAN));

        Claims.assertSaysNothing(thrown.getClass().getName() + Claims.stackTrace(thrown));
    }

    @Test
    void isNotContentWithAnAnswerThatSaysNothing() {
        ALIPAY.answers(INITIALIZE, "{\"code\":\"10000\",\"msg\":\"Success\"}");
        ALIPAY.answers(QUERY, PASSED.replace("\"T\"", "\"maybe\""));

        assertThatExceptionOfType(ProviderUnavailableException.class).isThrownBy(() -> provider.open(Claims.ZHANGSAN));
        assertThatExceptionOfType(ProviderUnavailableException.class).isThrownBy(() -> provider.result(CERTIFY_ID));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusableOrders")
    void opensNoOrderOnAnythingElse(String what, ResponseDefinitionBuilder answer) {
        ALIPAY.answers(INITIALIZE, answer);

        assertUnavailable(() -> impatient.open(Claims.ZHANGSAN));
    }

    static Stream<Arguments> unusableOrders() {
        return Claims.arguments(UnusableAnswers.toAlipay(INITIALIZE, OPENED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusableResults")
    void believesNoOtherResult(String what, ResponseDefinitionBuilder answer) {
        ALIPAY.answers(QUERY, answer);

        assertUnavailable(() -> impatient.result(CERTIFY_ID));
    }

    static Stream<Arguments> unusableResults() {
        return Claims.arguments(UnusableAnswers.toAlipay(QUERY, PASSED));
    }

    @Test
    void logsNothingOfThePersonWhereAllIsWell() {
        ALIPAY.answers(INITIALIZE, OPENED);
        ALIPAY.answers(QUERY, PASSED);

        try (EverythingLogged log = new EverythingLogged()) {
            provider.open(Claims.ZHANGSAN);
            provider.result(CERTIFY_ID);

            Claims.assertSaysNothing(log.text());
        }
    }

    private static RealPersonProvider provider(AlipayGateway gateway) {
        return new AlipayRealPersonProvider(gateway, new AlipayFailReasons(ALIPAY.settings(), Claims.messages()));
    }

    private static void assertUnavailable(Runnable call) {
        long start = System.nanoTime();
        try (EverythingLogged log = new EverythingLogged()) {
            Throwable thrown = catchThrowable(call::run);

            assertThat(thrown).isInstanceOf(ProviderUnavailableException.class);
            Claims.assertSaysNothing(log.text() + Claims.stackTrace(thrown));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(UnusableAnswers.PATIENCE);
    }

    private static String notPassed(String failReason) {
        return "{\"code\":\"10000\",\"msg\":\"Success\",\"passed\":\"F\",\"fail_reason\":\"" + failReason + "\"}";
    }

    private static Object json(String text) throws JacksonException {
        return JsonMapper.shared().readValue(text, Map.class);
    }
}
