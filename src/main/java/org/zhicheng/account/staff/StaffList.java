package org.zhicheng.account.staff;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.HeldWork;
import org.zhicheng.audit.SignInHistory;
import org.zhicheng.text.Typed;

/** Lists members of staff a page at a time, with what they have in hand and when they were here last. */
@Service
public class StaffList {

    static final int PAGE = 20;

    /** A text that means more offices than this says nothing about them. */
    private static final int MOST_OFFICES = 500;

    private final StaffRegister register;
    private final StaffMembers members;
    private final StaffOffices offices;
    private final Accounts accounts;
    private final HeldWork work;
    private final SignInHistory signIns;

    /**
     * A question says whom to look for; what is null or blank is not asked.
     *
     * @param text a part of a name, of a login name, or of the name of an office
     * @param office the group of one office or role
     * @param former those who left, instead of those who work here
     */
    public record Wanted(String text, String office, boolean former) {}

    /**
     * One line of the list.
     *
     * @param offices of the member, with their names
     * @param lastSignIn null where the audit knows of none
     */
    public record Line(
            StaffMembers.Member member, List<StaffOffices.Named> offices, int openTasks, Instant lastSignIn) {}

    /** @param page from 0 */
    public record Page(int found, int page, int size, List<Line> lines) {}

    StaffList(
            StaffRegister register,
            StaffMembers members,
            StaffOffices offices,
            Accounts accounts,
            HeldWork work,
            SignInHistory signIns) {
        this.register = register;
        this.members = members;
        this.offices = offices;
        this.accounts = accounts;
        this.work = work;
        this.signIns = signIns;
    }

    /** @param page from 0; the last one where there are fewer */
    @Transactional(readOnly = true)
    public Page page(Wanted wanted, int page) {
        String text = Typed.trimmed(wanted.text());
        StaffRegister.Wanted asked = new StaffRegister.Wanted(
                text,
                text.isEmpty() ? List.of() : offices.groups(text, MOST_OFFICES),
                Typed.nothing(wanted.office()) ? null : wanted.office(),
                wanted.former());
        int found = register.count(asked);
        int shown = Math.min(page, Math.max(0, (found - 1) / PAGE));
        List<String> ids = register.find(asked, shown * PAGE, PAGE);
        Map<String, Integer> held = work.counts(ids);
        Map<String, Instant> last = signIns.lastOf(ids);
        return new Page(
                found,
                shown,
                PAGE,
                ids.stream()
                        .map(accounts::find)
                        .flatMap(Optional::stream)
                        .map(account -> line(account, held, last))
                        .toList());
    }

    private Line line(Account account, Map<String, Integer> held, Map<String, Instant> last) {
        StaffMembers.Member member = members.of(account);
        return new Line(
                member, offices.named(member.groups()), held.getOrDefault(account.id(), 0), last.get(account.id()));
    }
}
