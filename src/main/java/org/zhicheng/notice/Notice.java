package org.zhicheng.notice;

import java.time.Instant;
import java.util.Map;

/**
 * A notice is a message as it is handed to a gateway.
 *
 * @param kind which notice it is, for gateways with templates of their own
 * @param parameters what this one says, for the same
 * @param content the whole text, for all others
 * @param dedupeKey a gateway that gets the same key twice delivers once, as far as it can
 * @param triedAt when it was handed over last, and nobody knows for sure that it was taken; null for never
 */
public record Notice(
        String mobile, String kind, Map<String, String> parameters, String content, String dedupeKey, Instant triedAt) {

    public Notice {
        parameters = Map.copyOf(parameters);
    }

    /** Without the number and the words, among which may be a code. */
    @Override
    public String toString() {
        return "Notice[" + kind + "]";
    }
}
