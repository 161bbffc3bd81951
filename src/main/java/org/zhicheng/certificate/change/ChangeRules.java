package org.zhicheng.certificate.change;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.problem.Problem;
import org.zhicheng.text.Typed;

/** Finds what is wrong with what somebody wrote: of an office about a certificate, and of its holder about that. */
@Component
class ChangeRules {

    static final int FEWEST = 10;
    static final int MOST = 2000;
    static final int MOST_FILES = 5;

    private final Messages messages;

    ChangeRules(Messages messages) {
        this.messages = messages;
    }

    /** @param rule that asks for it */
    List<Problem> problems(String rule, String pointer, String text, List<String> files) {
        List<Problem> problems = new ArrayList<>();
        int length = Typed.trimmed(text).length();
        if (length < FEWEST || length > MOST) {
            problems.add(Problem.block(rule, pointer, messages.say("certificate.change.text", FEWEST, MOST)));
        }
        if (files.size() > MOST_FILES) {
            problems.add(Problem.block(rule, "/files", messages.say("certificate.change.many-files", MOST_FILES)));
        }
        return problems;
    }

    ConflictException conflict(String key) {
        return new ConflictException(messages.say(key));
    }

    NotFoundException gone() {
        return new NotFoundException(messages.say("certificate.change.gone"));
    }

    Problem problem(String rule, String pointer, String key) {
        return Problem.block(rule, pointer, messages.say(key));
    }
}
