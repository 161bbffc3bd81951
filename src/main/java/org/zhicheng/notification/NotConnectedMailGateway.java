package org.zhicheng.notification;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Before a mail server is connected: every message fails, visibly, and people read the same news in 我的办件. */
@Component
@ConditionalOnProperty(name = "zhicheng.simulators.enabled", havingValue = "false", matchIfMissing = true)
class NotConnectedMailGateway implements MailGateway {

    @Override
    public void send(String address, String content, String dedupeKey) {
        throw new SmsFailedException("No mail server is connected");
    }
}
