package org.zhicheng.account.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.account.IdNumbers;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.text.ReadAs;

/** Lets process admins load a list of bans: looked at first, then all of it or nothing, and audited. */
@Service
public class BanFileDesk {

    /** More than these nobody reads. */
    private static final int SHOWN = 100;

    private final BanFile file;
    private final Bans bans;
    private final ProvenNumbers proven;
    private final IdNumbers idNumbers;
    private final AuditLog audit;
    private final Messages messages;

    /**
     * A line is shown before it is loaded.
     *
     * @param name masked
     * @param numberEnd the last four digits
     * @param account whether an account has proven the number
     * @param replaces whether a ban on the number stands on the list already
     */
    public record LineView(
            long line,
            String name,
            String numberEnd,
            LocalDate until,
            String reason,
            boolean account,
            boolean replaces) {}

    /**
     * A preview tells what loading would do; it changes nothing.
     *
     * @param lines how many there are
     * @param accounts how many of them name somebody who has an account
     * @param replaced how many replace a ban that stands on the list
     * @param shown the first of them
     * @param problems where there are some it cannot be loaded; the first of them
     * @param moreProblems how many are not shown
     */
    public record Preview(
            int lines, int accounts, int replaced, List<LineView> shown, List<String> problems, int moreProblems) {}

    private record Examined(List<BanLine> lines, Map<String, Account> owners, List<String> problems) {}

    BanFileDesk(BanFile file, Bans bans, ProvenNumbers proven, IdNumbers idNumbers, AuditLog audit, Messages messages) {
        this.file = file;
        this.bans = bans;
        this.proven = proven;
        this.idNumbers = idNumbers;
        this.audit = audit;
        this.messages = messages;
    }

    @Transactional(readOnly = true)
    public Preview preview(String text) {
        Examined examined = examine(text);
        if (!examined.problems().isEmpty()) {
            return new Preview(examined.lines().size(), 0, 0, List.of(), shown(examined), more(examined));
        }
        Map<String, String> hashes = hashes(examined.lines());
        var standing = proven.banned(hashes.values());
        List<LineView> shown = examined.lines().stream()
                .limit(SHOWN)
                .map(line -> new LineView(
                        line.number(),
                        Account.masked(line.name()),
                        line.idNumber().substring(line.idNumber().length() - 4),
                        line.until(),
                        line.reason(),
                        examined.owners().containsKey(hashes.get(line.idNumber())),
                        standing.contains(hashes.get(line.idNumber()))))
                .toList();
        return new Preview(examined.lines().size(), examined.owners().size(), standing.size(), shown, List.of(), 0);
    }

    /**
     * @return how many bans were imposed
     * @throws RefusedException where a line is wrong; nothing is loaded then
     */
    @Transactional
    public int load(String text, String admin) {
        Examined examined = examine(text);
        RefusedException.ifAny(shown(examined).stream()
                .map(message -> Problem.block(null, "", message))
                .toList());
        for (BanLine line : examined.lines()) {
            String hash = idNumbers.hash(line.idNumber());
            Account owner = examined.owners().get(hash);
            if (owner == null) {
                bans.impose(BannedNumber.of(hash, line.name(), line.idNumber()), line.until(), line.reason(), admin);
            } else {
                bans.impose(owner.id(), line.until(), line.reason(), admin);
            }
        }
        audit.record(
                admin,
                AuditKind.LOAD_BANS,
                null,
                null,
                Integer.toString(examined.lines().size()));
        return examined.lines().size();
    }

    private Examined examine(String text) {
        BanFile.Content content = file.read(text);
        if (!content.problems().isEmpty()) {
            return new Examined(content.lines(), Map.of(), content.problems());
        }
        Map<String, String> hashes = hashes(content.lines());
        Map<String, Account> owners = proven.owners(hashes.values());
        List<String> problems = new ArrayList<>();
        for (BanLine line : content.lines()) {
            Account owner = owners.get(hashes.get(line.idNumber()));
            if (owner != null && !ReadAs.name(owner.displayName()).equals(ReadAs.name(line.name()))) {
                problems.add(messages.say("ban.file.line", line.number(), messages.say("ban.other-name")));
            }
        }
        return new Examined(content.lines(), owners, problems);
    }

    private Map<String, String> hashes(List<BanLine> lines) {
        Map<String, String> hashes = new HashMap<>();
        lines.forEach(line -> hashes.put(line.idNumber(), idNumbers.hash(line.idNumber())));
        return hashes;
    }

    private static List<String> shown(Examined examined) {
        return examined.problems().stream().limit(SHOWN).toList();
    }

    private static int more(Examined examined) {
        return Math.max(0, examined.problems().size() - SHOWN);
    }
}
