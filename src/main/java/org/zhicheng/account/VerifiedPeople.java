package org.zhicheng.account;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.notice.NoticeOutbox;
import org.zhicheng.notice.NoticeRequest;
import org.zhicheng.secret.KeyedHash;

/** Records that a person's identity was verified: the only way into the group that may declare (V01, V05). */
@Component
public class VerifiedPeople {

    private final Accounts accounts;
    private final IdNumbers idNumbers;
    private final KeyedHash hash;
    private final NoticeOutbox sms;
    private final AuditLog audit;
    private final Clock clock;

    VerifiedPeople(
            Accounts accounts, IdNumbers idNumbers, KeyedHash hash, NoticeOutbox sms, AuditLog audit, Clock clock) {
        this.accounts = accounts;
        this.idNumbers = idNumbers;
        this.hash = hash;
        this.sms = sms;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Locks the account until the transaction ends: verifications of one person happen one after the other, and name
     * and number stay as they are meanwhile.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Account hold(String accountId) {
        return accounts.hold(accountId).orElseThrow();
    }

    /** Tells whether name and number still have this fingerprint; they keep it in this transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean still(String accountId, String fingerprint) {
        hold(accountId);
        return fingerprint(accountId).equals(fingerprint);
    }

    /**
     * @param fingerprint of the name and number that were proven
     * @param channel alipay, smart-hrss or window
     * @param actor the person, or the member of staff who looked at the identity card
     * @param proof what can be asked about later: the attempt's id
     * @return false where the account says another name or number by now, and nothing is noted (V04)
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean add(String accountId, String fingerprint, String channel, String actor, String proof) {
        if (!still(accountId, fingerprint)) {
            return false;
        }
        accounts.verified(accountId, channel, clock.instant());
        audit.record(actor, AuditKind.VERIFY_REAL_PERSON, "account", accountId, channel + " " + proof);
        return true;
    }

    /**
     * Takes back what {@link #add} noted, where it turned out that nobody real proved anything.
     *
     * @param reason for the audit
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(String accountId, String reason) {
        hold(accountId);
        accounts.unverified(accountId);
        audit.record(null, AuditKind.WITHDRAW_VERIFICATION, "account", accountId, reason);
    }

    /**
     * Takes the ID number of this verified person from accounts that only claimed it, and tells their owners (A04).
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
        audit.record(loser, AuditKind.LOSE_ID_NUMBER, "account", loser, proof);
        Account account = accounts.find(loser).orElseThrow();
        sms.enqueue(new NoticeRequest(
                "identity-lost:" + proof + ":" + loser,
                loser,
                null,
                account.mobile(),
                account.email(),
                "identity-lost",
                Map.of()));
    }

    /** Computes a value that changes when name or ID number change: a proof for one is no proof for another (V04). */
    public String fingerprint(String accountId) {
        Account account = accounts.find(accountId).orElseThrow();
        return ofHash(account.displayName(), accounts.idNumberHash(accountId).orElse(""));
    }

    /** Computes the same for a name and a number as they are given away, whatever the account says by then. */
    public String fingerprint(String name, String idNumber) {
        return ofHash(name, idNumbers.hash(idNumber));
    }

    private String ofHash(String name, String idNumberHash) {
        return hash.of("identity", name + "\n" + idNumberHash);
    }
}
