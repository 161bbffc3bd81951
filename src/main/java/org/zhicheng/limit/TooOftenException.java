package org.zhicheng.limit;

import java.time.Duration;

/** Says that something was tried more often than is allowed; later it works again. */
public class TooOftenException extends RuntimeException {

    private final Duration wait;

    /**
     * @param message in Chinese: what was too often and when to try again
     * @param wait after so long it surely works again
     */
    public TooOftenException(String message, Duration wait) {
        super(message);
        this.wait = wait;
    }

    public Duration getWait() {
        return wait;
    }
}
