package org.zhicheng.office;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.IdNumbers;
import org.zhicheng.declaration.life.Business;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.reference.LevelNames;
import org.zhicheng.reference.SpecialtyDirectory;
import org.zhicheng.text.ReadAs;
import org.zhicheng.text.Typed;

/** Makes of what somebody typed what the table is asked for. */
@Component
class Question {

    static final int LAST_PAGE = 49;

    /** What stands for all cases that an office has now. */
    private static final String OPEN = "open";

    private static final String DIGITS = "\\d{4,}";

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private final IdNumbers idNumbers;
    private final SpecialtyDirectory specialties;
    private final Messages messages;
    private final Clock clock;

    Question(IdNumbers idNumbers, SpecialtyDirectory specialties, Messages messages, Clock clock) {
        this.idNumbers = idNumbers;
        this.specialties = specialties;
        this.messages = messages;
        this.clock = clock;
    }

    /** @throws RefusedException where a choice is none, or the days are none */
    CaseSearch.Filter of(Wanted wanted, Account viewer) {
        check(wanted);
        String text = ReadAs.code(Typed.trimmed(wanted.text()));
        boolean number = text.matches(DIGITS);
        return new CaseSearch.Filter(
                viewer.offices(),
                Set.copyOf(idNumbers.samePerson(viewer.id())),
                number ? text : null,
                number || text.isEmpty() ? null : Typed.trimmed(wanted.text()),
                chosen(wanted.business()),
                Typed.nothing(wanted.specialty()) ? null : specialties.named(Typed.trimmed(wanted.specialty())),
                chosen(wanted.level()),
                Typed.nothing(wanted.employer()) ? null : ReadAs.organisation(wanted.employer()),
                states(wanted),
                chosen(wanted.stage()),
                wanted.overdue() ? clock.instant() : null,
                holder(wanted),
                wanted.from() == null ? null : startOf(wanted.from()),
                wanted.to() == null ? null : startOf(wanted.to().plusDays(1)));
    }

    OfficeOrder order(Wanted wanted) {
        return Typed.nothing(wanted.sort())
                ? OfficeOrder.NEWEST
                : OfficeOrder.of(wanted.sort()).orElseThrow(() -> refused("/sort", "office.choice"));
    }

    private static List<String> states(Wanted wanted) {
        boolean open = wanted.overdue() || OPEN.equals(wanted.state());
        if (open || Typed.nothing(wanted.state()) && holder(wanted) != null) {
            return List.of(OfficeState.HERE.code(), OfficeState.ELSEWHERE.code());
        }
        return Typed.nothing(wanted.state()) ? null : List.of(wanted.state());
    }

    private static String holder(Wanted wanted) {
        String holder = chosen(wanted.holder());
        return Wanted.NOBODY.equals(holder) ? "" : holder;
    }

    private void check(Wanted wanted) {
        if (!Typed.nothing(wanted.state())
                && !OPEN.equals(wanted.state())
                && OfficeState.of(wanted.state()).isEmpty()) {
            throw refused("/state", "office.choice");
        }
        if (!Typed.nothing(wanted.business())
                && Business.find(wanted.business()).isEmpty()) {
            throw refused("/business", "office.choice");
        }
        if (!Typed.nothing(wanted.level()) && !LevelNames.LOWEST_FIRST.contains(wanted.level())) {
            throw refused("/level", "office.choice");
        }
        if (wanted.page() > LAST_PAGE) {
            throw refused("/page", "office.page");
        }
        LocalDate from = wanted.from() == null ? FIRST : wanted.from();
        LocalDate to = wanted.to() == null ? LAST : wanted.to();
        if (to.isBefore(from) || from.isBefore(FIRST) || to.isAfter(LAST)) {
            throw refused("/to", "office.days");
        }
    }

    private static String chosen(String code) {
        return Typed.nothing(code) ? null : code;
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private RefusedException refused(String pointer, String key) {
        return new RefusedException(List.of(Problem.block(null, pointer, messages.say(key))));
    }
}
