package org.zhicheng.notice.aliyun;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhicheng.Secrets;
import org.zhicheng.alipay.EverythingLogged;
import org.zhicheng.alipay.UnusableAnswers;
import org.zhicheng.notice.AliyunStandIn;
import org.zhicheng.notice.Notice;
import org.zhicheng.notice.NoticeFailedException;
import org.zhicheng.notice.NoticeRejectedException;

/** Runs the gateway against a stand-in that follows Aliyun's pages and checks each signature. */
class AliyunSmsGatewayTest {

    private static final String MOBILE = "13800000001";
    private static final String CODE = Secrets.used("604713");
    private static final AliyunStandIn ALIYUN = new AliyunStandIn();

    private final AliyunSmsGateway gateway = ALIYUN.gateway();

    @BeforeEach
    void forget() {
        ALIYUN.reset();
    }

    @AfterAll
    static void stop() {
        ALIYUN.close();
    }

    @Test
    void sendsTemplateAndValuesAndKeepsTheReceipt() {
        ALIYUN.answers("SendSms", AliyunStandIn.OK);

        assertThat(gateway.send(returned("张三"))).contains("900619746936498440^0");

        assertThat(ALIYUN.received("SendSms"))
                .containsExactly(Map.of(
                        "PhoneNumbers", MOBILE,
                        "SignName", "盐城人社",
                        "TemplateCode", "SMS_1",
                        "TemplateParam",
                                "{\"business\":\"职称初定申报\",\"caseNumberTail\":\"0053\",\"date\":\"2026年12月7日\",\"name\":\"张三\"}",
                        "OutId", "d1:returned:1"));
        assertThat(ALIYUN.received("QuerySendDetails")).isEmpty();
    }

    /** Aliyun refuses values that the template does not have, and allows a template of codes one. */
    @Test
    void sendsNoValueThatTheTemplateDoesNotHave() {
        ALIYUN.answers("SendSms", AliyunStandIn.OK);

        gateway.send(code());
        gateway.send(sms("approved", values("张三"), null));

        assertThat(ALIYUN.received("SendSms"))
                .extracting(call -> call.get("TemplateParam"))
                .containsExactly(
                        "{\"code\":\"" + CODE + "\"}",
                        "{\"business\":\"职称初定申报\",\"caseNumberTail\":\"0053\",\"name\":\"张三\"}");
    }

    @Test
    void believesAnOkWithoutAReceipt() {
        ALIYUN.answers("SendSms", "{\"Code\":\"OK\"}");

        assertThat(gateway.send(returned("张三"))).isEmpty();
    }

    @Test
    void goesByTheAnswerAndNotByItsContentType() {
        ALIYUN.answers(
                "SendSms", aResponse().withHeader("Content-Type", "text/html").withBody(AliyunStandIn.OK));

        assertThat(gateway.send(returned("张三"))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "isv.MOBILE_NUMBER_ILLEGAL, 请与申报人核对号码",
        "isv.SMS_TEMPLATE_ILLEGAL, 请运维人员核对平台上的签名、模板",
        "isv.TEMPLATE_MISSING_PARAMETERS, 请运维人员核对平台上的签名、模板",
        "isv.SMS_SIGNATURE_ILLEGAL, 请运维人员核对平台上的签名、模板",
        "isv.AMOUNT_NOT_ENOUGH, 请运维人员处理",
        "isv.OUT_OF_SERVICE, 请运维人员处理",
        "isp.RAM_PERMISSION_DENY, 请运维人员处理",
        "isv.SMS_CONTENT_ILLEGAL, 请用其他方式告知申报人"
    })
    void givesUpWhereItNeverWillWork(String code, String words) {
        ALIYUN.answers("SendSms", AliyunStandIn.refusal(code));

        assertThatThrownBy(() -> gateway.send(returned("张三")))
                .isInstanceOf(NoticeRejectedException.class)
                .hasMessageContaining(words)
                .hasMessageContaining(code)
                .hasMessageNotContaining(MOBILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"isv.BUSINESS_LIMIT_CONTROL", "isv.DAY_LIMIT_CONTROL", "isp.SYSTEM_ERROR", "new.CODE"})
    void triesAgainWhatMayWorkLater(String code) {
        ALIYUN.answers("SendSms", AliyunStandIn.refusal(code));

        assertThatThrownBy(() -> gateway.send(returned("张三")))
                .isExactlyInstanceOf(NoticeFailedException.class)
                .hasMessage("短信平台暂时没有受理（" + code + "）");
    }

    /** The platform in front of the service answers with another status, in the same shape. */
    @Test
    void understandsThePlatformToo() {
        ALIYUN.answers("SendSms", refused(400, "Throttling.User"));
        assertThatThrownBy(() -> gateway.send(returned("张三")))
                .isExactlyInstanceOf(NoticeFailedException.class)
                .hasMessageContaining("Throttling.User");

        ALIYUN.answers("SendSms", refused(404, "InvalidAccessKeyId.NotFound"));
        assertThatThrownBy(() -> gateway.send(returned("张三")))
                .isInstanceOf(NoticeRejectedException.class)
                .hasMessageContaining("InvalidAccessKeyId.NotFound");

        ALIYUN.answers("SendSms", refused(403, "OK"));
        assertThatThrownBy(() -> gateway.send(returned("张三"))).isExactlyInstanceOf(NoticeFailedException.class);
    }

    @Test
    void repeatsNoCodeThatIsNone() {
        ALIYUN.answers("SendSms", AliyunStandIn.refusal("13800000001 张三"));

        assertThatThrownBy(() -> gateway.send(returned("张三")))
                .isExactlyInstanceOf(NoticeFailedException.class)
                .hasMessage("短信平台暂时没有受理（an unreadable code）");
    }

    @TestFactory
    Stream<DynamicTest> whatIsNoAnswerIsTriedAgain() {
        return UnusableAnswers.transport(AliyunStandIn.OK).entrySet().stream()
                .map(answer -> DynamicTest.dynamicTest(answer.getKey(), () -> failsSoon(answer.getValue())));
    }

    private void failsSoon(ResponseDefinitionBuilder answer) {
        ALIYUN.reset();
        ALIYUN.answers("SendSms", answer);
        long begun = System.nanoTime();

        assertThatThrownBy(() -> ALIYUN.impatientGateway().send(returned("张三")))
                .isExactlyInstanceOf(NoticeFailedException.class)
                .hasMessageStartingWith("短信平台没有给出有效答复");

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(UnusableAnswers.PATIENCE);
        assertThat(ALIYUN.received("SendSms"))
                .as("not sent again behind our back")
                .hasSizeLessThan(2);
    }

    @Test
    void failsWhereNobodyListens() {
        AliyunSmsGateway nobody =
                AliyunStandIn.gateway(AliyunStandIn.settings(URI.create("http://localhost:1"), Duration.ofSeconds(5)));

        assertThatThrownBy(() -> nobody.send(returned("张三")))
                .isExactlyInstanceOf(NoticeFailedException.class)
                .hasMessageContaining("ConnectException");
    }

    /** A quarter of an hour before, which was yesterday. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void sendsNothingTwiceThatAliyunHasAlready(int status) {
        ALIYUN.answers("SendSms", AliyunStandIn.OK);
        ALIYUN.answers("QuerySendDetails", AliyunStandIn.sent("d1:returned:1", status));

        assertThat(gateway.send(again())).isEmpty();

        assertThat(ALIYUN.received("QuerySendDetails"))
                .containsExactly(
                        Map.of("PhoneNumber", MOBILE, "SendDate", "20261123", "PageSize", "50", "CurrentPage", "1"));
        assertThat(ALIYUN.received("SendSms")).isEmpty();
    }

    @Test
    void sendsAgainWhatAliyunDoesNotHaveOrCouldNotDeliver() {
        ALIYUN.answers("SendSms", AliyunStandIn.OK);
        ALIYUN.answers("QuerySendDetails", AliyunStandIn.sent("something else", 3));
        gateway.send(again());
        ALIYUN.answers("QuerySendDetails", AliyunStandIn.sent("d1:returned:1", 2));
        gateway.send(again());
        ALIYUN.answers("QuerySendDetails", "{\"Code\":\"OK\",\"TotalCount\":\"0\"}");
        gateway.send(again());

        assertThat(ALIYUN.received("SendSms")).hasSize(3);
    }

    @Test
    void sendsWhereAliyunWillNotTell() {
        ALIYUN.answers("SendSms", AliyunStandIn.OK);
        ALIYUN.answers("QuerySendDetails", refused(403, "NoPermission"));

        assertThat(gateway.send(again())).isPresent();
    }

    @Test
    void waitsWhereAliyunDoesNotAnswerWhetherItHasIt() {
        ALIYUN.answers("SendSms", AliyunStandIn.OK);
        ALIYUN.answers("QuerySendDetails", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        assertThatThrownBy(() -> gateway.send(again())).isExactlyInstanceOf(NoticeFailedException.class);
        ALIYUN.answers("QuerySendDetails", refused(400, "Throttling.User"));
        assertThatThrownBy(() -> gateway.send(again())).isExactlyInstanceOf(NoticeFailedException.class);

        assertThat(ALIYUN.received("SendSms")).isEmpty();
    }

    @Test
    void writesToTheOwnerOfThePhoneWhereANameDoesNotFit() {
        ALIYUN.answers("SendSms", AliyunStandIn.OK);

        Stream.of("𠀀𠀁", "阿".repeat(36), " ").forEach(name -> gateway.send(returned(name)));
        gateway.send(returned("买买提·吐尔逊"));

        assertThat(ALIYUN.received("SendSms"))
                .extracting(call -> call.get("TemplateParam"))
                .satisfiesExactly(
                        param -> assertThat(param).contains("\"name\":\"申报人\""),
                        param -> assertThat(param).contains("\"name\":\"申报人\""),
                        param -> assertThat(param).contains("\"name\":\"申报人\""),
                        param -> assertThat(param).contains("\"name\":\"买买提·吐尔逊\""));
    }

    @Test
    void writesToTheOwnerOfThePhoneWhereAliyunDoesNotLikeTheName() {
        ALIYUN.answers("SendSms", AliyunStandIn.OK);
        ALIYUN.refuses("{\"name\":\"㐂三\"}", "isv.TEMPLATE_PARAMS_ILLEGAL");

        assertThat(gateway.send(sms("window-verified", values("㐂三"), null))).isPresent();

        assertThat(ALIYUN.received("SendSms"))
                .extracting(call -> call.get("TemplateParam"))
                .containsExactly("{\"name\":\"㐂三\"}", "{\"name\":\"申报人\"}");
    }

    @Test
    void cutsOtherValuesToWhatFits() {
        ALIYUN.answers("SendSms", AliyunStandIn.OK);
        Map<String, String> values = new HashMap<>(values("张三"));
        values.put("business", "职".repeat(40));

        gateway.send(sms("approved", values, null));

        assertThat(ALIYUN.received("SendSms").get(0).get("TemplateParam"))
                .contains("\"" + "职".repeat(35) + "\"")
                .doesNotContain("职".repeat(36));
    }

    @Test
    void knowsNoOtherNotices() {
        assertThatThrownBy(() -> gateway.send(sms("greeting", values("张三"), null)))
                .isInstanceOf(NoticeRejectedException.class);
    }

    @Test
    void logsNoNumberNoCodeAndNoKey() {
        try (EverythingLogged log = new EverythingLogged()) {
            ALIYUN.answers("SendSms", AliyunStandIn.OK);
            gateway.send(code());
            for (String answer : List.of(
                    AliyunStandIn.refusal("isv.MOBILE_NUMBER_ILLEGAL"), "{\"Code\":", "{\"x\":\"" + MOBILE + "\"}")) {
                ALIYUN.answers("SendSms", answer);
                assertThatThrownBy(() -> gateway.send(code())).isInstanceOf(NoticeFailedException.class);
            }
            ALIYUN.answers("SendSms", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
            assertThatThrownBy(() -> gateway.send(code())).isInstanceOf(NoticeFailedException.class);
            ALIYUN.answers("QuerySendDetails", refused(403, "NoPermission"));
            assertThatThrownBy(() -> gateway.send(again())).isInstanceOf(NoticeFailedException.class);

            assertThat(log.text())
                    .contains("NoPermission")
                    .doesNotContain(MOBILE)
                    .doesNotContain(CODE)
                    .doesNotContain("ExampleSecret")
                    .doesNotContain("Signature=");
        }
        assertThat(ALIYUN.settings().toString()).doesNotContain("ExampleSecret");
        assertThat(code().toString()).doesNotContain(CODE).doesNotContain(MOBILE);
    }

    private static ResponseDefinitionBuilder refused(int status, String code) {
        return aResponse().withStatus(status).withBody(AliyunStandIn.refusal(code));
    }

    private static Notice code() {
        return sms("code", Map.of("code", CODE, "minutes", "5"), null);
    }

    private static Notice returned(String name) {
        return sms("returned", values(name), null);
    }

    private static Notice again() {
        return sms("returned", values("张三"), AliyunStandIn.NOW.minus(Duration.ofMinutes(16)));
    }

    private static Map<String, String> values(String name) {
        return Map.of("name", name, "business", "职称初定申报", "caseNumberTail", "0053", "date", "2026年12月7日");
    }

    private static Notice sms(String template, Map<String, String> values, Instant triedAt) {
        return new Notice(MOBILE, template, values, "whatever the simulator shows", "d1:" + template + ":1", triedAt);
    }
}
