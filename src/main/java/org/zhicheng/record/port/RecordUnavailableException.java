package org.zhicheng.record.port;

import java.util.Locale;

/** Says that the outside record cannot be asked now: not connected, too slow, failing, or answering nonsense. */
public class RecordUnavailableException extends RuntimeException {

    private final Reason reason;

    /** A reason says for the call log why there is no answer to go by. */
    public enum Reason {
        NOT_CONNECTED,
        /** Nothing was sent: the system failed too often of late (circuit breaker). */
        LEFT_ALONE,
        /** No connection, or no whole answer in time. */
        NO_ANSWER,
        /** Answered with another status than 200. */
        REFUSED,
        TOO_LARGE,
        MALFORMED,
        /** The answer is about another request or another person. */
        ANOTHER_SUBJECT;

        /** As {@code record_call.reason} has it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public RecordUnavailableException(String message) {
        this(Reason.NO_ANSWER, message);
    }

    /** @param message without anything personal: it is logged */
    public RecordUnavailableException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Names the reason too: a stack trace that is kept tells it afterwards. */
    @Override
    public String toString() {
        return getClass().getName() + " [" + reason.code() + "]: " + getMessage();
    }
}
