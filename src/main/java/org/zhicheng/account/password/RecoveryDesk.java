package org.zhicheng.account.password;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.zhicheng.account.Account;
import org.zhicheng.account.signin.AccountLocks;
import org.zhicheng.account.signin.AccountLogin;
import org.zhicheng.account.signin.RequestOrigin;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.text.ReadAs;

/**
 * Lets people back in by a code to the proven mobile number (找回密码). Its answers never tell whether an account exists.
 */
@Service
public class RecoveryDesk {

    private final AccountLogin logins;
    private final RecoveryLimits limits;
    private final Recoveries recoveries;
    private final NewPasswordRules rules;
    private final PasswordDesk passwords;
    private final AccountLocks locks;

    RecoveryDesk(
            AccountLogin logins,
            RecoveryLimits limits,
            Recoveries recoveries,
            NewPasswordRules rules,
            PasswordDesk passwords,
            AccountLocks locks) {
        this.logins = logins;
        this.limits = limits;
        this.recoveries = recoveries;
        this.rules = rules;
        this.passwords = passwords;
        this.locks = locks;
    }

    /**
     * Sends a code where ID number and proven mobile number belong to one account. The answer is the same in any case.
     *
     * @return the id under which the code is entered
     */
    public String begin(String idNumber, String mobile, RequestOrigin origin) {
        Optional<Account> account = logins.findByIdNumberAndMobile(idNumber, mobile);
        limits.admit(new RecoveryLimits.Request(
                ReadAs.idNumber(idNumber),
                ReadAs.mobile(mobile),
                account.map(Account::id).orElse(null),
                origin.address(),
                origin.device()));
        return recoveries.begin(account);
    }

    /**
     * Sets the new password. Whether it tells something personal is looked at after the code, which stays valid then:
     * before it, the answer would tell a stranger the numbers, letter by letter.
     *
     * @return whose password it is now, and who proved to be that person
     * @throws RefusedException where the code is wrong, in one and the same way for an account that does not exist, or
     *     where the password is too weak
     */
    public Account reset(String recoveryId, String code, String newPassword, RequestOrigin origin) {
        rules.check(newPassword);
        Account account = recoveries.byCode(recoveryId, code);
        rules.check(account, newPassword);
        recoveries.end(recoveryId, () -> passwords.replace(account, newPassword, AuditKind.RECOVER_PASSWORD));
        locks.forgive(account, origin);
        return account;
    }
}
