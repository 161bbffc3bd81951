package org.zhicheng.notification;

import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Before a gateway is connected: every message fails, visibly, and people read the same news in 我的办件. */
@Component
@ConditionalOnProperty(name = "zhicheng.simulators.enabled", havingValue = "false", matchIfMissing = true)
class NotConnectedSmsGateway implements SmsGateway {

    @Override
    public Optional<String> send(Sms sms) {
        throw new SmsFailedException("No SMS gateway is connected");
    }

    @Override
    public boolean connected() {
        return false;
    }
}
