package org.zhicheng.review.leave;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;

/** Refuses a leave that is over already, has no end, meets another one, or leaves the work to somebody who cannot do it. */
@Component
class LeaveRules {

    private static final int LONGEST_DAYS = 366;

    private final Leaves leaves;
    private final Colleagues colleagues;
    private final Messages messages;
    private final Clock clock;

    LeaveRules(Leaves leaves, Colleagues colleagues, Messages messages, Clock clock) {
        this.leaves = leaves;
        this.colleagues = colleagues;
        this.messages = messages;
        this.clock = clock;
    }

    /** @throws RefusedException with every problem at once */
    void admit(Account person, String substituteId, LocalDate first, LocalDate last) {
        List<Problem> problems = new ArrayList<>();
        days(first, last).ifPresent(problems::add);
        if (problems.isEmpty()) {
            overlap(person, first, last).ifPresent(problems::add);
        }
        substitute(person, substituteId, first, last).ifPresent(problems::add);
        RefusedException.ifAny(problems);
    }

    private Optional<Problem> days(LocalDate first, LocalDate last) {
        if (first.isBefore(LocalDate.now(clock))) {
            return refused("/firstDay", "hands.leave.past");
        }
        if (last.isBefore(first)) {
            return refused("/lastDay", "hands.leave.order");
        }
        return last.isAfter(first.plusDays(LONGEST_DAYS)) ? refused("/lastDay", "hands.leave.long") : Optional.empty();
    }

    private Optional<Problem> overlap(Account person, LocalDate first, LocalDate last) {
        return leaves.comingOf(List.of(person.id())).stream()
                .filter(leave -> leave.meets(first, last))
                .findFirst()
                .flatMap(leave -> refused("/firstDay", "hands.leave.overlap", leave.firstDay(), leave.lastDay()));
    }

    private Optional<Problem> substitute(Account person, String substituteId, LocalDate first, LocalDate last) {
        if (person.id().equals(substituteId)) {
            return refused("/substitute", "hands.leave.self");
        }
        Optional<Account> substitute = colleagues.find(substituteId, person.offices());
        if (substitute.isEmpty()) {
            return refused("/substitute", "hands.leave.foreign");
        }
        return leaves.comingOf(List.of(substituteId)).stream()
                .filter(leave -> leave.meets(first, last))
                .findFirst()
                .flatMap(leave -> refused(
                        "/substitute",
                        "hands.leave.both-away",
                        substitute.get().displayName(),
                        leave.firstDay(),
                        leave.lastDay()));
    }

    private Optional<Problem> refused(String pointer, String key, Object... words) {
        return Optional.of(Problem.block(null, pointer, messages.say(key, words)));
    }
}
