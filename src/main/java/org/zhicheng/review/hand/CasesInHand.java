package org.zhicheng.review.hand;

import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.Groups;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.review.CaseOffices;
import org.zhicheng.task.UserTask;

/**
 * Finds the cases that the offices of a member of staff have or had. For everybody else a case looks as one that is not
 * there (Q01).
 */
@Component
public class CasesInHand {

    private final CaseOffices cases;
    private final TaskHands hands;
    private final Accounts accounts;
    private final Messages messages;

    /**
     * A case as the office has it.
     *
     * @param task open in the office; null where the case is not with this office now
     */
    public record CaseInHand(Declaration declaration, UserTask task) {

        public boolean headedBy(Account person) {
            return task != null
                    && task.candidateGroups().stream().anyMatch(office -> Groups.isHeadOf(office, person::memberOf));
        }
    }

    CasesInHand(CaseOffices cases, TaskHands hands, Accounts accounts, Messages messages) {
        this.cases = cases;
        this.hands = hands;
        this.accounts = accounts;
        this.messages = messages;
    }

    /** @throws NotFoundException where no office of this person has or had it, or it is the own case (Y01) */
    public CaseInHand find(String declarationId, Account viewer) {
        Declaration declaration = cases.require(declarationId, viewer).declaration();
        UserTask task = hands.ofCase(declarationId)
                .filter(open -> open.candidateGroups().stream().anyMatch(viewer::memberOf))
                .orElse(null);
        return new CaseInHand(declaration, task);
    }

    /**
     * As {@link #find}, where the office has it now.
     *
     * @throws ConflictException where it is with this office no more
     */
    public CaseInHand open(String declarationId, Account viewer) {
        CaseInHand found = find(declarationId, viewer);
        if (found.task() == null) {
            throw new ConflictException(messages.say("hands.gone"));
        }
        return found;
    }

    /** Makes the answer to somebody who saw the case in other hands than it is now. */
    public ConflictException moved(String declarationId) {
        return new ConflictException(hands.ofCase(declarationId)
                .map(task -> task.assignee() == null
                        ? messages.say("hands.unclaimed-now")
                        : messages.say("hands.held-now", name(task.assignee())))
                .orElseGet(() -> messages.say("hands.gone")));
    }

    String name(String accountId) {
        return accounts.displayName(accountId).orElse(accountId);
    }
}
