package org.zhicheng.account.staff;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.account.signin.FailedSignIns;
import org.zhicheng.audit.AuditEntry;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.audit.AuditSearch;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.text.ReadAs;
import org.zhicheng.text.Typed;

/** Lets process admins search the audit; each search is an entry of the audit as well. */
@Service
public class AuditDesk {

    static final int PAGE = 50;

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    /** Limits the pages; older entries are found by a narrower question. */
    private static final int LAST_PAGE = 200;

    private final AuditSearch audit;
    private final AuditLog log;
    private final PeopleSearch people;
    private final FailedSignIns names;
    private final AuditWords words;
    private final Messages messages;
    private final Clock clock;

    /**
     * A kind of entry has a code and a name.
     *
     * @param code as in the table; @param name as people read it
     */
    public record KindName(String code, String name) {}

    /**
     * A query says which entries to look for.
     *
     * @param person a login name, a name, a mobile or an ID number; blank for all
     * @param caseNumber blank for all
     * @param kind the code of one; blank for all
     * @param page from 0
     */
    public record Wanted(String person, String caseNumber, String kind, LocalDate from, LocalDate to, int page) {}

    /**
     * A line shows one entry in words.
     *
     * @param person who did it, in words; null where nobody did
     * @param about what it was done to, in words; null where the kind says it
     * @param detail in words, as far as there are any; null where there is none
     * @param times how often within this minute
     * @param place in the chain; null where it is not sealed yet
     */
    public record Line(
            Instant at,
            String kind,
            String person,
            String about,
            String caseNumber,
            String detail,
            String address,
            int times,
            Long place) {}

    /**
     * A page holds some lines, newest first.
     *
     * @param more whether there are older ones on a next page
     */
    public record Page(List<Line> lines, int page, boolean more) {}

    AuditDesk(
            AuditSearch audit,
            AuditLog log,
            PeopleSearch people,
            FailedSignIns names,
            AuditWords words,
            Messages messages,
            Clock clock) {
        this.audit = audit;
        this.log = log;
        this.people = people;
        this.names = names;
        this.words = words;
        this.messages = messages;
        this.clock = clock;
    }

    public List<KindName> kinds() {
        return Stream.of(AuditKind.values())
                .map(kind -> new KindName(kind.code(), words.kind(kind.code())))
                .toList();
    }

    /** @throws RefusedException where the days are none, or the kind is unknown */
    @Transactional
    public Page search(Wanted wanted, String admin) {
        check(wanted);
        String person = Typed.trimmed(wanted.person());
        List<String> found = person.isEmpty()
                ? null
                : people.find(person).stream().map(Account::id).toList();
        List<AuditEntry> entries = audit.find(
                new AuditSearch.Wanted(
                        found,
                        person.isEmpty() ? null : names.hashOf(person),
                        Typed.nothing(wanted.caseNumber()) ? null : ReadAs.code(wanted.caseNumber()),
                        Typed.nothing(wanted.kind()) ? null : wanted.kind(),
                        startOf(wanted.from()),
                        startOf(wanted.to().plusDays(1))),
                wanted.page() * PAGE,
                PAGE + 1);
        noted(wanted, found, admin);
        return new Page(
                words.lines(entries.stream().limit(PAGE).toList()),
                wanted.page(),
                entries.size() > PAGE && wanted.page() < LAST_PAGE);
    }

    /** Records the search with the ids of the people found, never with the typed text. */
    private void noted(Wanted wanted, List<String> found, String admin) {
        String filters = Stream.of(
                        found == null ? null : "people=" + String.join(",", found),
                        Typed.nothing(wanted.caseNumber()) ? null : "case=" + ReadAs.code(wanted.caseNumber()),
                        Typed.nothing(wanted.kind()) ? null : "kind=" + wanted.kind(),
                        wanted.from() + ".." + wanted.to(),
                        wanted.page() == 0 ? null : "page=" + (wanted.page() + 1))
                .filter(filter -> filter != null)
                .collect(Collectors.joining(" "));
        log.record(admin, AuditKind.SEARCH_AUDIT, null, null, filters);
    }

    private void check(Wanted wanted) {
        if (wanted.to().isBefore(wanted.from())
                || wanted.from().isBefore(FIRST)
                || wanted.to().isAfter(LAST)) {
            throw refused("/to", "audit.days");
        }
        if (!Typed.nothing(wanted.kind()) && AuditKind.of(wanted.kind()).isEmpty()) {
            throw refused("/kind", "audit.kind");
        }
        if (wanted.page() > LAST_PAGE) {
            throw refused("/page", "audit.page");
        }
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private RefusedException refused(String pointer, String key) {
        return new RefusedException(List.of(Problem.block(null, pointer, messages.say(key))));
    }
}
