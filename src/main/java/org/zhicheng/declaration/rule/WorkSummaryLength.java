package org.zhicheng.declaration.rule;

import java.util.List;
import org.zhicheng.form.Messages;
import org.zhicheng.form.Problem;
import org.zhicheng.form.WordCount;

/** W01: a work summary of 800 字 or more. */
final class WorkSummaryLength implements SubmissionRule {

    private static final int FEWEST = 800;

    private final Messages messages;

    WorkSummaryLength(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String id() {
        return "W01";
    }

    @Override
    public List<Problem> check(DeclarationFacts facts) {
        int count = WordCount.of(facts.summary());
        return facts.summary().isBlank() || count >= FEWEST
                ? List.of()
                : List.of(Problem.block(id(), "/workSummary/text", messages.say("W01", count)));
    }
}
