package org.zhicheng.account.signin;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.notice.NoticeOutbox;
import org.zhicheng.notice.NoticeRequest;

/**
 * Tells the owner that the account opens in a new way, so that a change made at an unlocked screen does not stay
 * hidden, and notes it in the audit.
 */
@Component
public class CredentialNotices {

    private final Accounts accounts;
    private final AuditLog audit;
    private final NoticeOutbox sms;

    CredentialNotices(Accounts accounts, AuditLog audit, NoticeOutbox sms) {
        this.accounts = accounts;
        this.audit = audit;
        this.sms = sms;
    }

    /** Notes in the audit what the owner did. */
    public void note(String accountId, AuditKind deed) {
        audit.recordOwn(accountId, deed);
    }

    /** Notes what the owner did and tells the owner, in the transaction of the change. */
    public void changed(String accountId, AuditKind deed) {
        note(accountId, deed);
        changed(accountId);
    }

    /** Tells the owner about the change, in its transaction. */
    public void changed(String accountId) {
        accounts.find(accountId).ifPresent(this::changed);
    }

    /** @param account as it was when its owner could be reached for sure */
    public void changed(Account account) {
        if (account.mobile() != null || account.email() != null) {
            sms.enqueue(new NoticeRequest(
                    "credentials:" + UUID.randomUUID(),
                    account.id(),
                    null,
                    account.mobile(),
                    account.email(),
                    "credentials-changed",
                    Map.of()));
        }
    }
}
