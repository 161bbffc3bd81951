package org.zhicheng.office.statistic;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.reference.LevelNames;
import org.zhicheng.text.Typed;

/** Makes of what somebody asked what may be looked at: the own offices alone, in whole weeks. */
@Component
class Scopes {

    static final int USUAL_WEEKS = 12;

    /** Three years. */
    static final int MOST_WEEKS = 157;

    private final Messages messages;
    private final Clock clock;

    Scopes(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @throws NotFoundException where the office is none of the viewer's
     * @throws RefusedException where a choice is none, or the days are none
     */
    Scope of(Asked asked, Account viewer) {
        LocalDate thisSunday = sunday(LocalDate.now(clock));
        LocalDate to = asked.to() == null || sunday(asked.to()).isAfter(thisSunday) ? thisSunday : sunday(asked.to());
        LocalDate from = asked.from() == null
                ? to.minusWeeks(asked.weeks() == null ? USUAL_WEEKS : asked.weeks())
                        .plusDays(1)
                : monday(asked.from());
        long weeks = ChronoUnit.WEEKS.between(from, to.plusDays(1));
        if (weeks < 1) {
            throw refused("/to", "statistic.days");
        }
        if (weeks > MOST_WEEKS) {
            throw refused("/from", "statistic.too-long");
        }
        if (!Typed.nothing(asked.level()) && !LevelNames.LOWEST_FIRST.contains(asked.level())) {
            throw refused("/level", "office.choice");
        }
        return new Scope(offices(asked.office(), viewer), from, to, code(asked.series()), code(asked.level()));
    }

    private List<String> offices(String office, Account viewer) {
        if (Typed.nothing(office)) {
            return viewer.offices();
        }
        if (!viewer.offices().contains(office)) {
            throw new NotFoundException(messages.say("statistic.no-office"));
        }
        return List.of(office);
    }

    private static String code(String chosen) {
        return Typed.nothing(chosen) ? "" : chosen;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static LocalDate sunday(LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    private RefusedException refused(String pointer, String key) {
        return new RefusedException(List.of(Problem.block(null, pointer, messages.say(key))));
    }
}
