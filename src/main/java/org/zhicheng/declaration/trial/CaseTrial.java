package org.zhicheng.declaration.trial;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.trial.TrialTable.UnansweredException;
import org.zhicheng.problem.Messages;

/** Tries a changed table on one case. */
@Component
class CaseTrial {

    private final TrialFacts facts;
    private final AnswerComparison comparison;
    private final Messages messages;

    /**
     * What came of it.
     *
     * @param failure why the case could not be tried; null where it was
     */
    record Outcome(List<Difference> differences, String failure) {}

    CaseTrial(TrialFacts facts, AnswerComparison comparison, Messages messages) {
        this.facts = facts;
        this.comparison = comparison;
        this.messages = messages;
    }

    Outcome of(TrialTable table, Declaration declaration) {
        Optional<Map<String, Object>> asked = facts.of(table.key(), declaration);
        if (asked.isEmpty()) {
            return new Outcome(List.of(), messages.say("trial.no-facts"));
        }
        try {
            return new Outcome(comparison.of(table, table.ask(asked.get())), null);
        } catch (UnansweredException e) {
            return new Outcome(List.of(), e.getMessage());
        }
    }
}
