package org.zhicheng.account.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.text.Typed;

/** Finds what is wrong with the day until which a ban holds, and with its reason. */
@Component
class BanTerms {

    static final int LONGEST_REASON = 500;

    private final Messages messages;
    private final Clock clock;

    BanTerms(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    List<Problem> problems(LocalDate until, String reason) {
        List<Problem> problems = new ArrayList<>();
        if (!until.isAfter(LocalDate.now(clock))) {
            problems.add(Problem.block(null, "/until", messages.say("ban.until")));
        }
        if (Typed.nothing(reason) || Typed.trimmed(reason).length() > LONGEST_REASON) {
            problems.add(Problem.block(null, "/reason", messages.say("ban.reason", LONGEST_REASON)));
        }
        return problems;
    }
}
