package org.zhicheng.review.hand;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotAllowedException;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.review.Deciders;
import org.zhicheng.review.hand.CasesInHand.CaseInHand;
import org.zhicheng.review.leave.Colleagues;
import org.zhicheng.review.leave.Leaves;

/** Finds who gets a case that is given to a member of the office: for somebody who is away, the substitute. */
@Component
class Receivers {

    private final Colleagues colleagues;
    private final Leaves leaves;
    private final Deciders deciders;
    private final Messages messages;

    Receivers(Colleagues colleagues, Leaves leaves, Deciders deciders, Messages messages) {
        this.colleagues = colleagues;
        this.leaves = leaves;
        this.deciders = deciders;
        this.messages = messages;
    }

    /** @throws NotAllowedException where this person may not decide it */
    void require(CaseInHand found, Account person) {
        deciders.require(found.declaration(), found.task().candidateGroups(), person);
    }

    /**
     * @param wanted account id
     * @throws RefusedException where nobody who may decide it gets it
     */
    Account of(CaseInHand found, String wanted) {
        Account person = member(found, wanted).orElseThrow(() -> refused("hands.to.stranger"));
        if (leaves.today(wanted).isEmpty()) {
            return able(found, person);
        }
        Account standIn = leaves.standIn(wanted)
                .flatMap(id -> member(found, id))
                .orElseThrow(() -> refused("hands.to.away", person.displayName()));
        return able(found, standIn);
    }

    private Optional<Account> member(CaseInHand found, String accountId) {
        return colleagues.find(accountId, found.task().candidateGroups());
    }

    private Account able(CaseInHand found, Account person) {
        try {
            require(found, person);
            return person;
        } catch (NotAllowedException e) {
            throw refused("hands.to.unable", person.displayName(), e.getMessage());
        }
    }

    private RefusedException refused(String key, Object... words) {
        return new RefusedException(List.of(Problem.block(null, "/to", messages.say(key, words))));
    }
}
