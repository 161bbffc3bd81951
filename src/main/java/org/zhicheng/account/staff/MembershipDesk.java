package org.zhicheng.account.staff;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.HeldWork;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;

/**
 * Lets process admins put members of staff into offices and take them out. What a person had in hand of an office that
 * was left goes back into the list of that office in the same moment.
 */
@Service
public class MembershipDesk {

    private final StaffMembers members;
    private final StaffRules rules;
    private final Accounts accounts;
    private final HeldWork work;
    private final AuditLog audit;

    /**
     * An assignment is done.
     *
     * @param givenBack how many tasks went back into the lists of their offices
     */
    public record Assigned(StaffMembers.Member member, int givenBack) {}

    MembershipDesk(StaffMembers members, StaffRules rules, Accounts accounts, HeldWork work, AuditLog audit) {
        this.members = members;
        this.rules = rules;
        this.accounts = accounts;
        this.work = work;
        this.audit = audit;
    }

    /** Lists what somebody of staff has in hand, before anything is decided about the person. */
    @Transactional(readOnly = true)
    public List<HeldWork.Piece> work(String accountId) {
        return work.of(members.get(accountId).id());
    }

    /** Gives other offices; none takes the account out of service. Works from the next request on. */
    @Transactional
    public Assigned assign(String accountId, Set<String> groups, String admin) {
        Account account = members.get(accountId);
        rules.admitGroups(accountId, groups, admin);
        accounts.setGroups(account.id(), Memberships.of(account, groups));
        int givenBack = work.giveBack(accountId, admin);
        audit.record(admin, AuditKind.ASSIGN_STAFF, "account", accountId, String.join(",", groups));
        return new Assigned(members.of(accounts.find(accountId).orElseThrow()), givenBack);
    }
}
