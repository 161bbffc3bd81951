package org.zhicheng.verification;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A verification is one attempt to prove somebody's identity.
 *
 * @param id also the order number at the provider
 * @param channel alipay, smart-hrss or window, which is the counter
 * @param status {@code opening}, {@code awaiting-scan}, {@code at-window}, or the end event of
 *     real-person-verification.bpmn that was reached
 * @param sessionHash of the session that shows the QR code; null at the counter
 * @param scannedBy hash of the cookie of the phone that opened the code; null before
 * @param phonePage where that phone goes on
 * @param fingerprint of name and number when it was begun: it proves these and no others
 * @param expiresAt of the QR code; null before it exists
 * @param reason why it failed, or why the applicant asks for the counter
 * @param decidedBy the member of staff at the counter; null otherwise
 * @param decisionReason what that one wrote; null otherwise
 * @param office group of the office whose counter decides; null for apps
 */
record Verification(
        String id,
        String accountId,
        String channel,
        String status,
        String sessionHash,
        String scannedBy,
        String providerOrderId,
        String phonePage,
        String fingerprint,
        Instant expiresAt,
        String reason,
        String office,
        String decidedBy,
        String decisionReason,
        Instant createdAt,
        Instant finishedAt) {

    static final String OPENING = "opening";
    static final String AWAITING_SCAN = "awaiting-scan";
    static final String AT_COUNTER = "at-window";
    static final String VERIFIED = "verified";
    static final String COUNTER = "window";
    static final String REFUSED_AT_COUNTER = "window-refused";

    boolean finished() {
        return finishedAt != null;
    }

    /** Why it came to its end, for its owner; empty where nobody said. */
    String why() {
        return Stream.of(decisionReason, reason)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    /** Gives the number by which applicant and staff know an application at the counter. */
    String number() {
        return id.substring(0, 6).toUpperCase(Locale.ROOT);
    }

    boolean byApp() {
        return !channel.equals(COUNTER);
    }
}
