package org.zhicheng.notification;

/** The gateway will never take this message, say because there can be no such number: trying again is no use. */
public class SmsRejectedException extends SmsFailedException {

    public SmsRejectedException(String reason) {
        super(reason);
    }
}
