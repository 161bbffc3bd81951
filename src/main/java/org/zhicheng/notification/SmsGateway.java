package org.zhicheng.notification;

/** Whoever carries an SMS to a phone. */
public interface SmsGateway {

    /**
     * @param dedupeKey a gateway that gets the same key twice delivers once, as far as it can
     * @throws SmsRejectedException where it never will be taken
     * @throws SmsFailedException where it was not taken; the caller tries again
     */
    void send(String mobile, String content, String dedupeKey);
}
