package org.zhicheng.notice;

import java.util.Optional;

/** An SMS gateway carries an SMS to a phone. */
public interface SmsGateway {

    /**
     * @return the number under which the gateway's own people find it, where it gave one
     * @throws NoticeRejectedException where it never will be taken
     * @throws NoticeFailedException where it was not taken, or may not have been; the caller tries again
     */
    Optional<String> send(Notice sms);

    /** Tells whether messages can reach anybody at all. */
    default boolean connected() {
        return true;
    }

    /** Asks whether the gateway can be reached; throws where it cannot. @throws Exception where it cannot */
    default void reach() throws Exception {}
}
