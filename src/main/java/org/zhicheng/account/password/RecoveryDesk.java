package org.zhicheng.account.password;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.identity.SmsCodes;
import org.zhicheng.account.signin.AccountLogin;
import org.zhicheng.account.signin.FailedSignIns;
import org.zhicheng.account.signin.Place;
import org.zhicheng.account.signin.SignInLimits;
import org.zhicheng.account.signin.SignInWay;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.text.ReadAs;

/**
 * Lets people back in by a code to the proven mobile number (找回密码). Its answers never tell whether an account exists.
 */
@Service
public class RecoveryDesk {

    private static final Duration VALID = Duration.ofMinutes(30);

    private final AccountLogin logins;
    private final Accounts accounts;
    private final SmsCodes codes;
    private final RecoveryLimits limits;
    private final SignInLimits signInLimits;
    private final PasswordDesk passwords;
    private final FailedSignIns failed;
    private final Messages messages;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RecoveryDesk(
            AccountLogin logins,
            Accounts accounts,
            SmsCodes codes,
            RecoveryLimits limits,
            SignInLimits signInLimits,
            PasswordDesk passwords,
            FailedSignIns failed,
            Messages messages,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.logins = logins;
        this.accounts = accounts;
        this.codes = codes;
        this.limits = limits;
        this.signInLimits = signInLimits;
        this.passwords = passwords;
        this.failed = failed;
        this.messages = messages;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Sends a code where ID number and proven mobile number belong to one account. The answer is the same in any case.
     *
     * @return the id under which the code is entered
     */
    public String begin(String idNumber, String mobile, Place place) {
        Optional<Account> account = logins.findByIdNumberAndMobile(idNumber, mobile);
        limits.admit(new RecoveryLimits.Request(
                ReadAs.idNumber(idNumber),
                ReadAs.mobile(mobile),
                account.map(Account::id).orElse(null),
                place.address(),
                place.device()));
        String id = UUID.randomUUID().toString().replace("-", "");
        transaction.executeWithoutResult(status -> {
            jdbc.sql("insert into password_recovery (id, account_id, created_at) values (?, ?, ?)")
                    .params(
                            id,
                            account.map(Account::id).orElse(null),
                            clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            account.ifPresent(found -> codes.send(subject(id), found.id(), found.mobile()));
        });
        return id;
    }

    /**
     * Sets the new password. Whether it tells something personal is looked at after the code, which stays valid then:
     * before it, the answer would tell a stranger the numbers, letter by letter.
     *
     * @return whose password it is now, and who proved to be that person
     * @throws RefusedException where the code is wrong, in one and the same way for an account that does not exist, or
     *     where the password is too weak
     */
    public Account reset(String recoveryId, String code, String newPassword, Place place) {
        passwords.check(newPassword);
        Optional<Account> found = accountOf(recoveryId);
        SmsCodes.Outcome outcome = codes.look(subject(recoveryId), code);
        if (found.isEmpty() || outcome != SmsCodes.Outcome.CORRECT) {
            failed.of(found.map(Account::id).orElse(null), SignInWay.SMS_CODE);
            throw wrongCode();
        }
        Account account = found.get();
        passwords.check(account, newPassword);
        transaction.executeWithoutResult(status -> {
            if (!codes.use(subject(recoveryId))) {
                throw wrongCode();
            }
            jdbc.sql("delete from password_recovery where id = ?")
                    .param(recoveryId)
                    .update();
            passwords.replace(account, newPassword, AuditKind.RECOVER_PASSWORD);
        });
        signInLimits.forgive(logins.countedNames(account), place.address(), place.device());
        return account;
    }

    @Scheduled(fixedDelayString = "PT1H")
    public void forgetTheOld() {
        jdbc.sql("delete from password_recovery where created_at < ?")
                .param(oldest().atOffset(ZoneOffset.UTC))
                .update();
    }

    private Optional<Account> accountOf(String recoveryId) {
        return jdbc.sql("select account_id from password_recovery where id = ? and created_at > ? "
                        + "and account_id is not null")
                .params(recoveryId, oldest().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional()
                .flatMap(accounts::find);
    }

    private Instant oldest() {
        return clock.instant().minus(VALID);
    }

    private RefusedException wrongCode() {
        return new RefusedException(List.of(Problem.block("A05", "/code", messages.say("A05.recovery"))));
    }

    private static String subject(String recoveryId) {
        return "recovery:" + recoveryId;
    }
}
