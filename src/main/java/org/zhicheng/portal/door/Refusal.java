package org.zhicheng.portal.door;

import org.springframework.http.HttpStatus;

/** Lists the reasons for not reading a body on. */
enum Refusal {
    BROKEN(HttpStatus.BAD_REQUEST, "malformed", 0),
    TOO_LARGE(HttpStatus.PAYLOAD_TOO_LARGE, "body-too-large", 0),
    TOO_SLOW(HttpStatus.REQUEST_TIMEOUT, "body-too-slow", 0),
    TOO_MANY(HttpStatus.TOO_MANY_REQUESTS, "bodies-too-many", 10),
    FULL(HttpStatus.SERVICE_UNAVAILABLE, "bodies-full", 5);

    private final HttpStatus status;
    private final String kind;
    private final int retryAfter;

    Refusal(HttpStatus status, String kind, int retryAfter) {
        this.status = status;
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    HttpStatus status() {
        return status;
    }

    /** Of the message. */
    String kind() {
        return kind;
    }

    /** In seconds; 0 where waiting does not help. */
    int retryAfter() {
        return retryAfter;
    }
}
