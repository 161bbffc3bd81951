package org.zhicheng.account.password;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.IdNumbers;
import org.zhicheng.account.identity.PasswordPolicy;
import org.zhicheng.account.signin.CredentialNotices;
import org.zhicheng.account.signin.DeploymentTokens;
import org.zhicheng.account.signin.KnownDevices;
import org.zhicheng.account.signin.SignInLimits;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.limit.Throttle;
import org.zhicheng.limit.TooOftenException;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;

/** Lets people choose and change a password; all other sessions end with the change. */
@Service
public class PasswordDesk {

    private static final Throttle.Limit WRONG_OLD = new Throttle.Limit(5, SignInLimits.PAUSE);

    /** For this long Alipay's confirmation replaces a password. */
    private static final Duration ALIPAY_FRESH = Duration.ofMinutes(10);

    private final Accounts accounts;
    private final IdNumbers idNumbers;
    private final KnownDevices devices;
    private final DeploymentTokens deploymentTokens;
    private final PasswordPolicy policy;
    private final PasswordEncoder passwords;
    private final CredentialNotices notices;
    private final Throttle throttle;
    private final AuditLog audit;
    private final Messages messages;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /**
     * A proof shows that the account belongs to the person who asks.
     *
     * @param alipayAt when Alipay said so in this session; null where it did not
     */
    public record Proof(String password, Instant alipayAt) {

        @Override
        public String toString() {
            return "Proof[" + alipayAt + "]";
        }
    }

    PasswordDesk(
            Accounts accounts,
            IdNumbers idNumbers,
            KnownDevices devices,
            DeploymentTokens deploymentTokens,
            PasswordPolicy policy,
            PasswordEncoder passwords,
            CredentialNotices notices,
            Throttle throttle,
            AuditLog audit,
            Messages messages,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.idNumbers = idNumbers;
        this.devices = devices;
        this.deploymentTokens = deploymentTokens;
        this.policy = policy;
        this.passwords = passwords;
        this.notices = notices;
        this.throttle = throttle;
        this.audit = audit;
        this.messages = messages;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Changes the password of somebody who is signed in and knows the old one, or sets the first one. */
    public void change(Account account, Proof proof, String newPassword) {
        confirm(account, proof, "/oldPassword");
        check(newPassword);
        check(account, newPassword);
        replace(account, newPassword, AuditKind.CHANGE_PASSWORD);
    }

    /**
     * The owner's own password, in the place of one that somebody else chose and that was given just before.
     *
     * @throws RefusedException where it is too weak, or the very same
     */
    public void choose(Account account, String newPassword) {
        check(newPassword);
        check(account, newPassword);
        String given = accounts.credentials(account.id()).orElseThrow().passwordHash();
        if (given != null && passwords.matches(newPassword, given)) {
            refuse(List.of("given"));
        }
        replace(account, newPassword, AuditKind.CHOOSE_FIRST_PASSWORD);
    }

    /**
     * Confirms that this is the person and not somebody at an unlocked screen: by the password, or, where there is
     * none, by Alipay a few minutes ago. Five wrong ones in a row close it; a right one lets the count begin anew.
     *
     * @throws RefusedException where it is not
     */
    public void confirm(Account account, Proof proof, String pointer) {
        if (needsAlipay(account, proof)) {
            throw new RefusedException(List.of(Problem.block(null, pointer, messages.say("alipay.confirm"))));
        }
        throttle.admit(new Throttle.Count(tries(account.id()), WRONG_OLD))
                .orElseThrow(() -> new TooOftenException(messages.say("A06"), WRONG_OLD.within()));
        String hash = accounts.credentials(account.id()).orElseThrow().passwordHash();
        if (hash != null && !passwords.matches(String.valueOf(proof.password()), hash)) {
            throw new RefusedException(List.of(Problem.block("A06", pointer, messages.say("password.wrong"))));
        }
        throttle.forget(tries(account.id()));
    }

    /** Tells whether Alipay has to confirm the owner first, because there is no password that could. */
    public boolean needsAlipay(Account account, Proof proof) {
        boolean fresh = proof.alipayAt() != null
                && clock.instant().isBefore(proof.alipayAt().plus(ALIPAY_FRESH));
        return accounts.credentials(account.id()).orElseThrow().passwordHash() == null && !fresh;
    }

    /** @throws RefusedException where anybody's password must not be like this */
    void check(String password) {
        refuse(policy.faults(password, Stream.empty()));
    }

    /** @throws RefusedException where this person's password must not be like this */
    void check(Account account, String password) {
        Stream<String> personal = Stream.of(
                account.displayName(),
                account.mobile(),
                account.email(),
                account.loginName(),
                idNumbers.reveal(account.id(), account.id(), "check-password").orElse(null));
        refuse(policy.faults(password, personal.filter(Objects::nonNull)));
    }

    /** @param how for the audit */
    public void replace(Account account, String newPassword, AuditKind how) {
        String hash = passwords.encode(newPassword);
        transaction.executeWithoutResult(status -> {
            set(account.id(), hash);
            audit.record(account.id(), how, "account", account.id(), null);
            notices.changed(account.id());
        });
    }

    /** Sets the password in the caller's transaction, and closes every way in that the old password opened. */
    public void set(String accountId, String hash) {
        accounts.changePassword(accountId, hash, clock.instant());
        devices.forget(accountId);
        deploymentTokens.forget(accountId);
        throttle.forget(tries(accountId));
    }

    private static String tries(String accountId) {
        return "confirm-password:" + accountId;
    }

    private void refuse(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new RefusedException(faults.stream()
                    .map(fault -> Problem.block(null, "/password", messages.say("password." + fault)))
                    .toList());
        }
    }
}
