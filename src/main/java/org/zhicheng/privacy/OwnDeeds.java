package org.zhicheng.privacy;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.notice.NoticeOutbox;
import org.zhicheng.notice.NoticeRequest;

/**
 * Tells the owner what was done with the own data, so that an action at an unlocked screen does not stay hidden, and
 * notes it in the audit.
 */
@Component
class OwnDeeds {

    private final AuditLog audit;
    private final NoticeOutbox outbox;

    OwnDeeds(AuditLog audit, NoticeOutbox outbox) {
        this.audit = audit;
        this.outbox = outbox;
    }

    void note(Account account, AuditKind deed) {
        audit.recordOwn(account.id(), deed);
    }

    /** Sends the notice in the transaction of its cause. */
    void tell(Account account, String kind) {
        if (account.mobile() != null || account.email() != null) {
            outbox.enqueue(new NoticeRequest(
                    kind + ":" + UUID.randomUUID(),
                    account.id(),
                    null,
                    account.mobile(),
                    account.email(),
                    kind,
                    Map.of()));
        }
    }
}
