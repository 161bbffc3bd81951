package org.zhicheng.notice;

/** There is nothing to send by: no fault of anybody, and of no use to anybody before an operator connects it. */
public class NotConnectedException extends NoticeFailedException {

    public NotConnectedException(String reason) {
        super(reason);
    }
}
