package org.zhicheng.notice;

/** The gateway will never take this message, say because there can be no such number: trying again is no use. */
public class NoticeRejectedException extends NoticeFailedException {

    public NoticeRejectedException(String reason) {
        super(reason);
    }
}
