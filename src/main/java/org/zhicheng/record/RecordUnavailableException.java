package org.zhicheng.record;

/** The outside record cannot be asked now: not connected, too slow, failing, or answering nonsense. */
public class RecordUnavailableException extends RuntimeException {

    public RecordUnavailableException(String reason) {
        super(reason);
    }
}
