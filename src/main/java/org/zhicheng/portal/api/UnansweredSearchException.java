package org.zhicheng.portal.api;

import org.zhicheng.record.port.RecordUnavailableException;

/**
 * Says that the employer register was not asked: the applicant can then enter the employer as the licence shows it
 * (U05).
 */
class UnansweredSearchException extends RuntimeException {

    private final boolean connected;

    UnansweredSearchException(RecordUnavailableException cause) {
        super(cause.getMessage(), cause);
        this.connected = cause.reason() != RecordUnavailableException.Reason.NOT_CONNECTED;
    }

    /** Tells whether asking again later makes sense. */
    boolean connected() {
        return connected;
    }
}
