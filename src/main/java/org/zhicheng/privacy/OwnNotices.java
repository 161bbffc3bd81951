package org.zhicheng.privacy;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.notice.NoticeOutbox;
import org.zhicheng.notice.NoticeRequest;

/** Tells the owner what was done with the own data, so that an action at an unlocked screen does not stay hidden. */
@Component
class OwnNotices {

    private final NoticeOutbox outbox;

    OwnNotices(NoticeOutbox outbox) {
        this.outbox = outbox;
    }

    /** Sends the notice in the transaction of its cause. */
    void tell(Account account, String template) {
        if (account.mobile() != null || account.email() != null) {
            outbox.enqueue(new NoticeRequest(
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
