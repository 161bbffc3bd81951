package org.zhicheng.account.identity;

/** No code can be sent, because nobody is connected who would carry it. */
public class SmsUnavailableException extends RuntimeException {

    /** @param message in Chinese: what does not work and what does */
    public SmsUnavailableException(String message) {
        super(message);
    }
}
