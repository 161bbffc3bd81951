package org.zhicheng.account.password;

import java.util.List;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.signin.CredentialNotices;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.problem.RefusedException;

/** Lets people choose and change a password; all other sessions end with the change. */
@Service
public class PasswordDesk {

    private final Accounts accounts;
    private final OwnerConfirmation owner;
    private final NewPasswordRules rules;
    private final PasswordStore store;
    private final PasswordEncoder passwords;
    private final CredentialNotices notices;
    private final TransactionTemplate transaction;

    PasswordDesk(
            Accounts accounts,
            OwnerConfirmation owner,
            NewPasswordRules rules,
            PasswordStore store,
            PasswordEncoder passwords,
            CredentialNotices notices,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.owner = owner;
        this.rules = rules;
        this.store = store;
        this.passwords = passwords;
        this.notices = notices;
        this.transaction = transaction;
    }

    /** Changes the password of somebody who is signed in and knows the old one, or sets the first one. */
    public void change(Account account, OwnerConfirmation.Proof proof, String newPassword) {
        owner.confirm(account, proof, "/oldPassword");
        rules.check(newPassword);
        rules.check(account, newPassword);
        replace(account, newPassword, AuditKind.CHANGE_PASSWORD);
    }

    /**
     * The owner's own password, in the place of one that somebody else chose and that was given just before.
     *
     * @throws RefusedException where it is too weak, or the very same
     */
    public void choose(Account account, String newPassword) {
        rules.check(newPassword);
        rules.check(account, newPassword);
        String given = accounts.credentials(account.id()).orElseThrow().passwordHash();
        if (given != null && passwords.matches(newPassword, given)) {
            rules.refuse(List.of("given"));
        }
        replace(account, newPassword, AuditKind.CHOOSE_FIRST_PASSWORD);
    }

    /** @param how for the audit */
    public void replace(Account account, String newPassword, AuditKind how) {
        String hash = passwords.encode(newPassword);
        transaction.executeWithoutResult(status -> {
            store.set(account.id(), hash);
            notices.changed(account.id(), how);
        });
    }
}
