package org.zhicheng.review.batch;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.account.Account;
import org.zhicheng.declaration.task.TaskDesk;
import org.zhicheng.limit.IdempotentRequests;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotAllowedException;
import org.zhicheng.review.ReviewOutcome;
import org.zhicheng.review.hand.CasesInHand;
import org.zhicheng.review.hand.CasesInHand.CaseInHand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Approves one case of a batch in its own transaction, as its form would, if the rule allows it. */
@Component
class BatchApproval {

    private final CasesInHand cases;
    private final BatchRule rule;
    private final TaskDesk tasks;
    private final IdempotentRequests requests;
    private final TransactionTemplate transaction;
    private final Messages messages;

    BatchApproval(
            CasesInHand cases,
            BatchRule rule,
            TaskDesk tasks,
            IdempotentRequests requests,
            TransactionTemplate transaction,
            Messages messages) {
        this.cases = cases;
        this.rule = rule;
        this.tasks = tasks;
        this.requests = requests;
        this.transaction = transaction;
        this.messages = messages;
    }

    /** Asks without doing anything. @throws NotAllowedException where it may not be */
    String check(String declarationId, Account viewer) {
        return transaction.execute(status -> {
            require(cases.open(declarationId, viewer), viewer);
            return messages.say("hands.batch.allowed");
        });
    }

    /**
     * @param key of the batch: who presses twice approves once
     * @throws NotAllowedException where it may not be
     */
    String approve(String declarationId, Account viewer, String key) {
        String once = key + ":" + declarationId;
        return transaction.execute(status -> requests.once(viewer.id(), "batch-approval:" + once, () -> {
            CaseInHand found = cases.open(declarationId, viewer);
            require(found, viewer);
            tasks.submit(found.task().id(), viewer, approved(), List.of(), once);
            return messages.say("hands.batch.approved");
        }));
    }

    private void require(CaseInHand found, Account viewer) {
        rule.objection(found, viewer).ifPresent(objection -> {
            throw new NotAllowedException(null, objection);
        });
    }

    private static JsonNode approved() {
        return JsonNodeFactory.instance.objectNode().put("outcome", ReviewOutcome.APPROVED.code());
    }
}
