package org.zhicheng.account;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhicheng.notification.SmsOutbox;
import org.zhicheng.notification.SmsRequest;

/** Tells the owner that the account opens in a new way: what somebody did at an open screen does not stay hidden. */
@Component
class CredentialNotices {

    private final Accounts accounts;
    private final SmsOutbox sms;

    CredentialNotices(Accounts accounts, SmsOutbox sms) {
        this.accounts = accounts;
        this.sms = sms;
    }

    /** In the transaction of the change. */
    void changed(String accountId) {
        accounts.find(accountId).ifPresent(this::changed);
    }

    /** @param account as it was when its owner could be reached for sure */
    void changed(Account account) {
        if (account.mobile() != null || account.email() != null) {
            sms.enqueue(new SmsRequest(
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
