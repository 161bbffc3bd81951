package org.zhicheng.account.staff;

import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.IdNumbers;
import org.zhicheng.account.NewAccount;
import org.zhicheng.account.password.GivenPasswords;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.sql.RowIds;
import org.zhicheng.text.ReadAs;
import org.zhicheng.text.Typed;

/** The staff desk lets process admins look after the accounts of staff: nobody becomes a reviewer without them. */
@Service
public class StaffDesk {

    private final StaffMembers members;
    private final StaffRules rules;
    private final Accounts accounts;
    private final IdNumbers idNumbers;
    private final GivenPasswords given;
    private final AuditLog audit;
    private final Clock clock;

    /** @param password shown once, to be handed over; it opens nothing until its owner replaced it */
    public record Created(StaffMembers.Member member, String password) {}

    /**
     * A request names the account of staff to create.
     *
     * @param idNumber null where it was not given; tells what this person must not decide (Y01), and opens nothing
     * @param groups at least one office, or the group of process admins
     */
    public record Wanted(String loginName, String name, String idNumber, String mobile, Set<String> groups) {

        public Wanted {
            loginName = ReadAs.plain(loginName);
            name = ReadAs.tidyName(name);
            mobile = Typed.nothing(mobile) ? null : ReadAs.mobile(mobile);
            groups = Set.copyOf(groups);
        }
    }

    StaffDesk(
            StaffMembers members,
            StaffRules rules,
            Accounts accounts,
            IdNumbers idNumbers,
            GivenPasswords given,
            AuditLog audit,
            Clock clock) {
        this.members = members;
        this.rules = rules;
        this.accounts = accounts;
        this.idNumbers = idNumbers;
        this.given = given;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws RefusedException with every problem at once */
    @Transactional
    public Created create(Wanted wanted, String admin) {
        rules.admit(wanted);
        String id = RowIds.next();
        GivenPasswords.GivenPassword password = given.next();
        accounts.addWithGivenPassword(
                new NewAccount(
                        id,
                        wanted.loginName(),
                        wanted.name(),
                        password.hash(),
                        null,
                        null,
                        wanted.mobile(),
                        null,
                        false,
                        false,
                        Memberships.withRole(wanted.groups())),
                clock.instant());
        accounts.setStaffIdNumber(id, idNumbers.hash(wanted.idNumber()));
        audit.record(admin, AuditKind.CREATE_STAFF, "account", id, String.join(",", wanted.groups()));
        return new Created(members.of(accounts.find(id).orElseThrow()), password.plain());
    }

    /**
     * Sets the ID number of an account that is older than the rule, or whose number was mistyped; another admin has to
     * set one's own.
     */
    @Transactional
    public StaffMembers.Member setIdNumber(String accountId, String idNumber, String admin) {
        Account account = members.get(accountId);
        rules.admitIdNumber(accountId, idNumber, admin);
        accounts.setStaffIdNumber(accountId, idNumbers.hash(idNumber));
        audit.record(admin, AuditKind.SET_STAFF_ID_NUMBER, "account", accountId, null);
        return members.of(account);
    }
}
