package org.zhicheng.account.profile;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.Masks;
import org.zhicheng.account.identity.DomesticMobileField;
import org.zhicheng.account.identity.SmsCodes;
import org.zhicheng.account.password.OwnerConfirmation;
import org.zhicheng.account.signin.CredentialNotices;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.sql.RowIds;
import org.zhicheng.text.ReadAs;

/**
 * Changes the mobile number of an account (更换手机号): first by a code to the old number, where that was proven, then by
 * one to the new number. A first number is a new way in, so its owner confirms it as any other way in.
 */
@Service
public class MobileDesk {

    private final OwnerConfirmation owner;
    private final Accounts accounts;
    private final SmsCodes codes;
    private final MobileChanges changes;
    private final CredentialNotices notices;
    private final Messages messages;
    private final TransactionTemplate transaction;

    /**
     * A step says which code the person enters next.
     *
     * @param id under which codes are entered
     * @param sentTo the masked number that got the code to enter next; null where the change is done
     */
    public record Step(String id, String sentTo) {}

    MobileDesk(
            OwnerConfirmation owner,
            Accounts accounts,
            SmsCodes codes,
            MobileChanges changes,
            CredentialNotices notices,
            Messages messages,
            TransactionTemplate transaction) {
        this.owner = owner;
        this.accounts = accounts;
        this.codes = codes;
        this.changes = changes;
        this.notices = notices;
        this.messages = messages;
        this.transaction = transaction;
    }

    /**
     * Begins the change, and counts the codes to both numbers here, so that nobody has to stop half-way.
     *
     * @param proof looked at where there is no proven number that could be asked
     */
    public Step begin(Account person, String typed, OwnerConfirmation.Proof proof, String address) {
        String newMobile = ReadAs.mobile(typed);
        if (!DomesticMobileField.isDomestic(newMobile)) {
            throw refused("/mobile", "A02.format");
        }
        Instant begun = changes.now();
        Account account = accounts.find(person.id()).orElseThrow();
        boolean proven = accounts.credentials(account.id()).orElseThrow().mobileProvenAt() != null;
        if (!proven) {
            owner.confirm(account, proof, "/password");
        }
        codes.admit((proven ? Stream.of(account.mobile(), newMobile) : Stream.of(newMobile)).distinct(), address);
        MobileChanges.Change change = new MobileChanges.Change(RowIds.next(), newMobile, !proven);
        return transaction.execute(status -> {
            changes.add(account, change, begun);
            return send(account, change, proven ? account.mobile() : newMobile);
        });
    }

    public Step enter(Account account, String changeId, String code) {
        MobileChanges.Change change = changes.find(account, changeId);
        SmsCodes.Outcome outcome = codes.enter(subject(change), code);
        if (outcome != SmsCodes.Outcome.CORRECT) {
            throw refused("/code", outcome == SmsCodes.Outcome.WRONG ? "A05.wrong" : "A05");
        }
        return transaction.execute(status -> {
            Account held = accounts.hold(account.id()).orElseThrow();
            MobileChanges.Change still = changes.find(held, changeId);
            return still.oldProven() ? finish(held, still) : goOn(held, still);
        });
    }

    private Step goOn(Account account, MobileChanges.Change change) {
        changes.oldProven(change.id());
        return send(account, new MobileChanges.Change(change.id(), change.newMobile(), true), change.newMobile());
    }

    /** Puts the new number into the account; changes that were begun before are void. */
    private Step finish(Account account, MobileChanges.Change change) {
        accounts.mobileProven(account.id(), change.newMobile(), changes.now());
        changes.forget(account.id());
        notices.note(account.id(), AuditKind.CHANGE_MOBILE);
        if (!change.newMobile().equals(account.mobile())) {
            notices.changed(account);
        }
        return new Step(change.id(), null);
    }

    private Step send(Account account, MobileChanges.Change change, String mobile) {
        codes.send(subject(change), account.id(), mobile);
        return new Step(change.id(), Masks.mobile(mobile));
    }

    private RefusedException refused(String pointer, String message) {
        return new RefusedException(List.of(Problem.block("A05", pointer, messages.say(message))));
    }

    /** Names the purpose of a code, one for each number: the code of the first must not do for the second. */
    private static String subject(MobileChanges.Change change) {
        return "mobile:" + (change.oldProven() ? "new:" : "old:") + change.id();
    }
}
