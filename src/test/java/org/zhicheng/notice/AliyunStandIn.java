package org.zhicheng.notice;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.zhicheng.Secrets;
import org.zhicheng.notice.aliyun.AliyunSmsGateway;
import org.zhicheng.notice.aliyun.AliyunSmsSettings;
import org.zhicheng.reference.TestDatabase;

/** Plays Aliyun's SMS service on this machine, in the documented shapes; it checks each signature as Aliyun does. */
public final class AliyunStandIn implements AutoCloseable {

    public static final String OK =
            "{\"Code\":\"OK\",\"Message\":\"OK\",\"BizId\":\"900619746936498440^0\",\"RequestId\":\"F655A8D5\"}";

    /** A quarter past midnight in China, the day before in UTC. */
    public static final Instant NOW = Instant.parse("2026-11-23T16:15:30.123Z");

    private static final String KEY_ID = "LTAI5tExampleKeyId01";
    private static final String SECRET = Secrets.used("ExampleSecretValue0123456789ab");
    private static final Pattern AUTHORIZATION =
            Pattern.compile("ACS3-HMAC-SHA256 Credential=(.+),SignedHeaders=(.+),Signature=([0-9a-f]{64})");

    private final WireMockServer server =
            new WireMockServer(wireMockConfig().dynamicPort().globalTemplating(false));

    public AliyunStandIn() {
        server.start();
    }

    public AliyunSmsSettings settings() {
        return settings(URI.create(server.baseUrl()), Duration.ofSeconds(20));
    }

    public AliyunSmsGateway gateway() {
        return gateway(settings());
    }

    /** Gives up after 600 ms. */
    public AliyunSmsGateway impatientGateway() {
        return gateway(settings(URI.create(server.baseUrl()), Duration.ofMillis(600)));
    }

    public static AliyunSmsGateway gateway(AliyunSmsSettings settings) {
        return new AliyunSmsGateway(settings, TestDatabase.messages(), Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")));
    }

    public static AliyunSmsSettings settings(URI endpoint, Duration timeout) {
        return new AliyunSmsSettings(KEY_ID, SECRET, "盐城人社", templates(), endpoint, Duration.ofSeconds(5), timeout);
    }

    public static Map<String, String> templates() {
        return Arrays.stream(NoticeKind.values())
                .collect(Collectors.toMap(NoticeKind::code, template -> "SMS_" + template.ordinal()));
    }

    public void answers(String action, String json) {
        answers(
                action,
                aResponse()
                        .withHeader("Content-Type", "application/json;charset=utf-8")
                        .withBody(json));
    }

    public void answers(String action, ResponseDefinitionBuilder answer) {
        server.stubFor(post(urlPathEqualTo("/"))
                .withHeader("x-acs-action", equalTo(action))
                .willReturn(answer));
    }

    /** Refuses what is sent with exactly this value for the template. */
    public void refuses(String templateParam, String code) {
        server.stubFor(post(urlPathEqualTo("/"))
                .withHeader("x-acs-action", equalTo("SendSms"))
                .withQueryParam("TemplateParam", equalTo(templateParam))
                .willReturn(aResponse().withBody(refusal(code))));
    }

    /** With words that quote the number, as Aliyun's sometimes do. */
    public static String refusal(String code) {
        return "{\"Code\":\"%s\",\"Message\":\"13800000001不行\",\"RequestId\":\"F655A8D5\"}".formatted(code);
    }

    /** @param status 1 on its way, 2 not delivered, 3 delivered */
    public static String sent(String outId, int status) {
        return """
                {"Code":"OK","Message":"OK","RequestId":"819BE656","TotalCount":"2","SmsSendDetailDTOs":{
                "SmsSendDetailDTO":[
                {"OutId":"another","SendStatus":3,"PhoneNum":"13800000001","TemplateCode":"SMS_9","Content":"x",
                "SendDate":"2026-11-23 23:50:00","ReceiveDate":"2026-11-23 23:50:08","ErrCode":"DELIVERED"},
                {"OutId":"%s","SendStatus":%d,"PhoneNum":"13800000001","TemplateCode":"SMS_1","Content":"x",
                "SendDate":"2026-11-23 23:59:50"}]}}
                """.formatted(outId, status);
    }

    /**
     * The parameters of each call of this action, decoded.
     *
     * @throws AssertionError where one was not signed with our key
     */
    public List<Map<String, String>> received(String action) {
        return server.findAll(anyRequestedFor(anyUrl()).withHeader("x-acs-action", equalTo(action))).stream()
                .map(AliyunStandIn::verified)
                .toList();
    }

    public void reset() {
        server.resetAll();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static Map<String, String> verified(LoggedRequest request) {
        Matcher authorization = AUTHORIZATION.matcher(request.getHeader("Authorization"));
        String query = URI.create(request.getUrl()).getRawQuery();
        if (!authorization.matches()
                || !authorization.group(1).equals(KEY_ID)
                || !authorization.group(2).equals(signable(request))
                || !authorization.group(3).equals(signature(request, authorization.group(2), query))) {
            throw new AssertionError("Not signed with our key: " + request.getHeaders());
        }
        Map<String, String> parameters = new TreeMap<>();
        for (String parameter : query.split("&")) {
            String[] parts = parameter.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    /** All that must be signed: nothing may be added on the way. */
    private static String signable(LoggedRequest request) {
        return request.getAllHeaderKeys().stream()
                .map(String::toLowerCase)
                .filter(name -> name.equals("host") || name.equals("content-type") || name.startsWith("x-acs-"))
                .sorted()
                .collect(Collectors.joining(";"));
    }

    private static String signature(LoggedRequest request, String names, String query) {
        String sorted = Arrays.stream(query.split("&")).sorted().collect(Collectors.joining("&"));
        StringBuilder call = new StringBuilder(request.getMethod().getName() + "\n/\n" + sorted + "\n");
        for (String name : names.split(";")) {
            call.append(name).append(':').append(request.getHeader(name)).append('\n');
        }
        call.append('\n').append(names).append('\n').append(request.getHeader("x-acs-content-sha256"));
        try {
            HexFormat hex = HexFormat.of();
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            if (!hex.formatHex(sha256.digest(request.getBody())).equals(request.getHeader("x-acs-content-sha256"))) {
                throw new AssertionError("Another body was signed");
            }
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String hash = hex.formatHex(sha256.digest(call.toString().getBytes(StandardCharsets.UTF_8)));
            return hex.formatHex(mac.doFinal(("ACS3-HMAC-SHA256\n" + hash).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
