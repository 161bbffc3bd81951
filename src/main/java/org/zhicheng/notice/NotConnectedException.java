package org.zhicheng.notice;

/**
 * Says that no carrier is connected: nobody made a mistake, and trying again is of no use before an operator connects
 * one.
 */
public class NotConnectedException extends NoticeFailedException {

    public NotConnectedException(String reason) {
        super(reason);
    }
}
