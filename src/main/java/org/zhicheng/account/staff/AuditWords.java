package org.zhicheng.account.staff;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.Groups;
import org.zhicheng.audit.AuditEntry;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.problem.Messages;
import org.zhicheng.reference.Offices;

/** Translates entries of the audit for process admins: people by name, codes in words. */
@Component
class AuditWords {

    /** Names the reader of an ID number in a step of the process, where nobody is at work. */
    private static final String SYSTEM = "system";

    /** Entries about these name them by their id: a model's key, a file, a position in the chain. */
    private static final Set<String> NAMED = Set.of("model", "reference", "audit-chain");

    /** Lists the message prefixes that translate codes: of the audit, or of other rooms that name them already. */
    private static final List<String> WORDS = List.of("audit.detail.", "group.", "channel.", "own.consent.");

    private final Accounts accounts;
    private final Offices offices;
    private final Messages messages;

    AuditWords(Accounts accounts, Offices offices, Messages messages) {
        this.accounts = accounts;
        this.offices = offices;
        this.messages = messages;
    }

    String kind(String code) {
        return said("audit.kind." + code, code);
    }

    List<AuditDesk.Line> lines(List<AuditEntry> entries) {
        Map<String, String> known = new HashMap<>();
        return entries.stream().map(entry -> line(entry, known)).toList();
    }

    private AuditDesk.Line line(AuditEntry entry, Map<String, String> known) {
        return new AuditDesk.Line(
                entry.at(),
                kind(entry.action()),
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
            return entry.accountId().equals(SYSTEM) ? null : person(entry.accountId(), known);
        }
        if (entry.action().equals(AuditKind.SIGN_IN_FAILED.code())) {
            return messages.say("name".equals(entry.subjectType()) ? "audit.stranger" : "audit.strangers");
        }
        return null;
    }

    private String about(AuditEntry entry, Map<String, String> known) {
        String id = entry.subjectId();
        if (id == null || id.equals(entry.accountId())) {
            return null;
        }
        if (entry.subjectType().equals("account")) {
            return person(id, known);
        }
        if (entry.subjectType().equals("letter")) {
            return said("material.letter." + id, id);
        }
        return NAMED.contains(entry.subjectType()) ? id : null;
    }

    /** Names staff by name and login name, and applicants only as far as it takes to tell them apart. */
    private String person(String accountId, Map<String, String> known) {
        return known.computeIfAbsent(
                accountId, id -> accounts.find(id).map(this::person).orElseGet(() -> messages.say("audit.nobody", id)));
    }

    private String person(Account account) {
        boolean staff = Groups.isStaff(account::memberOf) || account.memberOf(Groups.FORMER_STAFF);
        return staff ? account.displayName() + "（" + account.loginName() + "）" : account.maskedName();
    }

    /** Translates the codes of an entry; a code without words stays as it is. */
    private String detail(AuditEntry entry, Map<String, String> known) {
        if (entry.detail() == null || entry.action().equals(AuditKind.DELETE_AUDIT.code())) {
            return null;
        }
        if (entry.action().equals(AuditKind.SEARCH_PEOPLE.code())) {
            return messages.say("audit.found", entry.detail());
        }
        String whole = "audit.detail." + entry.detail().replace(' ', '-');
        return messages.knows(whole)
                ? messages.say(whole)
                : Arrays.stream(entry.detail().split(" "))
                        .map(word -> word(word, known))
                        .collect(Collectors.joining(" "));
    }

    private String word(String word, Map<String, String> known) {
        String value = word.substring(word.indexOf('=') + 1);
        return switch (word.substring(0, word.length() - value.length())) {
            case "from=" -> messages.say("audit.hands.from", names(value, known));
            case "to=" -> messages.say("audit.hands.to", names(value, known));
            case "people=" -> messages.say("audit.filter.people", names(value, known));
            case "case=" -> messages.say("audit.filter.case", value);
            case "kind=" -> messages.say("audit.filter.kind", kind(value));
            case "page=" -> messages.say("audit.filter.page", value);
            default -> Arrays.stream(word.split(",")).map(this::code).collect(Collectors.joining("、"));
        };
    }

    private String code(String code) {
        return Groups.isOffice(code)
                ? offices.name(code)
                : WORDS.stream()
                        .map(words -> words + code)
                        .filter(messages::knows)
                        .findFirst()
                        .map(key -> messages.say(key))
                        .orElse(code);
    }

    private String names(String ids, Map<String, String> known) {
        return Arrays.stream(ids.split(","))
                .filter(id -> !id.isEmpty())
                .map(id -> person(id, known))
                .collect(Collectors.joining("、"));
    }

    private String said(String key, String otherwise) {
        return messages.knows(key) ? messages.say(key) : otherwise;
    }
}
