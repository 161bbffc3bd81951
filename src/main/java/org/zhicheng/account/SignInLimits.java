package org.zhicheng.account;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Throttle.Count;
import org.zhicheng.account.Throttle.Limit;
import org.zhicheng.account.Throttle.Pass;

/**
 * How often a wrong password may be tried (A06). Five wrong ones from one place close this place for fifteen minutes;
 * many from many places close the account to unknown browsers for as long, never to the ones its owner uses; too many
 * from one address close the address. Nothing is ever locked for good, and a new password by SMS code (找回密码) opens all
 * of it at once for the browser that chose it.
 */
@Component
class SignInLimits {

    static final Duration PAUSE = Duration.ofMinutes(15);

    private static final Limit ONE_PLACE = new Limit(5, PAUSE);
    private static final Limit ALL_STRANGERS = new Limit(20, PAUSE);
    private static final Limit ONE_ADDRESS = new Limit(60, PAUSE);

    private final Throttle throttle;
    private final KeyedHash hash;
    private final KnownDevices devices;

    SignInLimits(Throttle throttle, KeyedHash hash, KnownDevices devices) {
        this.throttle = throttle;
        this.hash = hash;
        this.devices = devices;
    }

    /** Counts this attempt as a wrong one until it {@link #succeeded}; empty where there were too many already. */
    Optional<Pass> admit(Attempt attempt) {
        return throttle.admit(counts(attempt).toArray(Count[]::new));
    }

    /** Whether another attempt would be admitted. */
    boolean allows(Attempt attempt) {
        return counts(attempt)
                .allMatch(
                        count -> throttle.allows(count.subject(), count.limits().toArray(Limit[]::new)));
    }

    void succeeded(Attempt attempt, Pass pass) {
        throttle.takeBack(pass);
        throttle.forget(place(attempt));
    }

    /** Who proved to be the owner in another way pays no longer for what strangers or the own memory did. */
    void forgive(Attempt attempt) {
        throttle.forget(place(attempt, attempt.address()));
        if (attempt.device() != null) {
            throttle.forget(place(attempt, attempt.device()));
        }
        throttle.forget(account(attempt));
    }

    private Stream<Count> counts(Attempt attempt) {
        Count here = new Count(place(attempt), ONE_PLACE);
        return known(attempt)
                ? Stream.of(here)
                : Stream.of(
                        here,
                        new Count(account(attempt), ALL_STRANGERS),
                        new Count(hash.of("sign-in-address", attempt.address()), ONE_ADDRESS));
    }

    private boolean known(Attempt attempt) {
        return attempt.accountId() != null && devices.knows(attempt.accountId(), attempt.device());
    }

    private String place(Attempt attempt) {
        return place(attempt, known(attempt) ? attempt.device() : attempt.address());
    }

    private String place(Attempt attempt, String where) {
        return hash.of("sign-in-place", subject(attempt) + "@" + where);
    }

    private String account(Attempt attempt) {
        return hash.of("sign-in-account", subject(attempt));
    }

    /** Who does not exist is counted like who does: both must look the same from outside. */
    private static String subject(Attempt attempt) {
        return attempt.accountId() == null ? "?" + attempt.typed().toLowerCase(Locale.ROOT) : attempt.accountId();
    }

    /**
     * Somebody who tries a password.
     *
     * @param typed what stands in the field for the name
     * @param accountId whom that means; null for nobody
     * @param device the token in the browser's cookie; null for none
     */
    record Attempt(String typed, String accountId, String address, String device) {}
}
