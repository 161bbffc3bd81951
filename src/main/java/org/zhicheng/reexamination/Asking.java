package org.zhicheng.reexamination;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.reexamination.Askables.Askable;
import org.zhicheng.reference.Offices;
import org.zhicheng.review.ReviewStage;
import org.zhicheng.review.ReviewStages;
import org.zhicheng.sql.RowIds;
import org.zhicheng.text.Typed;

/** Writes down what somebody asks to be looked at again, whole or not at all, and starts its process. */
@Component
class Asking {

    private final ReexaminationRows rows;
    private final ReexaminationFileRows files;
    private final ReexaminationFlow flow;
    private final ReexaminationRules rules;
    private final ReviewStages stages;
    private final Offices offices;
    private final ReexaminationDays days;

    Asking(
            ReexaminationRows rows,
            ReexaminationFileRows files,
            ReexaminationFlow flow,
            ReexaminationRules rules,
            ReviewStages stages,
            Offices offices,
            ReexaminationDays days) {
        this.rows = rows;
        this.files = files;
        this.flow = flow;
        this.rules = rules;
        this.stages = stages;
        this.offices = offices;
        this.days = days;
    }

    Reexamination write(Declaration declaration, Askable askable, String facts, List<String> fileIds) {
        String office = office(declaration, askable);
        Reexamination one = new Reexamination(
                RowIds.next(),
                declaration.id(),
                declaration.applicantId(),
                askable.subject(),
                askable.subjectId(),
                office,
                offices.name(office),
                Typed.legible(Typed.trimmed(facts)),
                days.now(),
                days.fromNow(askable.terms().dueDays()),
                askable.terms().redoDays(),
                null,
                ReexaminationState.OPEN,
                null,
                null,
                null,
                null,
                null);
        if (!rows.insert(one)) {
            throw rules.conflict("re-examination.once");
        }
        if (!files.give(fileIds, one.id(), one.personId())) {
            throw new RefusedException(List.of(rules.lostFiles()));
        }
        rows.started(one.id(), flow.start(one.id(), one.declarationId()));
        return one;
    }

    /** The office that decided last, or the one above it where the table says so and there is one. */
    private String office(Declaration declaration, Askable askable) {
        ReviewStage last = stages.current(declaration);
        return Optional.ofNullable(last.officeAbove())
                .filter(above -> askable.terms().above())
                .orElse(last.candidateGroup());
    }
}
