package org.zhicheng.account.alipay;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhicheng.alipay.AlipayStandIn;
import org.zhicheng.alipay.EverythingLogged;
import org.zhicheng.alipay.UnusableAnswers;

/** Checks A07 against answers in the shapes that Alipay documents. */
@Timeout(20)
@Tag("long")
class RealAlipayLoginTest {

    private static final String TOKEN = "alipay.system.oauth.token";
    private static final String SHARE = "alipay.user.info.share";
    private static final String CODE = "4b203fe6c11548bcabd8da5bb087a83b";
    private static final String ACCESS_TOKEN = "20120823ac6ffaa4d2d84e7384bf983531473993";
    private static final String ANSWER = "{\"user_id\":\"2088102150477652\",\"open_id\":\"074a1CcTG1LelxKe4xQC0z\","
            + "\"access_token\":\"" + ACCESS_TOKEN + "\",\"expires_in\":\"1296000\","
            + "\"refresh_token\":\"20120823ac6ffdsdf2d84e7384bf983531473993\",\"re_expires_in\":\"2592000\","
            + "\"auth_start\":\"2026-11-23 10:00:00\"}";
    private static final String PERSON =
            "{\"code\":\"10000\",\"msg\":\"Success\",\"open_id\":\"074a1CcTG1LelxKe4xQC0z\",\"nick_name\":\"支付宝小二\"}";

    private static final AlipayStandIn ALIPAY = new AlipayStandIn();
    private final AlipayLogin login = new RealAlipayLogin(ALIPAY.settings(), ALIPAY.gateway());

    @BeforeEach
    void reset() {
        ALIPAY.reset();
    }

    @AfterAll
    static void stop() {
        ALIPAY.close();
    }

    @Test
    void sendsPeopleToAlipaysOwnPage() {
        URI page = login.authorizationPage("a&b=c+d", URI.create("https://rc.example.cn/login/alipay?from=a&to=b"));

        assertThat(page)
                .hasToString("https://openauth.alipay.com/oauth2/publicAppAuthorize.htm?app_id=" + AlipayStandIn.APP_ID
                        + "&scope=auth_user"
                        + "&redirect_uri=https%3A%2F%2Frc.example.cn%2Flogin%2Falipay%3Ffrom%3Da%26to%3Db"
                        + "&state=a%26b%3Dc%2Bd");
    }

    @Test
    void exchangesTheCodeAndAsksForTheNickname() {
        ALIPAY.answers(TOKEN, ANSWER);
        ALIPAY.answers(SHARE, PERSON);

        assertThat(login.identify(CODE)).isEqualTo(new AlipayIdentity("074a1CcTG1LelxKe4xQC0z", "支付宝小二"));

        assertThat(ALIPAY.received(TOKEN))
                .containsEntry("app_id", AlipayStandIn.APP_ID)
                .containsEntry("sign_type", "RSA2")
                .containsEntry("charset", "UTF-8")
                .containsEntry("version", "1.0")
                .containsEntry("format", "json")
                .containsEntry("grant_type", "authorization_code")
                .containsEntry("code", CODE)
                .containsKey("timestamp");
        assertThat(ALIPAY.received(SHARE)).containsEntry("auth_token", ACCESS_TOKEN);
    }

    @Test
    void knowsPeopleOfOlderApplicationsByTheirUserId() {
        ALIPAY.answers(TOKEN, ANSWER.replace("open_id", "something_else"));
        ALIPAY.answers(SHARE, PERSON);

        assertThat(login.identify(CODE).userId()).isEqualTo("2088102150477652");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answersWithoutANickname")
    void losesOnlyTheNicknameWhereTheSecondCallFails(String what, ResponseDefinitionBuilder answer) {
        ALIPAY.answers(TOKEN, ANSWER);
        ALIPAY.answers(SHARE, answer);

        assertThat(login.identify(CODE)).isEqualTo(new AlipayIdentity("074a1CcTG1LelxKe4xQC0z", null));
    }

    static Stream<Arguments> answersWithoutANickname() {
        return arguments(Map.of(
                "refused", body(AlipayStandIn.signed(SHARE, refusal("aop.invalid-auth-token"))),
                "none shared", body(AlipayStandIn.signed(SHARE, "{\"code\":\"10000\",\"msg\":\"Success\"}")),
                "blank", body(AlipayStandIn.signed(SHARE, PERSON.replace("支付宝小二", " "))),
                "signed by a stranger", body(AlipayStandIn.signedByAStranger(SHARE, PERSON)),
                "down", aResponse().withStatus(500)));
    }

    /** Applications of the older kind get their refusals in another part of the answer, and without a signature. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("refusalsOfTheCode")
    void tellsACodeThatIsNotAccepted(String what, ResponseDefinitionBuilder answer) {
        ALIPAY.answers(TOKEN, answer);

        assertThatExceptionOfType(AlipayRefusedException.class)
                .isThrownBy(() -> login.identify(CODE))
                .withMessage("Alipay refused alipay.system.oauth.token: isv.code-invalid");
    }

    static Stream<Arguments> refusalsOfTheCode() {
        String refusal = refusal("isv.code-invalid");
        return arguments(Map.of(
                "signed", body(AlipayStandIn.signed(TOKEN, refusal)),
                "signed error_response",
                        body("{\"error_response\":%s,\"sign\":\"%s\"}"
                                .formatted(refusal, AlipayStandIn.signature(refusal))),
                "unsigned error_response", body("{\"error_response\":" + refusal + "}")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"isv.invalid-signature", "isv.invalid-app-id", "isp.unknow-error", "isv.grant-type-invalid"})
    void doesNotBlameThePersonForWhatIsOurMistakeOrAlipays(String subCode) {
        ALIPAY.refuses(TOKEN, subCode);

        assertThatExceptionOfType(AlipayUnavailableException.class)
                .isThrownBy(() -> login.identify(CODE))
                .withMessageContaining(subCode);
    }

    @Test
    void neverTakesAnIdentityOutOfARefusal() {
        ALIPAY.answers(
                TOKEN, body(AlipayStandIn.unsigned(TOKEN, ANSWER.replaceFirst("\\{", "{\"sub_code\":\"isv.x\","))));

        assertThatThrownBy(() -> login.identify(CODE)).isInstanceOf(AlipayUnavailableException.class);
    }

    @Test
    void doesNotAskAlipayAboutNoCode() {
        assertThatThrownBy(() -> login.identify(null)).isInstanceOf(AlipayRefusedException.class);
        assertThatThrownBy(() -> login.identify(" ")).isInstanceOf(AlipayRefusedException.class);
        assertThat(ALIPAY.calls()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusableAnswers")
    void believesNothingElse(String what, ResponseDefinitionBuilder answer) {
        AlipayLogin impatient = new RealAlipayLogin(ALIPAY.settings(), ALIPAY.impatientGateway());
        ALIPAY.answers(TOKEN, answer);
        ALIPAY.answers(SHARE, PERSON);

        long start = System.nanoTime();
        try (EverythingLogged log = new EverythingLogged()) {
            Throwable thrown = catchThrowable(() -> impatient.identify(CODE));

            assertThat(thrown).isInstanceOf(AlipayUnavailableException.class);
            assertThat(log.text() + stackTrace(thrown))
                    .doesNotContain(CODE)
                    .doesNotContain(ACCESS_TOKEN)
                    .doesNotContain("20120823ac6ffdsdf2d84e7384bf983531473993");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(UnusableAnswers.PATIENCE);
    }

    static Stream<Arguments> unusableAnswers() {
        return arguments(UnusableAnswers.toAlipay(TOKEN, ANSWER));
    }

    @Test
    void logsNoCodeAndNoTokenWhereAllIsWell() {
        ALIPAY.answers(TOKEN, ANSWER);
        ALIPAY.answers(SHARE, PERSON);

        try (EverythingLogged log = new EverythingLogged()) {
            login.identify(CODE);

            assertThat(log.text())
                    .doesNotContain(CODE)
                    .doesNotContain(ACCESS_TOKEN)
                    .doesNotContain("支付宝小二");
        }
    }

    private static Stream<Arguments> arguments(Map<String, ResponseDefinitionBuilder> answers) {
        return answers.entrySet().stream().map(answer -> Arguments.of(answer.getKey(), answer.getValue()));
    }

    private static ResponseDefinitionBuilder body(String text) {
        return aResponse().withBody(text);
    }

    private static String refusal(String subCode) {
        return "{\"code\":\"40002\",\"msg\":\"Invalid Arguments\",\"sub_code\":\"" + subCode
                + "\",\"sub_msg\":\"授权码code无效\"}";
    }

    private static String stackTrace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
