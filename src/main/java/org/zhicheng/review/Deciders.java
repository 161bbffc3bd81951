package org.zhicheng.review;

import java.util.Collections;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotAllowedException;

/**
 * Deciders are the people who may decide a case: members of the office that has it (Y02), none of them the applicant
 * (Y01), and, where the city wants it so, none who decided another stage.
 */
@Component
public class Deciders {

    private final SamePerson samePerson;
    private final ReviewStages stages;
    private final ReviewDecisions decisions;
    private final ReviewSettings settings;
    private final Messages messages;

    Deciders(
            SamePerson samePerson,
            ReviewStages stages,
            ReviewDecisions decisions,
            ReviewSettings settings,
            Messages messages) {
        this.samePerson = samePerson;
        this.stages = stages;
        this.decisions = decisions;
        this.settings = settings;
        this.messages = messages;
    }

    /**
     * @param offices that have the case
     * @throws NotAllowedException where this person may not look at it as staff
     */
    public void requireSight(Declaration declaration, Set<String> offices, Account person) {
        if (samePerson.are(declaration.applicantId(), person.id())) {
            throw new NotAllowedException("Y01", messages.say("Y01"));
        }
        if (Collections.disjoint(offices, person.groups())) {
            throw new NotAllowedException("Y02", messages.say("Y02"));
        }
    }

    /** As {@link #requireSight}, for who is to decide. */
    public void require(Declaration declaration, Set<String> offices, Account person) {
        requireSight(declaration, offices, person);
        if (settings.oneStageEach() && decidedAnotherStage(declaration, person)) {
            throw new NotAllowedException(null, messages.say("review.one-stage-each"));
        }
    }

    private boolean decidedAnotherStage(Declaration declaration, Account person) {
        String current = stages.current(declaration).stage();
        return decisions.of(declaration.id()).stream()
                .anyMatch(decision ->
                        !decision.stage().equals(current) && samePerson.are(decision.reviewerId(), person.id()));
    }
}
