package org.zhicheng.review.batch;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.problem.Messages;
import org.zhicheng.review.hand.CasesInHand.CaseInHand;

/** Says whether a case may be approved among others: it is the viewer's, was opened in this round, and the table allows it. */
@Component
class BatchRule {

    private final OpenedCases opened;
    private final BatchFacts facts;
    private final BatchTable table;
    private final Messages messages;

    BatchRule(OpenedCases opened, BatchFacts facts, BatchTable table, Messages messages) {
        this.opened = opened;
        this.facts = facts;
        this.table = table;
        this.messages = messages;
    }

    /** Returns why not, in Chinese; empty where it may be. */
    Optional<String> objection(CaseInHand found, Account viewer) {
        if (!found.task().assignedTo(viewer.id())) {
            return Optional.of(messages.say("hands.batch.not-yours"));
        }
        Optional<BatchTable.Ruling> ruling = table.ask(facts.of(found.declaration()));
        if (ruling.isEmpty() || !ruling.get().allowed()) {
            return Optional.of(
                    ruling.map(BatchTable.Ruling::reason).orElseGet(() -> messages.say("hands.batch.undecided")));
        }
        boolean seen = opened.opened(
                found.declaration().id(), viewer.id(), found.declaration().round());
        return seen ? Optional.empty() : Optional.of(messages.say("hands.batch.unseen"));
    }
}
