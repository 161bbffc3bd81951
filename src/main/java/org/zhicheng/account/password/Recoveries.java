package org.zhicheng.account.password;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.identity.SmsCodes;
import org.zhicheng.account.signin.FailedSignIns;
import org.zhicheng.account.signin.SignInWay;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.sql.RowIds;
import org.zhicheng.sql.SqlTime;

/** Recoveries let owners back in by a code each; from outside, one without an account looks the same. */
@Repository
public class Recoveries {

    private static final Duration VALID = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final SmsCodes codes;
    private final FailedSignIns failed;
    private final Messages messages;
    private final Clock clock;

    Recoveries(
            JdbcClient jdbc, Accounts accounts, SmsCodes codes, FailedSignIns failed, Messages messages, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.codes = codes;
        this.failed = failed;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Sends a code where there is an account.
     *
     * @return the id under which the code is entered
     */
    @Transactional
    public String begin(Optional<Account> account) {
        String id = RowIds.next();
        jdbc.sql("insert into password_recovery (id, account_id, created_at) values (?, ?, ?)")
                .params(id, account.map(Account::id).orElse(null), SqlTime.of(clock.instant()))
                .update();
        account.ifPresent(found -> codes.send(subject(id), found.id(), found.mobile()));
        return id;
    }

    /**
     * Tells whose password may be replaced. The right code stays as it is, for {@link #end}.
     *
     * @throws RefusedException in one and the same way where the code is wrong and where there is no account
     */
    Account byCode(String recoveryId, String code) {
        Optional<Account> found = accountOf(recoveryId);
        SmsCodes.Outcome outcome = codes.look(subject(recoveryId), code);
        if (found.isEmpty() || outcome != SmsCodes.Outcome.CORRECT) {
            failed.of(found.map(Account::id).orElse(null), SignInWay.SMS_CODE);
            throw wrongCode();
        }
        return found.get();
    }

    /**
     * Uses the code up, in one transaction with what it is for.
     *
     * @throws RefusedException where it was used already
     */
    @Transactional
    public void end(String recoveryId, Runnable deed) {
        if (!codes.use(subject(recoveryId))) {
            throw wrongCode();
        }
        jdbc.sql("delete from password_recovery where id = ?").param(recoveryId).update();
        deed.run();
    }

    @Scheduled(fixedDelayString = "PT1H")
    public void forgetTheOld() {
        jdbc.sql("delete from password_recovery where created_at < ?")
                .param(oldest())
                .update();
    }

    private Optional<Account> accountOf(String recoveryId) {
        return jdbc.sql("select account_id from password_recovery where id = ? and created_at > ? "
                        + "and account_id is not null")
                .params(recoveryId, oldest())
                .query(String.class)
                .optional()
                .flatMap(accounts::find);
    }

    private RefusedException wrongCode() {
        return new RefusedException(List.of(Problem.block("A05", "/code", messages.say("A05.recovery"))));
    }

    private OffsetDateTime oldest() {
        return SqlTime.of(clock.instant().minus(VALID));
    }

    private static String subject(String recoveryId) {
        return "recovery:" + recoveryId;
    }
}
