package org.zhicheng.account.staff;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.password.GivenPasswords;
import org.zhicheng.account.password.PasswordStore;
import org.zhicheng.account.signin.AccountLocks;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;

/** Lets process admins give access back to a member of staff who cannot sign in any more. */
@Service
public class StaffAccess {

    private final StaffMembers members;
    private final Accounts accounts;
    private final GivenPasswords given;
    private final PasswordStore passwords;
    private final AccountLocks locks;
    private final AuditLog audit;

    StaffAccess(
            StaffMembers members,
            Accounts accounts,
            GivenPasswords given,
            PasswordStore passwords,
            AccountLocks locks,
            AuditLog audit) {
        this.members = members;
        this.accounts = accounts;
        this.given = given;
        this.passwords = passwords;
        this.locks = locks;
        this.audit = audit;
    }

    /**
     * Gives a new password to somebody who lost the password or the phone, whom wrong tries keep out, their own ones or
     * strangers', or whose account was closed. No lock of this account is left.
     */
    @Transactional
    public StaffDesk.Created reset(String accountId, String admin) {
        Account account = members.get(accountId);
        GivenPasswords.GivenPassword password = given.next();
        passwords.set(accountId, password.hash());
        accounts.passwordGiven(accountId);
        locks.open(account);
        audit.record(admin, AuditKind.RESET_STAFF_ACCESS, "account", accountId, null);
        return new StaffDesk.Created(members.of(account), password.plain());
    }
}
