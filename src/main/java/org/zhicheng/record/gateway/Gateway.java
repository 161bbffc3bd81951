package org.zhicheng.record.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.zhicheng.record.port.RecordUnavailableException;
import org.zhicheng.record.port.RecordUnavailableException.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks one outside record behind the data-sharing gateway of {@code docs/openapi/outside-records.yaml}. Each call has a
 * time limit and a size limit, and a gateway that failed too often is left alone for a while. Every failure becomes a
 * {@link RecordUnavailableException}, logged without anything personal: never a yes, never a no.
 */
final class Gateway {

    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

    /** Reads JSON strictly, because a guess about a person is worse than no answer. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(nulls -> nulls.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final int CALLS_WATCHED = 10;
    private static final int CALLS_NEEDED = 5;
    private static final int CALLS_TO_PROVE = 2;

    private final String system;
    private final RestClient http;
    private final int maxBytes;
    private final CircuitBreaker breaker;

    Gateway(String system, RecordSystem settings, Clock clock) {
        this.system = system;
        this.http = client(settings);
        this.maxBytes = Math.toIntExact(settings.maxAnswer().toBytes());
        this.breaker = CircuitBreaker.of(
                system,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(CALLS_WATCHED)
                        .minimumNumberOfCalls(CALLS_NEEDED)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(settings.pause())
                        .permittedNumberOfCallsInHalfOpenState(CALLS_TO_PROVE)
                        .clock(clock)
                        .build());
    }

    /**
     * @param path below the base URL
     * @param read makes the house's answer of the gateway's; may refuse it by a {@link RecordUnavailableException}
     */
    <A extends GatewayAnswer, T> T ask(String path, GatewayQuestion question, Class<A> type, Function<A, T> read) {
        try {
            return breaker.executeSupplier(() -> read.apply(answer(path, question, type)));
        } catch (CallNotPermittedException e) {
            throw new RecordUnavailableException(Reason.LEFT_ALONE, system + " is left alone after too many failures");
        } catch (RecordUnavailableException e) {
            LOG.warn("{}, request {}: {}, {}", system, question.requestId(), e.reason(), e.getMessage());
            throw e;
        } catch (RuntimeException e) {
            // A message could say what the answer held.
            LOG.error(
                    "{}, request {}: the answer led to {}",
                    system,
                    question.requestId(),
                    e.getClass().getName());
            throw new RecordUnavailableException(Reason.MALFORMED, "the answer cannot be understood");
        }
    }

    private <A extends GatewayAnswer> A answer(String path, GatewayQuestion question, Class<A> type) {
        A answer = parse(post(path, question), type);
        if (!question.requestId().equals(answer.requestId())) {
            throw new RecordUnavailableException(Reason.ANOTHER_SUBJECT, "the answer belongs to another request");
        }
        return answer;
    }

    private byte[] post(String path, GatewayQuestion question) {
        try {
            return http.post()
                    .uri(path)
                    .contentType(MediaType.APPLICATION_JSON)
                    .accept(MediaType.APPLICATION_JSON)
                    .body(JSON.writeValueAsBytes(question))
                    .exchange((request, response) -> read(response));
        } catch (RestClientException e) {
            throw new RecordUnavailableException(
                    Reason.NO_ANSWER,
                    "no answer: " + e.getMostSpecificCause().getClass().getSimpleName());
        } catch (JacksonException e) {
            throw new IllegalStateException("A question that is no JSON: " + question.getClass(), e);
        }
    }

    /** Reads the body up to its limit and closes it itself, because the client would read an endless one to its end. */
    private byte[] read(ClientHttpResponse response) throws IOException {
        try (InputStream body = response.getBody()) {
            if (response.getStatusCode().value() != HttpStatus.OK.value()) {
                throw new RecordUnavailableException(Reason.REFUSED, "status " + response.getStatusCode());
            }
            byte[] bytes = body.readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes) {
                throw new RecordUnavailableException(Reason.TOO_LARGE, "more than " + maxBytes + " bytes");
            }
            return bytes;
        }
    }

    private static <A> A parse(byte[] bytes, Class<A> type) {
        try {
            A answer = JSON.readValue(bytes, type);
            if (answer == null) {
                throw new RecordUnavailableException(Reason.MALFORMED, "the answer is null");
            }
            return answer;
        } catch (DatabindException e) {
            throw new RecordUnavailableException(Reason.MALFORMED, "not as agreed at " + e.getPathReference());
        } catch (JacksonException e) {
            throw new RecordUnavailableException(Reason.MALFORMED, "no JSON");
        }
    }

    private static RestClient client(RecordSystem settings) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .build());
        requests.setReadTimeout(settings.readTimeout());
        requests.enableCompression(false); // whoever packs answers for us has not agreed to it
        RestClient.Builder client =
                RestClient.builder().baseUrl(settings.baseUrl()).requestFactory(requests);
        if (!settings.token().isBlank()) {
            client.defaultHeader(
                    HttpHeaders.AUTHORIZATION, "Bearer " + settings.token().strip());
        }
        return client.build();
    }
}
