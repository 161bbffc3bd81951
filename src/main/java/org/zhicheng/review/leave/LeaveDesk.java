package org.zhicheng.review.leave;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.Groups;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotAllowedException;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.sql.RowIds;

/** Lets members of offices say when they are away and who stands in; the head of an office says it for its members. */
@Service
public class LeaveDesk {

    private final Leaves leaves;
    private final LeaveRules rules;
    private final Colleagues colleagues;
    private final Accounts accounts;
    private final AuditLog audit;
    private final Messages messages;
    private final Clock clock;

    /**
     * A colleague can stand in.
     *
     * @param mayBeAbsent whether the viewer may say that this person is away
     */
    public record ColleagueView(String id, String name, List<String> offices, boolean mayBeAbsent) {}

    /**
     * A leave is shown with names.
     *
     * @param today whether it holds today
     * @param mayEnd whether the viewer may end it
     */
    public record LeaveView(
            String id,
            String accountId,
            String name,
            String substituteId,
            String substitute,
            LocalDate firstDay,
            LocalDate lastDay,
            boolean today,
            boolean mayEnd) {}

    /**
     * An overview shows who of the offices is away.
     *
     * @param me the viewer's account id
     * @param head whether the viewer heads an office
     * @param leaves own ones, those of colleagues, the next first
     */
    public record LeavesView(
            String me, boolean head, LocalDate today, List<ColleagueView> colleagues, List<LeaveView> leaves) {}

    LeaveDesk(
            Leaves leaves,
            LeaveRules rules,
            Colleagues colleagues,
            Accounts accounts,
            AuditLog audit,
            Messages messages,
            Clock clock) {
        this.leaves = leaves;
        this.rules = rules;
        this.colleagues = colleagues;
        this.accounts = accounts;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /** @throws NotAllowedException where the viewer belongs to no office */
    @Transactional(readOnly = true)
    public LeavesView of(Account viewer) {
        List<String> offices = requireOffice(viewer);
        List<Account> members = colleagues.of(offices);
        Map<String, Account> people = members.stream().collect(Collectors.toMap(Account::id, Function.identity()));
        List<Leave> coming = leaves.comingOf(people.keySet());
        Map<String, String> substitutes =
                accounts.displayNames(coming.stream().map(Leave::substituteId).collect(Collectors.toSet()));
        List<LeaveView> shown = coming.stream()
                .map(leave -> view(leave, people.get(leave.accountId()), substitutes, viewer))
                .toList();
        return new LeavesView(
                viewer.id(),
                offices.stream().anyMatch(office -> Groups.isHeadOf(office, viewer::memberOf)),
                LocalDate.now(clock),
                members.stream().map(one -> colleague(one, viewer)).toList(),
                shown);
    }

    /**
     * @param accountId who is away
     * @throws NotAllowedException where the viewer is neither this person nor a head
     * @throws RefusedException with every problem at once
     */
    @Transactional
    public LeavesView set(Account viewer, String accountId, String substituteId, LocalDate first, LocalDate last) {
        List<String> offices = requireOffice(viewer);
        Account person = colleagues
                .find(accountId, offices)
                .orElseThrow(() -> new NotFoundException(messages.say("hands.colleague.unknown")));
        requireMayDecide(viewer, person);
        // locked in one order, so that two leaves of one moment see each other
        Stream.of(accountId, substituteId).sorted().distinct().forEach(accounts::hold);
        rules.admit(person, substituteId, first, last);
        Leave leave = new Leave(RowIds.next(), accountId, substituteId, first, last, viewer.id());
        leaves.add(leave);
        audit.record(
                viewer.id(), AuditKind.SET_LEAVE, "account", accountId, first + ".." + last + " to=" + substituteId);
        return of(viewer);
    }

    /** Ends a leave with yesterday; one that has not begun is taken back. */
    @Transactional
    public LeavesView end(Account viewer, String leaveId) {
        List<String> offices = requireOffice(viewer);
        Leave leave = leaves.find(leaveId)
                .filter(found -> colleagues.find(found.accountId(), offices).isPresent())
                .orElseThrow(() -> new NotFoundException(messages.say("hands.leave.unknown")));
        requireMayDecide(viewer, colleagues.find(leave.accountId(), offices).orElseThrow());
        LocalDate today = LocalDate.now(clock);
        if (leave.firstDay().isBefore(today)) {
            if (!leave.lastDay().isBefore(today)) {
                leaves.endOn(leaveId, today.minusDays(1));
            }
        } else {
            leaves.delete(leaveId);
        }
        audit.record(
                viewer.id(),
                AuditKind.END_LEAVE,
                "account",
                leave.accountId(),
                leave.firstDay() + ".." + leave.lastDay());
        return of(viewer);
    }

    private List<String> requireOffice(Account viewer) {
        List<String> offices = viewer.offices();
        if (offices.isEmpty() || !viewer.memberOf(Groups.REVIEWERS)) {
            throw new NotAllowedException(null, messages.say("hands.office-only"));
        }
        return offices;
    }

    private void requireMayDecide(Account viewer, Account person) {
        if (!mayDecide(viewer, person)) {
            throw new NotAllowedException(null, messages.say("hands.leave.head-only"));
        }
    }

    private static boolean mayDecide(Account viewer, Account person) {
        return viewer.id().equals(person.id()) || Colleagues.heads(viewer, person);
    }

    private static ColleagueView colleague(Account one, Account viewer) {
        return new ColleagueView(
                one.id(),
                one.displayName(),
                one.offices().stream().filter(viewer::memberOf).toList(),
                mayDecide(viewer, one));
    }

    private LeaveView view(Leave leave, Account person, Map<String, String> substitutes, Account viewer) {
        return new LeaveView(
                leave.id(),
                leave.accountId(),
                person.displayName(),
                leave.substituteId(),
                substitutes.getOrDefault(leave.substituteId(), leave.substituteId()),
                leave.firstDay(),
                leave.lastDay(),
                leave.on(LocalDate.now(clock)),
                mayDecide(viewer, person));
    }
}
