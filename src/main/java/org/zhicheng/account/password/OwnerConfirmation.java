package org.zhicheng.account.password;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.signin.SignInLimits;
import org.zhicheng.limit.Throttle;
import org.zhicheng.limit.TooOftenException;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;

/** Confirms the owner of an account before it changes: by the password, or by Alipay where there is none. */
@Component
public class OwnerConfirmation {

    private static final Throttle.Limit WRONG_OLD = new Throttle.Limit(5, SignInLimits.PAUSE);

    /** For this long Alipay's confirmation replaces a password. */
    private static final Duration ALIPAY_FRESH = Duration.ofMinutes(10);

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final Throttle throttle;
    private final Messages messages;
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

    OwnerConfirmation(Accounts accounts, PasswordEncoder passwords, Throttle throttle, Messages messages, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.messages = messages;
        this.clock = clock;
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

    /** Lets the count of wrong tries begin anew, because there is a new password. */
    void forgetTries(String accountId) {
        throttle.forget(tries(accountId));
    }

    private static String tries(String accountId) {
        return "confirm-password:" + accountId;
    }
}
