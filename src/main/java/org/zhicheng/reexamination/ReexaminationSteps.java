package org.zhicheng.reexamination;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.certificate.change.Revocations;
import org.zhicheng.declaration.life.CaseLife;
import org.zhicheng.declaration.life.Declarations;

/**
 * Re-examination steps take what somebody asked to its end: what {@code re-examination.bpmn} draws. Each may run twice.
 */
@Service
@Transactional
public class ReexaminationSteps {

    private final ReexaminationRows rows;
    private final ReexaminationDays days;
    private final ReexaminationRules rules;
    private final Revocations revocations;
    private final CaseLife life;
    private final Declarations declarations;

    /**
     * @param office group that looks again
     * @param dueAt until when it answers
     */
    public record Opened(String office, Instant dueAt) {}

    ReexaminationSteps(
            ReexaminationRows rows,
            ReexaminationDays days,
            ReexaminationRules rules,
            Revocations revocations,
            CaseLife life,
            Declarations declarations) {
        this.rows = rows;
        this.days = days;
        this.rules = rules;
        this.revocations = revocations;
        this.life = life;
        this.declarations = declarations;
    }

    public Opened open(String id) {
        Reexamination one = rows.get(id);
        return new Opened(one.office(), days.endOf(one.dueOn()));
    }

    /** Everything stays as it is. */
    public void uphold(String id) {
        end(id, null);
    }

    /** Takes the revocation back; what is wrong in a result that stands, its office corrects with the certificate (CF09). */
    public void correct(String id) {
        Reexamination one = rows.get(id);
        if (one.doneAt() == null && one.subject() == Subject.REVOKED) {
            revocations.takeBack(one.subjectId(), one.office(), one.officeName(), one.reason(), one.decidedBy());
        }
        end(id, null);
    }

    /**
     * Lets the person declare the same again, though no time for it is open: the new case takes over what was typed, and is
     * reviewed from its beginning. The old one stays as it ended, for an ended process is not opened again.
     */
    public void redo(String id) {
        end(id, days.fromNow(rows.get(id).redoDays()));
    }

    /**
     * Notes which task it is examined in.
     *
     * @return the name of the task, without any personal data
     */
    public String offered(String id, String taskId) {
        Reexamination one = rows.get(id);
        rows.offered(id, taskId);
        return rules.say(
                "re-examination.task-name",
                declarations.get(one.declarationId()).caseNumber());
    }

    private void end(String id, LocalDate redoUntil) {
        Reexamination one = rows.get(id);
        if (one.doneAt() == null) {
            rows.done(id, redoUntil);
            life.reexamined(
                    one.declarationId(), "re-examination-" + one.state().code(), id, one.officeName(), one.reason());
        }
    }
}
