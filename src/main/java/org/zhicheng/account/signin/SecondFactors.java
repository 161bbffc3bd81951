package org.zhicheng.account.signin;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.account.Groups;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.limit.Throttle;
import org.zhicheng.limit.Throttle.Limit;
import org.zhicheng.limit.TooOftenException;
import org.zhicheng.problem.Messages;
import org.zhicheng.text.ReadAs;

/**
 * A second factor is a code of an authenticator app: free for everybody, demanded of staff in production. Recovery codes
 * stand in for a lost phone, each once.
 */
@Service
public class SecondFactors {

    private static final Limit TRIES = new Limit(10, SignInLimits.PAUSE);

    private final AuthenticatorApps apps;
    private final RecoveryCodes recovery;
    private final Throttle throttle;
    private final CredentialNotices notices;
    private final Messages messages;
    private final boolean requiredForStaff;

    /**
     * An enrolment carries the secret of an authenticator app about to be linked.
     *
     * @param secret base32, to be typed in
     * @param uri the same as the QR code says it
     */
    public record Enrolment(String secret, String uri) {}

    SecondFactors(
            AuthenticatorApps apps,
            RecoveryCodes recovery,
            Throttle throttle,
            CredentialNotices notices,
            Messages messages,
            @Value("${zhicheng.second-factor.required-for-staff:false}") boolean requiredForStaff) {
        this.apps = apps;
        this.recovery = recovery;
        this.throttle = throttle;
        this.notices = notices;
        this.messages = messages;
        this.requiredForStaff = requiredForStaff;
    }

    /** Tells whether signing in takes more than the password. */
    public boolean asksFor(Account account) {
        return linked(account.id()) || required(account);
    }

    public boolean linked(String accountId) {
        return apps.linked(accountId);
    }

    public boolean required(Account account) {
        boolean staff = Groups.isStaff(account::memberOf);
        return requiredForStaff && staff;
    }

    /** A new secret; nothing is kept until {@link #link} proves that the app has it. */
    public Enrolment propose(Account account) {
        return apps.propose(account);
    }

    /**
     * Links an app, in the place of the one before where there was one.
     *
     * @return recovery codes to write down; empty where the code is wrong
     */
    @Transactional
    public List<String> link(String accountId, String secret, String code) {
        AuditKind action = linked(accountId) ? AuditKind.REPLACE_SECOND_FACTOR : AuditKind.LINK_SECOND_FACTOR;
        if (!apps.link(accountId, secret, ReadAs.plain(code))) {
            return List.of();
        }
        List<String> codes = recovery.renew(accountId);
        notices.changed(accountId, action);
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
        notices.changed(accountId, AuditKind.RENEW_RECOVERY_CODES);
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
        boolean right = apps.accept(accountId, typed) || byRecoveryCode(accountId, typed);
        if (right) {
            throttle.forget(tries(accountId));
        }
        return right;
    }

    @Transactional
    public void unlink(String accountId) {
        apps.unlink(accountId);
        recovery.forget(accountId);
        notices.changed(accountId, AuditKind.UNLINK_SECOND_FACTOR);
    }

    /** Removes the factor and its counts when a process admin opens the account again. */
    @Transactional
    public void reset(String accountId) {
        throttle.forget(tries(accountId));
        unlink(accountId);
    }

    /** Tells whether wrong codes keep the owner out for a while. */
    boolean closed(String accountId) {
        return !throttle.allows(tries(accountId), TRIES);
    }

    void forgive(String accountId) {
        throttle.forget(tries(accountId));
    }

    /** Removes the factor for somebody who lost it; the owner is told, and who did it notes that. */
    @Transactional
    public void remove(String accountId) {
        forgive(accountId);
        apps.unlink(accountId);
        recovery.forget(accountId);
        notices.changed(accountId);
    }

    private boolean byRecoveryCode(String accountId, String code) {
        boolean used = recovery.use(accountId, code);
        if (used) {
            notices.note(accountId, AuditKind.USE_RECOVERY_CODE);
        }
        return used;
    }

    private static String tries(String accountId) {
        return "second-factor:" + accountId;
    }
}
