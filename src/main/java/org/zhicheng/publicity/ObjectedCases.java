package org.zhicheng.publicity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.problem.Messages;
import org.zhicheng.reference.WorkingDays;
import org.zhicheng.review.SamePerson;

/** Tells objections what they are about: who published it, and how much time there is. */
@Component
public class ObjectedCases {

    private final PublicityRows rows;
    private final PublicityDays days;
    private final WorkingDays workingDays;
    private final Declarations declarations;
    private final SamePerson samePerson;
    private final Messages messages;

    ObjectedCases(
            PublicityRows rows,
            PublicityDays days,
            WorkingDays workingDays,
            Declarations declarations,
            SamePerson samePerson,
            Messages messages) {
        this.rows = rows;
        this.days = days;
        this.workingDays = workingDays;
        this.declarations = declarations;
        this.samePerson = samePerson;
        this.messages = messages;
    }

    public ObjectedCase get(String declarationId) {
        return rows.ofDeclaration(declarationId).map(this::objected).orElseThrow();
    }

    /** Finds what the public page shows under this id, and holds it until the transaction ends. */
    public Optional<ObjectedCase> lockPublished(String id) {
        return rows.find(id).flatMap(found -> rows.lock(found.declarationId())).map(this::objected);
    }

    public Instant firstTerm(ObjectedCase about, Instant filedAt) {
        return term(filedAt, about.terms().objectionDays());
    }

    public Instant lastTerm(ObjectedCase about, Instant filedAt) {
        return term(filedAt, about.terms().objectionMost());
    }

    public String taskName(String declarationId) {
        return messages.say(
                "publicity.objection.task-name", declarations.get(declarationId).caseNumber());
    }

    /** Returns whether this account is the person concerned, or another account of that person. */
    public boolean isAbout(ObjectedCase about, String accountId) {
        return samePerson.are(declarations.get(about.declarationId()).applicantId(), accountId);
    }

    private Instant term(Instant filedAt, int workingDaysAfter) {
        LocalDate last = workingDays.plus(days.dayOf(filedAt), workingDaysAfter);
        return days.endOf(last);
    }

    private ObjectedCase objected(Publicity one) {
        return new ObjectedCase(
                one.id(),
                one.declarationId(),
                one.office(),
                one.officeName(),
                one.name(),
                one.terms(),
                one.running() && !days.isOver(one.endsOn()));
    }
}
