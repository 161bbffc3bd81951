package org.zhicheng.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.form.Messages;
import org.zhicheng.form.Problem;
import org.zhicheng.form.RefusedException;

/** Changing a password, and getting back in without one (找回密码). All other sessions end with it. */
@Service
public class PasswordDesk {

    private static final Duration RECOVERY_VALID = Duration.ofMinutes(30);

    private static final Duration RECOVERY_KEPT = Duration.ofHours(24);

    private static final Throttle.Limit WRONG_OLD = new Throttle.Limit(5, SignInLimits.PAUSE);

    private final Accounts accounts;
    private final AccountLogin logins;
    private final SmsCodes codes;
    private final KnownDevices devices;
    private final PasswordPolicy policy;
    private final PasswordEncoder passwords;
    private final Throttle throttle;
    private final AuditLog audit;
    private final Messages messages;
    private final JdbcClient jdbc;
    private final Clock clock;

    PasswordDesk(
            Accounts accounts,
            AccountLogin logins,
            SmsCodes codes,
            KnownDevices devices,
            PasswordPolicy policy,
            PasswordEncoder passwords,
            Throttle throttle,
            AuditLog audit,
            Messages messages,
            JdbcClient jdbc,
            Clock clock) {
        this.accounts = accounts;
        this.logins = logins;
        this.codes = codes;
        this.devices = devices;
        this.policy = policy;
        this.passwords = passwords;
        this.throttle = throttle;
        this.audit = audit;
        this.messages = messages;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Sends a code where ID number and proven mobile number belong to one account. The answer is the same in any case:
     * nobody learns here who has an account.
     *
     * @return the id under which the code is entered
     */
    @Transactional
    public String recover(String idNumber, String mobile, String address) {
        codes.admit(mobile.strip(), address);
        Optional<Account> account = logins.find(idNumber.strip())
                .filter(found -> mobile.strip().equals(found.mobile()))
                .filter(found -> accounts.credentials(found.id()).orElseThrow().mobileProvenAt() != null);
        String id = UUID.randomUUID().toString().replace("-", "");
        jdbc.sql("insert into password_recovery (id, account_id, created_at) values (?, ?, ?)")
                .params(
                        id,
                        account.map(Account::id).orElse(null),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        account.ifPresent(found -> codes.send(subject(id), found.id(), found.mobile()));
        return id;
    }

    /**
     * @throws RefusedException where the code is wrong or the password too weak
     */
    @Transactional
    public void reset(String recoveryId, String code, String newPassword) {
        Optional<Account> account = accountOf(recoveryId);
        List<Problem> weak = weaknesses(account.orElse(null), newPassword, "/password");
        if (!weak.isEmpty()) {
            throw new RefusedException(weak);
        }
        SmsCodes.Outcome outcome = codes.enter(subject(recoveryId), code);
        if (account.isEmpty() || outcome != SmsCodes.Outcome.CORRECT) {
            String key = outcome == SmsCodes.Outcome.WRONG ? "A05.wrong" : "A05.recovery";
            throw new RefusedException(List.of(Problem.block("A05", "/code", messages.say(key))));
        }
        jdbc.sql("update password_recovery set used_at = ? where id = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), recoveryId)
                .update();
        change(account.get().id(), newPassword, "recover-password");
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forgetTheOld() {
        jdbc.sql("delete from password_recovery where created_at < ?")
                .param(clock.instant().minus(RECOVERY_KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Changes the password of somebody who is signed in and knows the old one, or has none yet. */
    @Transactional
    public void change(Account account, String oldPassword, String newPassword) {
        confirm(account, oldPassword, "/oldPassword");
        List<Problem> weak = weaknesses(account, newPassword, "/password");
        if (!weak.isEmpty()) {
            throw new RefusedException(weak);
        }
        change(account.id(), newPassword, "change-password");
    }

    /**
     * Whether this is the person and not somebody at an open screen.
     *
     * @throws RefusedException where the password is wrong; an account without a password has nothing to confirm
     */
    public void confirm(Account account, String password, String pointer) {
        String hash = accounts.credentials(account.id()).orElseThrow().passwordHash();
        String attempts = "confirm-password:" + account.id();
        if (!throttle.allows(attempts, WRONG_OLD)) {
            throw new TooOftenException(messages.say("A06"));
        }
        if (hash != null && !passwords.matches(password, hash)) {
            throttle.note(attempts);
            throw new RefusedException(List.of(Problem.block("A06", pointer, messages.say("password.wrong"))));
        }
    }

    private void change(String accountId, String newPassword, String how) {
        accounts.changePassword(accountId, passwords.encode(newPassword), clock.instant());
        devices.forget(accountId);
        audit.record(accountId, how, "account", accountId, null);
    }

    private List<Problem> weaknesses(Account account, String password, String pointer) {
        Stream<String> personal = account == null
                ? Stream.empty()
                : Stream.of(account.mobile(), account.email(), account.loginName())
                        .filter(Objects::nonNull);
        return policy.faults(password, personal).stream()
                .map(fault -> Problem.block(null, pointer, messages.say("password." + fault)))
                .toList();
    }

    private Optional<Account> accountOf(String recoveryId) {
        Instant oldest = clock.instant().minus(RECOVERY_VALID);
        return jdbc.sql("select account_id from password_recovery where id = ? and used_at is null "
                        + "and created_at > ? and account_id is not null")
                .params(recoveryId, oldest.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional()
                .flatMap(accounts::find);
    }

    private static String subject(String recoveryId) {
        return "recovery:" + recoveryId;
    }
}
