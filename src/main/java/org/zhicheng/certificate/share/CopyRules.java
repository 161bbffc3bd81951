package org.zhicheng.certificate.share;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.zhicheng.limit.Throttle;
import org.zhicheng.limit.TooOftenException;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.text.Typed;

/**
 * Says which copies may be made. A purpose is printed into a sentence of ours, and must not become a sentence of its own:
 * it has no full stop, no comma, no line and no markup in it, and no writing that runs from right to left.
 */
@Component
class CopyRules {

    static final int LONGEST_PURPOSE = 20;

    /** Who needs more than so many at once hands on the number instead. */
    static final int MOST_USABLE = 20;

    private static final int LONGEST_DAYS = 365;
    private static final Pattern PURPOSE =
            Pattern.compile("[\\p{IsHan}\\p{IsLatin}0-9 、·（）()《》“”/&+-]{2," + LONGEST_PURPOSE + "}");

    private static final Throttle.Limit[] MADE = {
        new Throttle.Limit(5, Duration.ofMinutes(10)), new Throttle.Limit(20, Duration.ofDays(1))
    };

    private final Throttle throttle;
    private final Messages messages;
    private final Clock clock;

    CopyRules(Throttle throttle, Messages messages, Clock clock) {
        this.throttle = throttle;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @return the purpose as it is printed
     * @throws RefusedException with every problem at once
     */
    String admit(String purpose, LocalDate until) {
        String said = Typed.trimmed(purpose);
        List<Problem> problems = new ArrayList<>();
        if (!PURPOSE.matcher(said).matches()) {
            problems.add(problem("/purpose", "certificate.copy.purpose", LONGEST_PURPOSE));
        }
        LocalDate today = LocalDate.now(clock);
        if (until.isBefore(today) || until.isAfter(today.plusDays(LONGEST_DAYS))) {
            problems.add(problem("/until", "certificate.copy.until"));
        }
        RefusedException.ifAny(problems);
        return said;
    }

    /** @throws TooOftenException where the person made enough for today */
    void admitNow(String accountId) {
        throttle.admit(new Throttle.Count("certificate-copy:" + accountId, MADE))
                .orElseThrow(() -> new TooOftenException(messages.say("certificate.copy.too-often"), MADE[0].within()));
    }

    private Problem problem(String pointer, String key, Object... values) {
        return Problem.block("CF10", pointer, messages.say(key, values));
    }
}
