package org.zhicheng.account.identity;

/** Says that no code can be sent, because no SMS provider is connected. */
public class SmsUnavailableException extends RuntimeException {

    /** @param message in Chinese: what does not work and what does */
    public SmsUnavailableException(String message) {
        super(message);
    }
}
