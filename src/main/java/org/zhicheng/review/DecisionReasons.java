package org.zhicheng.review;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.correction.ItemNames;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.fact.RuleSettings;
import org.zhicheng.declaration.life.ReviewRecord.Decision;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.text.Typed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The reasons of a decision: a return names what to correct and why, a rejection says why (Y03). */
@Component
class DecisionReasons {

    private final ItemNames itemNames;
    private final RuleSettings settings;
    private final Messages messages;

    DecisionReasons(ItemNames itemNames, RuleSettings settings, Messages messages) {
        this.itemNames = itemNames;
        this.settings = settings;
        this.messages = messages;
    }

    /** What is wrong with it; nothing where it can be taken. */
    List<Problem> problems(Dossier dossier, ObjectNode clean) {
        ReviewOutcome outcome = ReviewOutcome.of(clean.path("outcome").asString(""));
        JsonNode returns = clean.path("returns");
        if (outcome == ReviewOutcome.REJECTED
                && Typed.nothing(clean.path("reason").asString(""))) {
            return List.of(Problem.block("Y03", "/reason", messages.say("Y03.rejected")));
        }
        if (outcome == ReviewOutcome.RETURNED && returns.isEmpty()) {
            return List.of(Problem.block("Y03", "/returns", messages.say("Y03.nothing-marked")));
        }
        if (outcome == ReviewOutcome.RETURNED && !mayReturn(dossier)) {
            return List.of(Problem.block("Y03", "/outcome", messages.say("Y03.too-often", settings.mostReturns())));
        }
        if (outcome != ReviewOutcome.RETURNED && !returns.isEmpty()) {
            return List.of(Problem.block("Y03", "/outcome", messages.say("Y03.marked-but-not-returned")));
        }
        Map<String, String> known = itemNames.of(dossier);
        boolean strange = false;
        for (JsonNode mark : returns) {
            strange |= !known.containsKey(mark.path("item").asString(""));
        }
        return strange ? List.of(Problem.block("Y03", "/returns", messages.say("Y03.unknown-item"))) : List.of();
    }

    /** No number is official, so that a city sets one or none. */
    private boolean mayReturn(Dossier dossier) {
        return settings.mostReturns() == 0
                || dossier.decisions().stream().filter(Decision::returned).count() < settings.mostReturns();
    }
}
