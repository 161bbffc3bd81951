package org.zhicheng.notice.carrier;

import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhicheng.notice.MailGateway;
import org.zhicheng.notice.NotConnectedException;

/** Stands in until a mail server is connected: every message fails, visibly, and people read the same news in 我的办件. */
@Component
@ConditionalOnProperty(name = "zhicheng.simulators.enabled", havingValue = "false", matchIfMissing = true)
public class NotConnectedMailGateway implements MailGateway {

    private final MessageSource messages;

    public NotConnectedMailGateway(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public void send(String address, String content, String dedupeKey) {
        throw new NotConnectedException(messages.getMessage("mail.not-connected", null, Locale.CHINA));
    }

    @Override
    public boolean connected() {
        return false;
    }
}
