package org.zhicheng.notice.carrier;

import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhicheng.notice.NotConnectedException;
import org.zhicheng.notice.Notice;
import org.zhicheng.notice.SmsGateway;

/** Stands in until an SMS gateway is connected: every message fails, visibly, and people read the same news in 我的办件. */
@Component
@ConditionalOnProperty(name = "zhicheng.simulators.enabled", havingValue = "false", matchIfMissing = true)
public class NotConnectedSmsGateway implements SmsGateway {

    private final MessageSource messages;

    public NotConnectedSmsGateway(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public Optional<String> send(Notice sms) {
        throw new NotConnectedException(messages.getMessage("sms.not-connected", null, Locale.CHINA));
    }

    @Override
    public boolean connected() {
        return false;
    }
}
