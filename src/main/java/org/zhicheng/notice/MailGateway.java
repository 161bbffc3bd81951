package org.zhicheng.notice;

/** A mail gateway carries an e-mail to a person without a mobile number (N02). */
public interface MailGateway {

    /**
     * @param dedupeKey what gets the same key twice delivers once, as far as it can
     * @throws NoticeRejectedException where it never will be taken
     * @throws NoticeFailedException where it was not taken; the caller tries again
     */
    void send(String address, String content, String dedupeKey);

    /** Tells whether messages can reach anybody at all. */
    default boolean connected() {
        return true;
    }

    /** Connects to the server and signs in; throws where it cannot. @throws Exception where it does not */
    default void reach() throws Exception {}
}
