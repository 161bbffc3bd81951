package org.zhicheng.certificate.change;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.declaration.life.CaseLife;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.problem.Messages;

/** Change steps take a proposed change to its end: what {@code certificate.bpmn} draws. Each may run twice. */
@Service
@Transactional
public class ChangeSteps {

    private final ChangeRows rows;
    private final ChangeEffects effects;
    private final ChangeDays days;
    private final CaseLife life;
    private final Declarations declarations;
    private final Messages messages;

    /**
     * @param office group that decides
     * @param hearingEndsAt until when the holder may state the case; null without a hearing
     */
    public record Opened(String office, Instant hearingEndsAt) {}

    ChangeSteps(
            ChangeRows rows,
            ChangeEffects effects,
            ChangeDays days,
            CaseLife life,
            Declarations declarations,
            Messages messages) {
        this.rows = rows;
        this.effects = effects;
        this.days = days;
        this.life = life;
        this.declarations = declarations;
        this.messages = messages;
    }

    /** Tells the holder of a revocation before it is decided, and until when to state the case (RK01). */
    public Opened open(String changeId) {
        Change change = rows.get(changeId);
        if (change.kind() == ChangeKind.REVOKE && change.hearingUntil() != null) {
            life.revocationProposed(
                    change.declarationId(), changeId, change.officeName(), change.groundName(), change.hearingUntil());
        }
        return new Opened(
                change.office(),
                Optional.ofNullable(change.hearingUntil()).map(days::endOf).orElse(null));
    }

    /** Carries out what was decided (CF09, RK02, RK03, RK05). */
    public void carryOut(String changeId) {
        Change change = rows.get(changeId);
        if (change.doneAt() == null) {
            rows.done(changeId, effects.of(change));
        }
    }

    /** Ends a change that nobody makes; whoever was told of it, or asked for it, is told. */
    public void dismiss(String changeId) {
        Change change = rows.get(changeId);
        if (change.doneAt() == null) {
            rows.done(changeId, null);
            if (change.kind() == ChangeKind.REVOKE) {
                effects.tell(change, ChangeEffects.KEPT);
            } else if (change.asked()) {
                effects.tell(change, ChangeEffects.UNCORRECTED);
            }
        }
    }

    /** Names the task in which the change is decided, without any personal data. */
    public String taskName(String changeId) {
        Change change = rows.get(changeId);
        return messages.say(
                "certificate.change.task-name." + change.kind().code(),
                declarations.get(change.declarationId()).caseNumber());
    }
}
