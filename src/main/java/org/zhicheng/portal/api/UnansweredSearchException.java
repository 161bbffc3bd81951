package org.zhicheng.portal.api;

import org.zhicheng.record.port.RecordUnavailableException;

/** The employer register was not asked: what the applicant can do then is enter the employer off its licence (U05). */
class UnansweredSearchException extends RuntimeException {

    private final boolean connected;

    UnansweredSearchException(RecordUnavailableException cause) {
        super(cause.getMessage(), cause);
        this.connected = cause.reason() != RecordUnavailableException.Reason.NOT_CONNECTED;
    }

    /** Whether asking again later makes sense. */
    boolean connected() {
        return connected;
    }
}
