package org.zhicheng.privacy;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.Groups;
import org.zhicheng.account.password.OwnerConfirmation;
import org.zhicheng.account.profile.CancelledAccounts;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.declaration.applicant.GivenUpCases;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;

/**
 * Cancels an account (注销账号, PIPL 47) in one transaction, so that a server that is killed in the middle has changed
 * nothing, and of two people who press the button one does it. Files are deleted by the list that the same transaction
 * wrote.
 */
@Service
public class CancellationDesk {

    private final OwnerProof owner;
    private final OwnMatters matters;
    private final Accounts accounts;
    private final CancelledAccounts cancelled;
    private final OwnDeeds deeds;
    private final Messages messages;
    private final TransactionTemplate transaction;

    /**
     * A prospect tells what a cancellation would do.
     *
     * @param obstacles why it cannot be now, and what to do, in Chinese; empty where it can
     * @param cases what becomes of each
     */
    public record Prospect(List<String> obstacles, List<GivenUpCases.Outlook> cases) {

        boolean running() {
            return cases.stream().anyMatch(GivenUpCases.Outlook::running);
        }
    }

    CancellationDesk(
            OwnerProof owner,
            OwnMatters matters,
            Accounts accounts,
            CancelledAccounts cancelled,
            OwnDeeds deeds,
            Messages messages,
            TransactionTemplate transaction) {
        this.owner = owner;
        this.matters = matters;
        this.accounts = accounts;
        this.cancelled = cancelled;
        this.deeds = deeds;
        this.messages = messages;
        this.transaction = transaction;
    }

    public Prospect prospect(Account account) {
        return transaction.execute(status -> look(account));
    }

    /**
     * @param code of the app; null for an account without one
     * @param endCases whether the person said that cases that still run are to end
     * @throws RefusedException where the owner is not there, or did not say so
     * @throws ConflictException where somebody waits for this person's work, or for a case
     */
    public void cancel(Account person, OwnerConfirmation.Proof proof, String code, boolean endCases) {
        if (cancelled.cancelled(person.id())) {
            return;
        }
        owner.require(person, proof, code);
        transaction.executeWithoutResult(status -> {
            holdAdmins(person);
            Account account = accounts.hold(person.id()).orElseThrow();
            if (!cancelled.cancelled(account.id())) {
                admit(account, endCases);
                cancel(account);
            }
        });
    }

    /** Locks all process admins before the own row, so that everybody who locks them does it in one order. */
    private void holdAdmins(Account person) {
        if (person.memberOf(Groups.PROCESS_ADMINS)) {
            cancelled.lastAdmin(person.id());
        }
    }

    private void admit(Account account, boolean endCases) {
        Prospect prospect = look(account);
        if (!prospect.obstacles().isEmpty()) {
            throw new ConflictException(String.join("\n", prospect.obstacles()));
        }
        if (prospect.running() && !endCases) {
            throw new RefusedException(
                    List.of(Problem.block(null, "/endCases", messages.say("cancellation.end-cases"))));
        }
    }

    private void cancel(Account account) {
        matters.end(account);
        deeds.note(account, AuditKind.CANCEL_ACCOUNT);
        cancelled.cancel(account.id(), messages.say("cancellation.pseudonym"));
        deeds.tell(account, "account-cancelled");
    }

    private Prospect look(Account account) {
        List<GivenUpCases.Outlook> cases = matters.cases(account);
        List<String> obstacles = new ArrayList<>();
        cases.stream()
                .filter(one -> one.fate() == GivenUpCases.Fate.IN_REVIEW)
                .forEach(one -> obstacles.add(messages.say("cancellation.in-review", one.caseNumber())));
        List<String> owed = matters.owed(account);
        if (!owed.isEmpty()) {
            obstacles.add(messages.say("cancellation.owed", String.join("、", owed)));
        }
        if (account.memberOf(Groups.PROCESS_ADMINS) && cancelled.lastAdmin(account.id())) {
            obstacles.add(messages.say("cancellation.last-admin"));
        }
        return new Prospect(obstacles, cases);
    }
}
