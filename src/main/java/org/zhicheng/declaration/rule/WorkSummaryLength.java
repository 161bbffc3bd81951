package org.zhicheng.declaration.rule;

import java.util.List;
import org.zhicheng.declaration.fact.DeclarationFacts;
import org.zhicheng.declaration.fact.RuleSettings;
import org.zhicheng.form.WordCount;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.text.Typed;

/** Requires a work summary of 800 字, or of the length that the city sets (W01). */
final class WorkSummaryLength implements SubmissionRule {

    private final RuleSettings settings;
    private final Messages messages;

    WorkSummaryLength(RuleSettings settings, Messages messages) {
        this.settings = settings;
        this.messages = messages;
    }

    @Override
    public String id() {
        return "W01";
    }

    @Override
    public List<Problem> check(DeclarationFacts facts) {
        int count = WordCount.of(facts.summary());
        return Typed.nothing(facts.summary()) || count >= settings.summaryCharacters()
                ? List.of()
                : List.of(Problem.block(
                        id(), "/workSummary/text", messages.say("W01", settings.summaryCharacters(), count)));
    }
}
