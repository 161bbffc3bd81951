package org.zhicheng.privacy;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.notification.SmsOutbox;
import org.zhicheng.notification.SmsRequest;

/** Tells the owner what was done with the own data: whoever did it at an open screen does not stay hidden. */
@Component
class OwnNotices {

    private final SmsOutbox outbox;

    OwnNotices(SmsOutbox outbox) {
        this.outbox = outbox;
    }

    /** In the transaction of what it is about. */
    void tell(Account account, String template) {
        if (account.mobile() != null || account.email() != null) {
            outbox.enqueue(new SmsRequest(
                    template + ":" + UUID.randomUUID(),
                    account.id(),
                    null,
                    account.mobile(),
                    account.email(),
                    template,
                    Map.of()));
        }
    }
}
