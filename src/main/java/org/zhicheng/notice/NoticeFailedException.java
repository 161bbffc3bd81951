package org.zhicheng.notice;

/** The gateway did not take the message. */
public class NoticeFailedException extends RuntimeException {

    public NoticeFailedException(String reason) {
        super(reason);
    }
}
