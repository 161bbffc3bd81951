package org.zhicheng.review.hand;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.problem.Messages;
import org.zhicheng.reference.WorkingDays;
import org.zhicheng.review.ReviewSettings;
import org.zhicheng.review.hand.CasesInHand.CaseInHand;
import org.zhicheng.review.leave.Leaves;

/**
 * Says whether somebody may take a case over from a colleague: where the colleague is away today, where the case is due
 * soon or overdue, or as head of the office.
 */
@Component
class TakeOverRule {

    private final Leaves leaves;
    private final WorkingDays workingDays;
    private final ReviewSettings settings;
    private final Messages messages;
    private final Clock clock;

    TakeOverRule(Leaves leaves, WorkingDays workingDays, ReviewSettings settings, Messages messages, Clock clock) {
        this.leaves = leaves;
        this.workingDays = workingDays;
        this.settings = settings;
        this.messages = messages;
        this.clock = clock;
    }

    /** Returns why not, in Chinese; empty where it may be. */
    Optional<String> objection(CaseInHand found, Account viewer) {
        String holder = found.task().assignee();
        if (holder == null) {
            return Optional.of(messages.say("hands.take-over.unclaimed"));
        }
        if (holder.equals(viewer.id())) {
            return Optional.of(messages.say("hands.take-over.own"));
        }
        boolean may = found.headedBy(viewer)
                || leaves.today(holder).isPresent()
                || presses(found.task().dueAt());
        return may ? Optional.empty() : Optional.of(messages.say("hands.take-over.here"));
    }

    private boolean presses(Instant dueAt) {
        if (dueAt == null || settings.takeOverWithinDays() < 0) {
            return false;
        }
        LocalDate due = LocalDate.ofInstant(dueAt, clock.getZone());
        return !due.isAfter(workingDays.plus(LocalDate.now(clock), settings.takeOverWithinDays()));
    }
}
