package org.zhicheng.reexamination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.certificate.change.Revocations;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.DeclarationStatus;
import org.zhicheng.declaration.life.RoutingFacts;
import org.zhicheng.reexamination.ReexaminationTable.Terms;

/**
 * Finds the result of a case that its person may ask to be looked at again, and until when (RV01): its end, or the revocation of
 * its certificate, while that holds. The days count from the notice, which never comes before the end of a publicity.
 */
@Component
class Askables {

    private final Revocations revocations;
    private final ReexaminationRows rows;
    private final ReexaminationTable table;
    private final RoutingFacts facts;
    private final ReexaminationDays days;

    /**
     * @param subjectId the case, or the change that revoked its certificate
     * @param until the last day
     */
    record Askable(Subject subject, String subjectId, LocalDate until, Terms terms) {}

    Askables(
            Revocations revocations,
            ReexaminationRows rows,
            ReexaminationTable table,
            RoutingFacts facts,
            ReexaminationDays days) {
        this.revocations = revocations;
        this.rows = rows;
        this.table = table;
        this.facts = facts;
        this.days = days;
    }

    /** @return empty where there is no result, where it was asked for before, and where the table never allows it */
    Optional<Askable> of(Declaration declaration) {
        return result(declaration)
                .filter(one -> one.terms().askDays() > 0)
                .filter(one -> rows.about(one.subject(), one.subjectId()).isEmpty());
    }

    boolean late(Askable one) {
        return days.isOver(one.until());
    }

    private Optional<Askable> result(Declaration declaration) {
        Optional<Revocations.Revocation> revocation = revocations.standing(declaration.id());
        if (revocation.isPresent()) {
            return Optional.of(askable(
                    declaration,
                    Subject.REVOKED,
                    revocation.get().changeId(),
                    revocation.get().decidedAt()));
        }
        if (declaration.status() == DeclarationStatus.REJECTED) {
            return Optional.of(askable(declaration, Subject.REJECTED, declaration.id(), declaration.finishedAt()));
        }
        return declaration.status() == DeclarationStatus.APPROVED
                ? Optional.of(askable(declaration, Subject.APPROVED, declaration.id(), declaration.finishedAt()))
                : Optional.empty();
    }

    private Askable askable(Declaration declaration, Subject subject, String subjectId, Instant told) {
        Terms terms = table.ask(facts.of(declaration.choice(), declaration.series()), subject);
        return new Askable(subject, subjectId, days.after(told, terms.askDays()), terms);
    }
}
