package org.zhicheng.alipay;

import com.alipay.api.FileItem;
import com.alipay.api.internal.util.AbstractHttpClient;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** Carries the SDK's calls with limits on time and size, because the SDK's own transport has neither. */
class AlipayTransport extends AbstractHttpClient {

    /** Bytes; real answers have a few thousand. */
    static final int LARGEST_ANSWER = 256 * 1024;

    /**
     * Finds the method in an address without Spring's URI parser, because that one logs everything it reads, tokens
     * too, at level TRACE.
     */
    private static final Pattern METHOD = Pattern.compile("[?&]method=([a-z.]+)");

    private final RestClient http;

    AlipayTransport(AlipaySettings settings) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                .build());
        requests.setReadTimeout(settings.timeout());
        requests.enableCompression(false); // whoever packs answers for us has not agreed to it
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    @Override
    public String doPost(String url, Map<String, String> params, String charset, Map<String, String> answerHeaders)
            throws IOException {
        byte[] form = form(params, Charset.forName(charset)).getBytes(StandardCharsets.US_ASCII);
        try {
            String answer = http.post()
                    .uri(URI.create(url))
                    .contentType(MediaType.parseMediaType("application/x-www-form-urlencoded;charset=" + charset))
                    .contentLength(form.length)
                    // as a stream: a body that the client knows is written to the log at level DEBUG
                    .body(out -> out.write(form))
                    .exchange((request, response) -> read(response));
            if (!AnswerEnvelope.fits(method(url), answer)) {
                throw new IOException("not in the documented form");
            }
            return answer;
        } catch (ResourceAccessException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
        }
    }

    @Override
    public String doPost(
            String url,
            Map<String, String> params,
            Map<String, FileItem> files,
            String charset,
            Map<String, String> answerHeaders) {
        throw new UnsupportedOperationException("We send Alipay no files");
    }

    private static String method(String url) {
        Matcher method = METHOD.matcher(url);
        return method.find() ? method.group(1) : "";
    }

    private static String read(ClientHttpResponse answer) throws IOException {
        if (answer.getStatusCode().value() != 200) {
            throw new IOException("status " + answer.getStatusCode().value());
        }
        byte[] bytes = answer.getBody().readNBytes(LARGEST_ANSWER + 1);
        if (bytes.length > LARGEST_ANSWER) {
            // closed here, or closing the answer would first read all the rest
            answer.getBody().close();
            throw new IOException("more than " + LARGEST_ANSWER + " bytes");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String form(Map<String, String> params, Charset charset) {
        return params.entrySet().stream()
                .filter(param -> param.getValue() != null)
                .map(param ->
                        URLEncoder.encode(param.getKey(), charset) + "=" + URLEncoder.encode(param.getValue(), charset))
                .collect(Collectors.joining("&"));
    }
}
