package org.zhicheng.review.hand;

import java.time.Clock;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.problem.TaskGoneException;
import org.zhicheng.task.UserTask;

/** Moves a task from hand to hand, and tells the office's history, the audit and whoever listens. */
@Component
class HandingOver {

    private final TaskHands hands;
    private final Handovers handovers;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandingOver(TaskHands hands, Handovers handovers, AuditLog audit, ApplicationEventPublisher events, Clock clock) {
        this.hands = hands;
        this.handovers = handovers;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Moves what was seen, after the caller made sure that it may.
     *
     * @param to null for back into the office's list; @param by null for the system; @param reason null for none
     * @throws TaskGoneException where it is in other hands meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void move(UserTask seen, String to, HandAct act, String by, String reason) {
        hands.move(seen, to, by);
        String office = office(seen);
        handovers.add(
                seen.id(),
                seen.declarationId(),
                new Handover(act, office, seen.assignee(), to, by, reason, clock.instant()));
        String detail = Stream.of(
                        seen.assignee() == null ? null : "from=" + seen.assignee(), to == null ? null : "to=" + to)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        audit.record(
                by,
                act.audited(),
                seen.declarationId() == null ? "task" : "declaration",
                seen.declarationId() == null ? seen.id() : seen.declarationId(),
                detail);
        events.publishEvent(
                new TaskHandedOver(seen.id(), seen.declarationId(), office, act, seen.assignee(), to, by, reason));
    }

    /** Claims what nobody has, as Tasklist does: that is no handover. */
    @Transactional(propagation = Propagation.MANDATORY)
    void claim(UserTask seen, String by) {
        hands.move(seen, by, by);
    }

    private static String office(UserTask task) {
        return task.candidateGroups().stream().sorted().findFirst().orElseThrow();
    }
}
