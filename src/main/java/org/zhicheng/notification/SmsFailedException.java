package org.zhicheng.notification;

/** The gateway did not take the message. */
public class SmsFailedException extends RuntimeException {

    public SmsFailedException(String reason) {
        super(reason);
    }
}
