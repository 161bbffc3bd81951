package org.zhicheng.alipay;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lists every way we know in which a gateway's answer to a call can be worth nothing. */
public final class UnusableAnswers {

    /** Less than the slow answers take, more than a caller with 600 ms of patience needs on a busy machine. */
    public static final Duration PATIENCE = Duration.ofSeconds(5);

    private UnusableAnswers() {}

    /** @param good the answer that would be believed, were it signed by Alipay */
    public static Map<String, ResponseDefinitionBuilder> toAlipay(String method, String good) {
        String signed = AlipayStandIn.signed(method, good);
        Map<String, ResponseDefinitionBuilder> answers = transport(signed);
        answers.put("unsigned", body(AlipayStandIn.unsigned(method, good)));
        answers.put("an empty signature", body(AlipayStandIn.envelope(method, good, "")));
        answers.put("signed by a stranger", body(AlipayStandIn.signedByAStranger(method, good)));
        answers.put("no signature at all", body(AlipayStandIn.envelope(method, good, "!")));
        answers.put(
                "signed, then changed",
                body(AlipayStandIn.envelope(method, good.replace("{", "{\"x\":1,"), AlipayStandIn.signature(good))));
        answers.put("another method's", body(AlipayStandIn.signed("alipay.trade.query", good)));
        answers.put("an unsigned part before the signed one", body("{\"a\":" + good + "," + signed.substring(1)));
        answers.put("an unsigned part after the signed one", body(signed.replaceFirst("}$", ",\"a\":" + good + "}")));
        answers.put("the part twice", body(signed.replaceFirst("}$", "," + signed.substring(1))));
        answers.put(
                "a refusal without any reason",
                body(AlipayStandIn.signed(method, "{\"code\":\"20000\",\"msg\":\"Service Currently Unavailable\"}")));
        answers.put("an empty part", body(AlipayStandIn.signed(method, "{}")));
        return answers;
    }

    /** @param good the answer that would be believed, came it whole and in time */
    public static Map<String, ResponseDefinitionBuilder> transport(String good) {
        Map<String, ResponseDefinitionBuilder> answers = new LinkedHashMap<>();
        answers.put("status 500", body(good).withStatus(500));
        answers.put("status 503", aResponse().withStatus(503).withBody("<html>busy</html>"));
        answers.put("a redirect", body(good).withStatus(302).withHeader("Location", "http://localhost:1/"));
        answers.put("too late", body(good).withFixedDelay(8_000));
        answers.put("dripping", body(good + " ".repeat(100)).withChunkedDribbleDelay(40, 8_000));
        answers.put("cut off", body(good).withFault(Fault.MALFORMED_RESPONSE_CHUNK));
        answers.put("connection reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        answers.put("no HTTP", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE));
        answers.put("empty", body(""));
        answers.put("no JSON", body("<html>hello</html>"));
        answers.put("half of it", body(good.substring(0, good.length() / 2)));
        answers.put("an array", body("[]"));
        answers.put("null", body("null"));
        answers.put("nested without end", body("[".repeat(60_000)));
        answers.put("huge", body(good + " ".repeat(8 * 1024 * 1024)));
        return answers;
    }

    private static ResponseDefinitionBuilder body(String text) {
        return aResponse()
                .withHeader("Content-Type", "application/json;charset=UTF-8")
                .withBody(text);
    }
}
