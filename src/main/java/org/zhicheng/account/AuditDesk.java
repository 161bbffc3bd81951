package org.zhicheng.account;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.audit.AuditEntry;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.audit.AuditSearch;
import org.zhicheng.form.Messages;
import org.zhicheng.form.Problem;
import org.zhicheng.form.RefusedException;
import org.zhicheng.text.ReadAs;
import org.zhicheng.text.Typed;

/** Where process admins look into the audit; that they do is in it as well. */
@Service
public class AuditDesk {

    static final int PAGE = 50;

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    /** Further back one looks by a narrower question. */
    private static final int LAST_PAGE = 200;

    private final AuditSearch audit;
    private final AuditLog log;
    private final PeopleSearch people;
    private final Accounts accounts;
    private final FailedSignIns names;
    private final Messages messages;
    private final Clock clock;

    /** @param code as in the table; @param name as people read it */
    public record KindName(String code, String name) {}

    /**
     * What to look for.
     *
     * @param person a login name, a name, a mobile or an ID number; blank for all
     * @param caseNumber blank for all
     * @param kind the code of one; blank for all
     * @param page from 0
     */
    public record Wanted(String person, String caseNumber, String kind, LocalDate from, LocalDate to, int page) {}

    /**
     * @param person who did it, in words; null where nobody did
     * @param about what it was done to, in words; null where the kind says it
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

    /** @param more whether there are older ones on a next page */
    public record Page(List<Line> lines, int page, boolean more) {}

    AuditDesk(
            AuditSearch audit,
            AuditLog log,
            PeopleSearch people,
            Accounts accounts,
            FailedSignIns names,
            Messages messages,
            Clock clock) {
        this.audit = audit;
        this.log = log;
        this.people = people;
        this.accounts = accounts;
        this.names = names;
        this.messages = messages;
        this.clock = clock;
    }

    public List<KindName> kinds() {
        return Stream.of(AuditKind.values())
                .map(kind -> new KindName(kind.code(), name(kind.code())))
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
        Map<String, String> known = new HashMap<>();
        return new Page(
                entries.stream().limit(PAGE).map(entry -> line(entry, known)).toList(),
                wanted.page(),
                entries.size() > PAGE && wanted.page() < LAST_PAGE);
    }

    /** Whom it was about by their ids, never what was typed. */
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

    private Line line(AuditEntry entry, Map<String, String> known) {
        return new Line(
                entry.at(),
                name(entry.action()),
                who(entry, known),
                about(entry, known),
                entry.caseNumber(),
                detail(entry, known),
                entry.address(),
                entry.times(),
                entry.chainPosition());
    }

    private String who(AuditEntry entry, Map<String, String> known) {
        if (entry.accountId() != null) {
            return person(entry.accountId(), known);
        }
        if (entry.action().equals(AuditKind.SIGN_IN_FAILED.code())) {
            return messages.say("name".equals(entry.subjectType()) ? "audit.stranger" : "audit.strangers");
        }
        return null;
    }

    private String about(AuditEntry entry, Map<String, String> known) {
        if (entry.subjectId() == null || entry.subjectId().equals(entry.accountId())) {
            return null;
        }
        return switch (entry.subjectType()) {
            case "account" -> person(entry.subjectId(), known);
            case "model", "reference", "letter", "audit-chain" -> entry.subjectId();
            default -> null;
        };
    }

    /** Staff by name and login name; who comes to declare is nobody's business here beyond telling people apart. */
    private String person(String accountId, Map<String, String> known) {
        return known.computeIfAbsent(
                accountId, id -> accounts.find(id).map(this::person).orElseGet(() -> messages.say("audit.nobody", id)));
    }

    private String person(Account account) {
        boolean staff = Groups.isStaff(account::memberOf) || account.memberOf(Groups.FORMER_STAFF);
        return staff ? account.displayName() + "（" + account.loginName() + "）" : account.maskedName();
    }

    /** Codes in words; what has none is said as it stands. */
    private String detail(AuditEntry entry, Map<String, String> known) {
        if (entry.detail() == null || entry.action().equals(AuditKind.DELETE_AUDIT.code())) {
            return null;
        }
        return Arrays.stream(entry.detail().split(" "))
                .map(word -> word(word, known))
                .collect(Collectors.joining(" "));
    }

    private String word(String word, Map<String, String> known) {
        String value = word.substring(word.indexOf('=') + 1);
        return switch (word.substring(0, word.length() - value.length())) {
            case "people=" -> messages.say("audit.filter.people", names(value, known));
            case "case=" -> messages.say("audit.filter.case", value);
            case "kind=" -> messages.say("audit.filter.kind", name(value));
            case "page=" -> messages.say("audit.filter.page", value);
            default -> said("audit.detail." + word, word);
        };
    }

    private String names(String ids, Map<String, String> known) {
        return Arrays.stream(ids.split(","))
                .filter(id -> !id.isEmpty())
                .map(id -> person(id, known))
                .collect(Collectors.joining("、"));
    }

    private String name(String action) {
        return said("audit.kind." + action, action);
    }

    private String said(String key, String otherwise) {
        return messages.knows(key) ? messages.say(key) : otherwise;
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private RefusedException refused(String pointer, String key) {
        return new RefusedException(List.of(Problem.block(null, pointer, messages.say(key))));
    }
}
