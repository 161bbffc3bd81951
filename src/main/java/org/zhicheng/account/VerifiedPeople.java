package org.zhicheng.account;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** Notes that somebody is who the account says: the only way into the group that may declare (V01, V05). */
@Component
public class VerifiedPeople {

    private final Accounts accounts;
    private final KeyedHash hash;
    private final AuditLog audit;
    private final Clock clock;

    VerifiedPeople(Accounts accounts, KeyedHash hash, AuditLog audit, Clock clock) {
        this.accounts = accounts;
        this.hash = hash;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param channel alipay, smart-hrss or window
     * @param actor the person, or the member of staff who looked at the identity card
     * @param proof what can be asked about later: the attempt's id
     */
    public void add(String accountId, String channel, String actor, String proof) {
        accounts.verified(accountId, channel, clock.instant());
        audit.record(actor, "verify-real-person", "account", accountId, channel + " " + proof);
    }

    /** Changes when name or ID number change: what was proven for one is not proven for another (V04). */
    public String fingerprint(String accountId) {
        Account account = accounts.find(accountId).orElseThrow();
        return hash.of(
                "identity",
                account.displayName() + "\n" + accounts.idNumberHash(accountId).orElse(""));
    }
}
