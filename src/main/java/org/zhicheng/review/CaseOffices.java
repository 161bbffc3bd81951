package org.zhicheng.review;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.Groups;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;

/**
 * Case offices find which of a reviewer's offices have a case, or had it. For everybody else, and for a reviewer whose
 * own case it is, there is no such case (Y01, Y02).
 */
@Component
public class CaseOffices {

    private final Declarations declarations;
    private final ReviewStages stages;
    private final SamePerson samePerson;
    private final Messages messages;

    /**
     * A seat is where somebody sits who looks at a case.
     *
     * @param offices the viewer's offices that have or had the case, the last one first
     */
    public record Seat(Declaration declaration, List<String> offices) {

        public Seat {
            offices = List.copyOf(offices);
        }

        /** Returns the office for which the viewer speaks. */
        public String office() {
            return offices.get(0);
        }
    }

    CaseOffices(Declarations declarations, ReviewStages stages, SamePerson samePerson, Messages messages) {
        this.declarations = declarations;
        this.stages = stages;
        this.samePerson = samePerson;
        this.messages = messages;
    }

    /** @throws NotFoundException where none of the viewer's offices has or had such a case */
    public Seat require(String declarationId, Account viewer) {
        return declarations
                .find(declarationId)
                .filter(found -> viewer.memberOf(Groups.REVIEWERS))
                .filter(found -> !samePerson.are(found.applicantId(), viewer.id()))
                .map(found -> new Seat(found, offices(found, viewer)))
                .filter(seat -> !seat.offices().isEmpty())
                .orElseThrow(() -> new NotFoundException(messages.say("Q01")));
    }

    private List<String> offices(Declaration declaration, Account viewer) {
        return stages.reached(declaration).stream()
                .map(ReviewStage::candidateGroup)
                .distinct()
                .filter(viewer::memberOf)
                .toList();
    }
}
