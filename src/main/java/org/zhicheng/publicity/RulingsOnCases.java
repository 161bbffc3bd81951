package org.zhicheng.publicity;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.RoutingFacts;
import org.zhicheng.problem.Messages;
import org.zhicheng.review.ReviewStage;
import org.zhicheng.review.ReviewStages;

/** Asks the table about a case, and finds the office that would publish it. */
@Component
class RulingsOnCases {

    private final RoutingFacts facts;
    private final PublicityTable table;
    private final ReviewStages stages;
    private final Messages messages;

    /** @param office group of the office that decides last */
    record OnCase(PublicityTable.Ruling ruling, String office) {}

    RulingsOnCases(RoutingFacts facts, PublicityTable table, ReviewStages stages, Messages messages) {
        this.facts = facts;
        this.table = table;
        this.stages = stages;
        this.messages = messages;
    }

    /** Returns nothing where the table wants no publicity, or no office is known yet. */
    Optional<OnCase> of(Declaration declaration) {
        return stages.of(declaration.id()).stream()
                .reduce((first, last) -> last)
                .map(ReviewStage::candidateGroup)
                .flatMap(office -> table.ask(facts.of(declaration.choice(), declaration.series()))
                        .map(ruling -> new OnCase(ruling, office)));
    }

    String taskName(Declaration declaration) {
        return messages.say(
                "publicity.task-name",
                messages.say("business." + declaration.business().code()),
                declaration.caseNumber());
    }
}
