package org.zhicheng.verification.provider;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec;
import org.zhicheng.start.ConditionalOnValue;
import org.zhicheng.text.ReadAs;
import org.zhicheng.verification.provider.ProviderAnswer.Status;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Verifies people by 江苏智慧人社. The app publishes no interface; this class speaks the small one that we expect from a
 * gateway in front of it, {@code docs/openapi/smart-hrss-verification.yaml}.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
@Component
@ConditionalOnValue("zhicheng.smart-hrss.base-url")
class SmartHrssRealPersonProvider implements RealPersonProvider {

    /** Bytes. */
    private static final int LARGEST_ANSWER = 64 * 1024;

    private static final int LONGEST_ID = 128;
    private static final int LONGEST_REASON = 100;
    private static final Set<Integer> ANSWERS = Set.of(200, 201);

    private final RestClient http;
    private final ObjectMapper json;
    private final MessageSource messages;

    SmartHrssRealPersonProvider(SmartHrssSettings settings, ObjectMapper json, MessageSource messages) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                .build());
        requests.setReadTimeout(settings.timeout());
        requests.enableCompression(false); // whoever packs answers for us has not agreed to it
        this.http = RestClient.builder()
                .requestFactory(requests)
                .baseUrl(settings.gateway())
                .defaultHeader(
                        HttpHeaders.AUTHORIZATION, "Bearer " + settings.token().strip())
                .defaultHeader(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE)
                .build();
        this.json = json;
        this.messages = messages;
    }

    @Override
    public Channel channel() {
        return Channel.SMART_HRSS;
    }

    @Override
    public ProviderOrder open(IdentityClaim claim) {
        byte[] body = body(claim);
        JsonNode order = call(http.post()
                .uri("/orders")
                .contentType(MediaType.APPLICATION_JSON)
                .contentLength(body.length)
                // as a stream: a body that the client knows is written to the log at level DEBUG
                .body(out -> out.write(body)));
        String id = order.path("id").asString("");
        if (id.isBlank() || id.length() > LONGEST_ID) {
            throw new ProviderUnavailableException("The gateway of 智慧人社 opened an order without an id");
        }
        return new ProviderOrder(id, phonePage(order.path("phonePage").asString("")));
    }

    @Override
    public ProviderAnswer result(String providerOrderId) {
        JsonNode order = call(http.get().uri("/orders/{id}", providerOrderId));
        String reason = order.path("reason").asString("").strip();
        return switch (order.path("status").asString("")) {
            case "waiting" -> ProviderAnswer.waiting();
            case "match" -> new ProviderAnswer(Status.MATCH, null);
            case "mismatch" -> new ProviderAnswer(Status.MISMATCH, say("V04.mismatch"));
            case "failed" ->
                new ProviderAnswer(Status.FAILED, reason.isEmpty() ? say("V04.smart-hrss.failed") : cut(reason));
            default -> throw new ProviderUnavailableException("The gateway of 智慧人社 answered an unknown status");
        };
    }

    private JsonNode call(RequestHeadersSpec<?> request) {
        try {
            return request.exchange(this::read);
        } catch (ResourceAccessException e) {
            // the wrapper's message holds the address and with it the order
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new ProviderUnavailableException(
                    "The gateway of 智慧人社 gave no usable answer: "
                            + cause.getClass().getSimpleName(),
                    cause);
        }
    }

    private JsonNode read(HttpRequest request, ClientHttpResponse answer) throws IOException {
        int status = answer.getStatusCode().value();
        if (!ANSWERS.contains(status)) {
            throw new ProviderUnavailableException("The gateway of 智慧人社 answered with status " + status);
        }
        byte[] bytes = answer.getBody().readNBytes(LARGEST_ANSWER + 1);
        if (bytes.length > LARGEST_ANSWER) {
            // closed here, or closing the answer would first read all the rest
            answer.getBody().close();
            throw new ProviderUnavailableException(
                    "The gateway of 智慧人社 answered with more than " + LARGEST_ANSWER + " bytes");
        }
        try {
            return json.readTree(bytes);
        } catch (JacksonException e) {
            // without the cause: it quotes the answer
            throw new ProviderUnavailableException("The gateway of 智慧人社 answered no JSON");
        }
    }

    private byte[] body(IdentityClaim claim) {
        try {
            return json.writeValueAsBytes(Map.of(
                    "orderNumber", claim.orderNumber(),
                    "name", ReadAs.tidyName(claim.name()),
                    "idNumber", claim.idNumber(),
                    "returnPage", claim.returnPage().toString()));
        } catch (JacksonException e) {
            throw new IllegalStateException("Four texts are always JSON");
        }
    }

    /** Accepts a web page only, because the phone is sent there. */
    private static URI phonePage(String text) {
        try {
            URI page = URI.create(text);
            if ("https".equals(page.getScheme()) && page.getHost() != null) {
                return page;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new ProviderUnavailableException("The gateway of 智慧人社 named no https:// page for the phone");
    }

    private static String cut(String reason) {
        return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
    }

    private String say(String key) {
        return messages.getMessage(key, null, Locale.CHINA);
    }
}
