package org.zhicheng.declaration.trial;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhicheng.problem.Messages;
import org.zhicheng.reference.Offices;

/** Says the values of a table in words. */
@Component
class AnswerWords {

    /** What the tables of admission call what follows from an answer. */
    private static final Set<String> OUTCOMES = Set.of("block", "flag");

    private final Messages messages;
    private final Offices offices;

    AnswerWords(Messages messages, Offices offices) {
        this.messages = messages;
        this.offices = offices;
    }

    String say(Object value) {
        if (value == null) {
            return messages.say("trial.nothing");
        }
        if (value instanceof Boolean truth) {
            return messages.say(truth ? "trial.yes" : "trial.no");
        }
        String text = value.toString();
        if (OUTCOMES.contains(text)) {
            return messages.say("trial.outcome." + text);
        }
        String name = text.startsWith("office-") ? offices.name(text) : text;
        return name.equals(text) ? text : messages.say("trial.office", name, text);
    }

    String noRow() {
        return messages.say("trial.no-row");
    }

    String cell(String label, Object value) {
        return messages.say("trial.cell", label, say(value));
    }

    String apart() {
        return messages.say("trial.apart");
    }
}
