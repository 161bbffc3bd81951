package org.zhicheng.notice.aliyun;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls Aliyun's SMS service (dysmsapi 2017-05-25). A call is a POST, because Java's client repeats a GET by itself
 * when a connection breaks; its parameters are in the query, where Aliyun's description has them.
 */
class AliyunSmsApi {

    /** Bytes. */
    static final int LARGEST_ANSWER = 256 * 1024;

    private static final String VERSION = "2017-05-25";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final RestClient http;
    private final URI endpoint;
    private final AliyunSignature signature;
    private final Clock clock;

    AliyunSmsApi(AliyunSmsSettings settings, Clock clock) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .build());
        requests.setReadTimeout(settings.timeout());
        requests.enableCompression(false); // whoever packs answers for us has not agreed to it
        this.http = RestClient.builder().requestFactory(requests).build();
        this.endpoint = settings.endpoint();
        this.signature = new AliyunSignature(
                settings.accessKeyId().strip(), settings.accessKeySecret().strip());
        this.clock = clock;
    }

    /** @throws AliyunCallException where the call was refused or there was no usable answer */
    JsonNode call(String action, Map<String, String> parameters) {
        String query = AliyunSignature.query(parameters);
        SortedMap<String, String> headers = headers(action);
        String authorization = signature.authorization(query, headers);
        // the client names the host by itself
        headers.remove("host");
        try {
            return http.post()
                    .uri(URI.create(endpoint.getScheme() + "://" + endpoint.getAuthority() + "/?" + query))
                    .headers(all -> headers.forEach(all::set))
                    .header("Authorization", authorization)
                    .exchange((request, answer) -> read(answer));
        } catch (ResourceAccessException e) {
            // the wrapper's message holds the address and with it the number
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw AliyunCallException.noAnswer(cause.getClass().getSimpleName());
        }
    }

    private SortedMap<String, String> headers(String action) {
        return new TreeMap<>(Map.of(
                "host",
                endpoint.getAuthority(),
                "x-acs-action",
                action,
                "x-acs-version",
                VERSION,
                "x-acs-date",
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                "x-acs-signature-nonce",
                UUID.randomUUID().toString(),
                "x-acs-content-sha256",
                AliyunSignature.NO_BODY));
    }

    private static JsonNode read(ClientHttpResponse answer) throws IOException {
        int status = answer.getStatusCode().value();
        if (status != 200 && !answer.getStatusCode().is4xxClientError()) {
            throw AliyunCallException.noAnswer("status " + status);
        }
        JsonNode json = json(answer);
        String code = json.path("Code").asString("");
        if (code.isEmpty()) {
            throw AliyunCallException.noAnswer(status == 200 ? "no code" : "status " + status);
        }
        if (status != 200 || !code.equals("OK")) {
            throw AliyunCallException.refused(code);
        }
        return json;
    }

    private static JsonNode json(ClientHttpResponse answer) throws IOException {
        byte[] bytes = answer.getBody().readNBytes(LARGEST_ANSWER + 1);
        if (bytes.length > LARGEST_ANSWER) {
            // closed here, or closing the answer would first read all the rest
            answer.getBody().close();
            throw AliyunCallException.noAnswer("more than " + LARGEST_ANSWER + " bytes");
        }
        try {
            return JSON.readTree(bytes);
        } catch (JacksonException e) {
            // without the cause: it quotes the answer
            throw AliyunCallException.noAnswer("no JSON");
        }
    }
}
