package org.zhicheng.account;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Throttle.Limit;

/**
 * How often a wrong password may be tried (A06). Five wrong ones from one place close this place for fifteen minutes;
 * many from many places close the account to unknown browsers for as long, never to the ones its owner uses; too many
 * from one address close the address. Nothing is ever locked for good.
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

    boolean allows(Attempt attempt) {
        return throttle.allows(place(attempt), ONE_PLACE)
                && (known(attempt)
                        || throttle.allows(account(attempt), ALL_STRANGERS)
                                && throttle.allows(address(attempt), ONE_ADDRESS));
    }

    void failed(Attempt attempt) {
        Stream<String> counted = known(attempt)
                ? Stream.of(place(attempt))
                : Stream.of(place(attempt), account(attempt), address(attempt));
        counted.forEach(throttle::note);
    }

    void succeeded(Attempt attempt) {
        throttle.forget(place(attempt));
    }

    private boolean known(Attempt attempt) {
        return attempt.accountId() != null && devices.knows(attempt.accountId(), attempt.device());
    }

    private String place(Attempt attempt) {
        return hash.of(
                "sign-in-place", subject(attempt) + "@" + (known(attempt) ? attempt.device() : attempt.address()));
    }

    private String account(Attempt attempt) {
        return hash.of("sign-in-account", subject(attempt));
    }

    private String address(Attempt attempt) {
        return hash.of("sign-in-address", attempt.address());
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
