package org.zhicheng.notice;

/** Says that the gateway did not take the message. */
public class NoticeFailedException extends RuntimeException {

    public NoticeFailedException(String reason) {
        super(reason);
    }
}
