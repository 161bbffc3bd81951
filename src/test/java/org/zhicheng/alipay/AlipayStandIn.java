package org.zhicheng.alipay;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Plays Alipay's gateway on this machine, in the documented shapes, with keys of its own. */
public class AlipayStandIn implements AutoCloseable {

    public static final String APP_ID = "2021000000000001";

    private static final KeyPair APPLICATION = keys();
    private static final KeyPair ALIPAY = keys();
    private static final KeyPair STRANGER = keys();

    private final WireMockServer server =
            new WireMockServer(wireMockConfig().dynamicPort().globalTemplating(false));

    public AlipayStandIn() {
        server.start();
    }

    public AlipaySettings settings() {
        return settings(Duration.ofSeconds(20));
    }

    public AlipayGateway gateway() {
        return new AlipayGateway(settings());
    }

    /** Gives up after 600 ms. */
    public AlipayGateway impatientGateway() {
        return new AlipayGateway(settings(Duration.ofMillis(600)));
    }

    private AlipaySettings settings(Duration timeout) {
        return new AlipaySettings(
                APP_ID,
                base64(APPLICATION.getPrivate().getEncoded()),
                base64(ALIPAY.getPublic().getEncoded()),
                URI.create(server.baseUrl() + "/gateway.do"),
                URI.create("https://openauth.alipay.com/oauth2/publicAppAuthorize.htm"),
                Duration.ofSeconds(5),
                timeout,
                List.of("Z9999"));
    }

    /** @param node the JSON object of the method's own part */
    public void answers(String method, String node) {
        answers(method, aResponse().withBody(signed(method, node)));
    }

    public void answers(String method, ResponseDefinitionBuilder answer) {
        server.stubFor(post(urlPathEqualTo("/gateway.do"))
                .withQueryParam("method", equalTo(method))
                .willReturn(answer));
    }

    public void refuses(String method, String subCode) {
        answers(
                method,
                "{\"code\":\"40004\",\"msg\":\"Business Failed\",\"sub_code\":\"%s\",\"sub_msg\":\"不行\"}"
                        .formatted(subCode));
    }

    public static String signed(String method, String node) {
        return envelope(method, node, signature(node, ALIPAY));
    }

    public static String signedByAStranger(String method, String node) {
        return envelope(method, node, signature(node, STRANGER));
    }

    public static String unsigned(String method, String node) {
        return "{\"%s\":%s}".formatted(name(method), node);
    }

    public static String envelope(String method, String node, String signature) {
        return "{\"%s\":%s,\"sign\":\"%s\"}".formatted(name(method), node, signature);
    }

    public static String signature(String node) {
        return signature(node, ALIPAY);
    }

    /**
     * Returns the decoded parameters of the one call of this method.
     *
     * @throws AssertionError where the application's key did not sign it
     */
    public Map<String, String> received(String method) {
        List<LoggedRequest> requests = server.findAll(
                postRequestedFor(urlPathEqualTo("/gateway.do")).withQueryParam("method", equalTo(method)));
        if (requests.size() != 1) {
            throw new AssertionError(requests.size() + " calls of " + method);
        }
        Map<String, String> parameters = parameters(URI.create(requests.get(0).getUrl()));
        parameters.putAll(parameters(requests.get(0).getBodyAsString()));
        return verified(parameters);
    }

    public int calls() {
        return server.getAllServeEvents().size();
    }

    /** @throws AssertionError where the application's key did not sign the address */
    public static Map<String, String> verified(URI page) {
        return verified(parameters(page));
    }

    private static Map<String, String> verified(Map<String, String> parameters) {
        String content = parameters.entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals("sign")
                        && !parameter.getValue().isEmpty())
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("&"));
        if (!verifies(content, parameters.get("sign"), APPLICATION.getPublic())) {
            throw new AssertionError("Not signed with the application's key: " + parameters.keySet());
        }
        return parameters;
    }

    private static Map<String, String> parameters(URI page) {
        return parameters(page.getRawQuery());
    }

    private static Map<String, String> parameters(String encoded) {
        Map<String, String> parameters = new TreeMap<>();
        for (String parameter : encoded.split("&")) {
            String[] parts = parameter.split("=", 2);
            if (parts.length == 2) {
                parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }

    private static boolean verifies(String content, String signature, PublicKey key) {
        try {
            Signature rsa2 = Signature.getInstance("SHA256withRSA");
            rsa2.initVerify(key);
            rsa2.update(content.getBytes(StandardCharsets.UTF_8));
            return rsa2.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signature(String content, KeyPair keys) {
        try {
            Signature rsa2 = Signature.getInstance("SHA256withRSA");
            rsa2.initSign(keys.getPrivate());
            rsa2.update(content.getBytes(StandardCharsets.UTF_8));
            return base64(rsa2.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(String method) {
        return method.replace('.', '_') + "_response";
    }

    public void reset() {
        server.resetAll();
    }

    @Override
    public void close() {
        server.stop();
    }
}
