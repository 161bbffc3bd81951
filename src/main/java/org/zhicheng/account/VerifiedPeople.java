package org.zhicheng.account;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhicheng.notification.SmsOutbox;
import org.zhicheng.notification.SmsRequest;

/** Notes that somebody is who the account says: the only way into the group that may declare (V01, V05). */
@Component
public class VerifiedPeople {

    private final Accounts accounts;
    private final KeyedHash hash;
    private final SmsOutbox sms;
    private final AuditLog audit;
    private final Clock clock;

    VerifiedPeople(Accounts accounts, KeyedHash hash, SmsOutbox sms, AuditLog audit, Clock clock) {
        this.accounts = accounts;
        this.hash = hash;
        this.sms = sms;
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

    /**
     * Other accounts that only claimed the ID number of this verified one lose it, and are told so (A04).
     *
     * @param proof the attempt's id
     * @return the accounts that lost it
     */
    public List<String> takeNumber(String accountId, String proof) {
        List<String> losers = accounts.takeFromClaimants(accountId, clock.instant());
        losers.forEach(loser -> tell(loser, proof));
        return losers;
    }

    private void tell(String loser, String proof) {
        audit.record(loser, "lose-id-number", "account", loser, proof);
        String mobile = accounts.find(loser).orElseThrow().mobile();
        sms.enqueue(
                new SmsRequest("identity-lost:" + proof + ":" + loser, loser, null, mobile, "identity-lost", Map.of()));
    }

    /** Changes when name or ID number change: what was proven for one is not proven for another (V04). */
    public String fingerprint(String accountId) {
        Account account = accounts.find(accountId).orElseThrow();
        return hash.of(
                "identity",
                account.displayName() + "\n" + accounts.idNumberHash(accountId).orElse(""));
    }
}
