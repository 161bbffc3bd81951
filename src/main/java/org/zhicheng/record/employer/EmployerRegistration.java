package org.zhicheng.record.employer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.zhicheng.limit.Throttle;
import org.zhicheng.limit.TooOftenException;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.record.port.CreditCode;
import org.zhicheng.record.port.Employer;
import org.zhicheng.record.port.EmployerRegister;
import org.zhicheng.record.port.RecordUnavailableException;
import org.zhicheng.reference.DivisionDirectory;
import org.zhicheng.text.Typed;

/**
 * Takes down an employer that is not found in the register (单位信息登记): the applicant enters it and the reviewer looks at
 * it (U05).
 */
@Service
public class EmployerRegistration {

    private static final int SHORTEST_NAME = 4;
    private static final int LONGEST_NAME = 100;
    private static final Throttle.Limit NEW_ONES = new Throttle.Limit(5, Duration.ofDays(1));

    private final EmployerRegister register;
    private final EmployersByHand byHand;
    private final DivisionDirectory divisions;
    private final Throttle throttle;
    private final Messages messages;

    /** An entry holds what an applicant copies from the licence; nothing is null. */
    public record Entry(String name, String uscc, String division) {

        public Entry {
            name = Typed.trimmed(name);
            uscc = uscc == null ? "" : CreditCode.tidy(uscc);
            division = Typed.trimmed(division);
        }
    }

    EmployerRegistration(
            EmployerRegister register,
            EmployersByHand byHand,
            DivisionDirectory divisions,
            Throttle throttle,
            Messages messages) {
        this.register = register;
        this.byHand = byHand;
        this.divisions = divisions;
        this.throttle = throttle;
        this.messages = messages;
    }

    /**
     * The same name and code again give the same employer.
     *
     * @throws RefusedException with every problem at once; also where the register knows the code
     * @throws TooOftenException where this account entered too many today
     */
    public Employer register(String accountId, Entry entry) {
        RefusedException.ifAny(problems(entry));
        Optional<Employer> before = byHand.find(entry.name(), entry.uscc());
        if (before.isPresent()) {
            return before.get();
        }
        if (registered(entry.uscc())) {
            throw new RefusedException(List.of(Problem.block("U05", "/uscc", messages.say("U05.known"))));
        }
        throttle.admit(new Throttle.Count("employer-by-hand:" + accountId, NEW_ONES))
                .orElseThrow(() -> new TooOftenException(messages.say("U05.too-often"), NEW_ONES.within()));
        return byHand.add(entry.name(), entry.uscc(), entry.division(), accountId);
    }

    private List<Problem> problems(Entry entry) {
        List<Problem> problems = new ArrayList<>();
        int length = entry.name().codePointCount(0, entry.name().length());
        if (length < SHORTEST_NAME
                || length > LONGEST_NAME
                || entry.name().chars().anyMatch(Character::isISOControl)) {
            problems.add(Problem.block("U05", "/name", messages.say("U05.name")));
        }
        if (!CreditCode.wellFormed(entry.uscc())) {
            problems.add(Problem.block("U05", "/uscc", messages.say("U05.code")));
        }
        if (!divisions.isLeaf(entry.division())) {
            problems.add(Problem.block("D01", "/division", messages.say("D01")));
        }
        return problems;
    }

    /** Tells whether the register has this code; a register that cannot be asked keeps nobody from declaring. */
    private boolean registered(String uscc) {
        try {
            return register.search(uscc).stream()
                    .anyMatch(found -> CreditCode.tidy(found.uscc()).equals(uscc));
        } catch (RecordUnavailableException e) {
            return false;
        }
    }
}
