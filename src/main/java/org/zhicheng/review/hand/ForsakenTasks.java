package org.zhicheng.review.hand;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.problem.TaskGoneException;
import org.zhicheng.task.UserTask;

/**
 * Gives tasks back to their offices whose holders left by a way that nobody foresaw: an account that was closed at
 * start-up, a group that was deleted by hand. Whoever is let go on the page of accounts loses them at once ({@link
 * StaffWork}).
 */
@Component
public class ForsakenTasks {

    private static final Logger LOG = LoggerFactory.getLogger(ForsakenTasks.class);

    private final TaskHands hands;
    private final HandingOver handing;
    private final TransactionTemplate transaction;

    ForsakenTasks(TaskHands hands, HandingOver handing, TransactionTemplate transaction) {
        this.hands = hands;
        this.handing = handing;
        this.transaction = transaction;
    }

    /** Looks for such tasks, each given back in its own transaction. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    public void giveBack() {
        hands.forsaken().forEach(this::giveBack);
    }

    private void giveBack(UserTask task) {
        try {
            transaction.executeWithoutResult(status -> handing.move(task, null, HandAct.GIVEN_BACK, null, null));
            LOG.info("Task {} went back to its office: {} may not have it any more", task.id(), task.assignee());
        } catch (TaskGoneException | OptimisticLockingFailureException moved) {
            LOG.debug("Task {} moved by itself meanwhile", task.id(), moved);
        }
    }
}
