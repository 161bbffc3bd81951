package org.zhicheng.notification;

/** There is nothing to send by: no fault of anybody, and of no use to anybody before an operator connects it. */
class NotConnectedException extends SmsFailedException {

    NotConnectedException(String reason) {
        super(reason);
    }
}
