package org.zhicheng.declaration.rule;

import java.util.List;
import org.zhicheng.declaration.fact.DeclarationFacts;
import org.zhicheng.declaration.fact.RuleSettings;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.text.Typed;

/** Requires a work summary (R04); W01 checks its length. */
final class WorkSummaryComplete implements SubmissionRule {

    private final RuleSettings settings;
    private final Messages messages;

    WorkSummaryComplete(RuleSettings settings, Messages messages) {
        this.settings = settings;
        this.messages = messages;
    }

    @Override
    public String id() {
        return "R04";
    }

    @Override
    public List<Problem> check(DeclarationFacts facts) {
        return Typed.nothing(facts.summary())
                ? List.of(Problem.block(id(), "/workSummary/text", messages.say("R04", settings.summaryCharacters())))
                : List.of();
    }
}
