package org.zhicheng.journey;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Somebody without an account who verifies certificates over HTTP, each time from another address. */
final class Stranger {

    /** How a server is started that believes what address a stranger comes from. */
    static final String BEHIND_A_PROXY = "--zhicheng.trusted-proxies=127.0.0.1,::1";

    private final String base;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).version(HttpClient.Version.HTTP_1_1).build();

    private final String token;
    private int asked;

    Stranger(int port) {
        this.base = "http://localhost:" + port;
        this.token = JsonMapper.shared()
                .readTree(answer(HttpRequest.newBuilder(URI.create(base + "/api/session")).GET()))
                .path("csrf")
                .path("token")
                .asString();
    }

    /** Tells whether there is such a certificate of this person. */
    boolean verify(String number, String name) {
        return found("/api/certificates/verifications", Map.of("number", number, "name", name));
    }

    /** Tells whether a certificate's file has this SHA-256. */
    boolean verifyFile(String sha256) {
        return found("/api/certificates/document-verifications", Map.of("sha256", sha256));
    }

    /** Returns the signed list of states. */
    String list() {
        return answer(HttpRequest.newBuilder(URI.create(base + "/certificates/states")).GET());
    }

    private boolean found(String path, Map<String, String> question) {
        asked++;
        String answer = answer(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .header("X-ZC-CSRF", token)
                .header("X-Forwarded-For", "198.18.%d.%d".formatted(asked / 250 % 250, asked % 250))
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(question))));
        return JsonMapper.shared().readTree(answer).path("certificate").isObject();
    }

    private String answer(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.statusCode() != 200) {
                throw new IllegalStateException(response.uri() + ": " + response.statusCode() + " " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
