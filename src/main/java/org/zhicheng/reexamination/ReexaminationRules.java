package org.zhicheng.reexamination;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.problem.Problem;
import org.zhicheng.text.Typed;

/** Finds what is wrong with what somebody wrote of a result that should be looked at again. */
@Component
class ReexaminationRules {

    private static final int FEWEST = 10;
    private static final int MOST = 2000;
    private static final int MOST_FILES = 5;

    private final Messages messages;

    ReexaminationRules(Messages messages) {
        this.messages = messages;
    }

    List<Problem> problems(String facts, List<String> files) {
        List<Problem> problems = new ArrayList<>();
        int length = Typed.trimmed(facts).length();
        if (length < FEWEST || length > MOST) {
            problems.add(problem("/facts", messages.say("re-examination.text", FEWEST, MOST)));
        }
        if (files.size() > MOST_FILES) {
            problems.add(problem("/files", messages.say("re-examination.many-files", MOST_FILES)));
        }
        return problems;
    }

    Problem lostFiles() {
        return problem("/files", messages.say("re-examination.lost-files"));
    }

    ConflictException conflict(String key) {
        return new ConflictException(messages.say(key));
    }

    NotFoundException gone() {
        return new NotFoundException(messages.say("re-examination.gone"));
    }

    String say(String key, Object... values) {
        return messages.say(key, values);
    }

    private static Problem problem(String pointer, String message) {
        return Problem.block("RV01", pointer, message);
    }
}
