package org.zhicheng.alipay;

import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks the outer shape of an answer, which the SDK does not. The SDK checks the signature of the part named after the
 * method, but takes its data from whichever object comes first in the answer: a signed part of an old answer, put
 * beside a forged one, would pass. So an answer may hold one object, with the right name, and its signature, once each.
 */
final class AnswerEnvelope {

    private static final String ERROR = "error_response";
    private static final Set<String> BESIDE = Set.of("sign", "alipay_cert_sn");
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private AnswerEnvelope() {}

    /** @param method as {@code alipay.system.oauth.token} */
    static boolean fits(String method, String answer) {
        try {
            JsonNode root = STRICT.readTree(answer);
            String name = method.replace('.', '_') + "_response";
            return root.isObject()
                    && root.hasNonNull(name) != root.hasNonNull(ERROR)
                    && root.properties().stream()
                            .allMatch(part ->
                                    part.getKey().equals(name) || part.getKey().equals(ERROR)
                                            ? part.getValue().isObject()
                                            : BESIDE.contains(part.getKey())
                                                    && part.getValue().isString());
        } catch (JacksonException e) {
            return false;
        }
    }
}
