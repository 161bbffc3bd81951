package org.zhicheng.account.signin;

import cn.hutool.core.codec.Base32;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.Credentials;
import org.zhicheng.account.Groups;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.limit.Throttle;
import org.zhicheng.limit.Throttle.Limit;
import org.zhicheng.limit.TooOftenException;
import org.zhicheng.problem.Messages;
import org.zhicheng.secret.Encryption;
import org.zhicheng.secret.Tokens;
import org.zhicheng.text.ReadAs;

/**
 * Checks codes of an authenticator app as a second factor (RFC 6238: SHA-1, 30 seconds, six digits): optional for
 * everybody, required of staff in production. Each code is accepted once; recovery codes replace a lost phone, each
 * once.
 */
@Service
public class SecondFactors {

    private static final int SECRET_BYTES = 20;
    private static final Limit TRIES = new Limit(10, SignInLimits.PAUSE);

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final Accounts accounts;
    private final Encryption seal;
    private final RecoveryCodes recovery;
    private final Tokens tokens;
    private final Throttle throttle;
    private final CredentialNotices notices;
    private final AuditLog audit;
    private final Messages messages;
    private final Clock clock;
    private final boolean requiredForStaff;

    /**
     * An enrolment carries the secret of an authenticator app about to be linked.
     *
     * @param secret base32, to be typed in
     * @param uri the same as the QR code says it
     */
    public record Enrolment(String secret, String uri) {}

    SecondFactors(
            Accounts accounts,
            Encryption seal,
            RecoveryCodes recovery,
            Tokens tokens,
            Throttle throttle,
            CredentialNotices notices,
            AuditLog audit,
            Messages messages,
            Clock clock,
            @Value("${zhicheng.second-factor.required-for-staff:false}") boolean requiredForStaff) {
        this.accounts = accounts;
        this.seal = seal;
        this.recovery = recovery;
        this.tokens = tokens;
        this.throttle = throttle;
        this.notices = notices;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
        this.requiredForStaff = requiredForStaff;
    }

    /** Tells whether signing in takes more than the password. */
    public boolean asksFor(Account account) {
        return linked(account.id()) || required(account);
    }

    public boolean linked(String accountId) {
        return accounts.credentials(accountId)
                .filter(Credentials::hasSecondFactor)
                .isPresent();
    }

    public boolean required(Account account) {
        boolean staff = Groups.isStaff(account::memberOf);
        return requiredForStaff && staff;
    }

    /** A new secret; nothing is kept until {@link #link} proves that the app has it. */
    public Enrolment propose(Account account) {
        String secret = Base32.encode(tokens.bytes(SECRET_BYTES));
        String label = URLEncoder.encode("职称申报:" + account.displayName(), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return new Enrolment(
                secret,
                "otpauth://totp/" + label + "?secret=" + secret + "&issuer="
                        + URLEncoder.encode("职称申报", StandardCharsets.UTF_8));
    }

    /**
     * Links an app, in the place of the one before where there was one.
     *
     * @return recovery codes to write down; empty where the code is wrong
     */
    @Transactional
    public List<String> link(String accountId, String secret, String code) {
        OptionalLong step = matchingSteps(secret, ReadAs.plain(code)).max();
        if (step.isEmpty()) {
            return List.of();
        }
        AuditKind action = linked(accountId) ? AuditKind.REPLACE_SECOND_FACTOR : AuditKind.LINK_SECOND_FACTOR;
        accounts.setSecondFactor(accountId, seal.close(sealedFor(accountId), secret));
        accounts.useSecondFactorStep(accountId, step.getAsLong());
        List<String> codes = recovery.renew(accountId);
        audit.record(accountId, action, "account", accountId, null);
        notices.changed(accountId);
        return codes;
    }

    /**
     * New recovery codes for somebody who just proved the app; the old ones are of no use any more.
     *
     * @return to write down
     */
    @Transactional
    public List<String> renewRecoveryCodes(String accountId) {
        List<String> codes = recovery.renew(accountId);
        audit.record(accountId, AuditKind.RENEW_RECOVERY_CODES, "account", accountId, null);
        notices.changed(accountId);
        return codes;
    }

    /**
     * Ten wrong ones in a row close it for a quarter of an hour; a right one lets the count begin anew.
     *
     * @param code of the app, or a recovery code
     * @throws TooOftenException after too many wrong ones
     */
    public boolean verify(String accountId, String code) {
        throttle.admit(new Throttle.Count(tries(accountId), TRIES))
                .orElseThrow(() -> new TooOftenException(messages.say("second-factor.too-often"), TRIES.within()));
        String typed = ReadAs.plain(code).replaceAll("\\p{Pd}", "");
        boolean right = byApp(accountId, typed) || byRecoveryCode(accountId, typed);
        if (right) {
            throttle.forget(tries(accountId));
        }
        return right;
    }

    @Transactional
    public void unlink(String accountId) {
        accounts.setSecondFactor(accountId, null);
        recovery.forget(accountId);
        audit.record(accountId, AuditKind.UNLINK_SECOND_FACTOR, "account", accountId, null);
        notices.changed(accountId);
    }

    /** Removes the factor and its counts when a process admin opens the account again. */
    @Transactional
    public void reset(String accountId) {
        throttle.forget(tries(accountId));
        unlink(accountId);
    }

    private boolean byApp(String accountId, String code) {
        return accounts.credentials(accountId)
                .filter(Credentials::hasSecondFactor)
                .map(credentials -> seal.open(sealedFor(accountId), credentials.secondFactor()))
                .map(secret ->
                        matchingSteps(secret, code).anyMatch(step -> accounts.useSecondFactorStep(accountId, step)))
                .orElse(false);
    }

    private boolean byRecoveryCode(String accountId, String code) {
        boolean used = recovery.use(accountId, code);
        if (used) {
            audit.record(accountId, AuditKind.USE_RECOVERY_CODE, "account", accountId, null);
        }
        return used;
    }

    /** Lists the time steps that match: clocks differ, so the step before and the one after count as well. */
    private LongStream matchingSteps(String secret, String code) {
        long stepMillis = generator.getTimeStep().toMillis();
        long now = clock.millis() / stepMillis;
        return LongStream.rangeClosed(now - 1, now + 1)
                .filter(step -> codeAt(secret, step * stepMillis).equals(code));
    }

    private String codeAt(String secret, long millis) {
        try {
            SecretKeySpec key = new SecretKeySpec(Base32.decode(secret), generator.getAlgorithm());
            return generator.generateOneTimePasswordString(key, Instant.ofEpochMilli(millis));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("No valid secret", e);
        }
    }

    private static String sealedFor(String accountId) {
        return "second-factor:" + accountId;
    }

    private static String tries(String accountId) {
        return "second-factor:" + accountId;
    }
}
