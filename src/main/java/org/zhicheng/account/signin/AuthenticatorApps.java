package org.zhicheng.account.signin;

import cn.hutool.core.codec.Base32;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.Credentials;
import org.zhicheng.secret.Encryption;
import org.zhicheng.secret.Tokens;

/** Links authenticator apps, and takes each of their codes once (RFC 6238: SHA-1, 30 seconds, six digits). */
@Component
public class AuthenticatorApps {

    private static final int SECRET_BYTES = 20;

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final Accounts accounts;
    private final Encryption seal;
    private final Tokens tokens;
    private final Clock clock;

    AuthenticatorApps(Accounts accounts, Encryption seal, Tokens tokens, Clock clock) {
        this.accounts = accounts;
        this.seal = seal;
        this.tokens = tokens;
        this.clock = clock;
    }

    boolean linked(String accountId) {
        return accounts.credentials(accountId)
                .filter(Credentials::hasSecondFactor)
                .isPresent();
    }

    /** Proposes a new secret without keeping it. */
    SecondFactors.Enrolment propose(Account account) {
        String secret = Base32.encode(tokens.bytes(SECRET_BYTES));
        String label = URLEncoder.encode("职称申报:" + account.displayName(), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return new SecondFactors.Enrolment(
                secret,
                "otpauth://totp/" + label + "?secret=" + secret + "&issuer="
                        + URLEncoder.encode("职称申报", StandardCharsets.UTF_8));
    }

    /** @return false where the code is wrong, and nothing is kept */
    boolean link(String accountId, String secret, String code) {
        OptionalLong step = matchingSteps(secret, code).max();
        if (step.isPresent()) {
            accounts.setSecondFactor(accountId, seal.close(sealedFor(accountId), secret));
            accounts.useSecondFactorStep(accountId, step.getAsLong());
        }
        return step.isPresent();
    }

    void unlink(String accountId) {
        accounts.setSecondFactor(accountId, null);
    }

    /** Tells whether the code is right and was not used before. */
    boolean accept(String accountId, String code) {
        return accounts.credentials(accountId)
                .filter(Credentials::hasSecondFactor)
                .map(credentials -> seal.open(sealedFor(accountId), credentials.secondFactor()))
                .map(secret ->
                        matchingSteps(secret, code).anyMatch(step -> accounts.useSecondFactorStep(accountId, step)))
                .orElse(false);
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
}
