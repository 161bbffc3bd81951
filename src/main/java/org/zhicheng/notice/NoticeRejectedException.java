package org.zhicheng.notice;

/**
 * Says that the gateway will never take this message, for example because no such number can exist: trying again is no
 * use.
 */
public class NoticeRejectedException extends NoticeFailedException {

    public NoticeRejectedException(String reason) {
        super(reason);
    }
}
