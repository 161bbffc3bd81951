package org.zhicheng.account.signin;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhicheng.limit.Throttle;
import org.zhicheng.limit.Throttle.Count;
import org.zhicheng.limit.Throttle.Limit;
import org.zhicheng.limit.Throttle.Pass;
import org.zhicheng.secret.KeyedHash;

/**
 * Limits how often a wrong password may be tried (A06). Five wrong ones from one origin close this origin for fifteen
 * minutes; many from many origins close the name for as long to unknown browsers, never to those that its owner uses;
 * too many from one address close the address. No account is ever locked for good, and a new password by SMS code
 * (找回密码) lifts all of it at once for the browser that chose it.
 *
 * <p>What is counted is the name as it was typed, not whom it means: else the answer for one name would tell that
 * another one is the same person's, or that nobody has it.
 */
@Component
public class SignInLimits {

    public static final Duration PAUSE = Duration.ofMinutes(15);

    private static final Limit ONE_ORIGIN = new Limit(5, PAUSE);
    private static final Limit ALL_STRANGERS = new Limit(20, PAUSE);
    private static final Limit ONE_ADDRESS = new Limit(60, PAUSE);

    /** Half a hash is enough to tell origins apart, and short enough for two in one column. */
    private static final int HALF = 32;

    private final Throttle throttle;
    private final KeyedHash hash;

    public SignInLimits(Throttle throttle, KeyedHash hash) {
        this.throttle = throttle;
        this.hash = hash;
    }

    /** Counts this attempt as a wrong one until it {@link #succeeded}; empty where there were too many already. */
    public Optional<Pass> admit(Attempt attempt) {
        return throttle.admit(counts(attempt).toArray(Count[]::new));
    }

    /** Tells whether another attempt would be admitted. */
    public boolean allows(Attempt attempt) {
        return counts(attempt)
                .allMatch(
                        count -> throttle.allows(count.subject(), count.limits().toArray(Limit[]::new)));
    }

    /**
     * Five in a row close an origin: after a right one, the count of this origin begins anew.
     *
     * @param alone whether the name means one person here; who shares it must not wipe out the guesses at the other's
     *     password by the own one, nor may a stranger's browser tell whether it is shared
     */
    public void succeeded(Attempt attempt, Pass pass, boolean alone) {
        throttle.takeBack(pass);
        if (alone) {
            throttle.forget(origin(attempt.name(), attempt.known() ? attempt.device() : attempt.address()));
        }
    }

    /**
     * Resets the counts for a person who proved to be the owner in another way: wrong passwords of strangers, or of the
     * own bad memory, do not count any more.
     */
    public void forgive(Collection<String> names, String address, String device) {
        names.forEach(name -> {
            throttle.forget(origin(name, address));
            if (device != null) {
                throttle.forget(origin(name, device));
            }
        });
        forgiveStrangers(names);
    }

    /** Opens these names again, whatever closed them and wherever. */
    public void forgiveEverywhere(Collection<String> names) {
        names.forEach(name -> throttle.forgetAll(origins(name)));
        forgiveStrangers(names);
    }

    /** Tells whether wrong tries keep anybody out who types one of these names, wherever. */
    boolean closed(Collection<String> names) {
        return names.stream()
                .anyMatch(name -> !throttle.allows(strangers(name), ALL_STRANGERS)
                        || throttle.anyFull(origins(name), ONE_ORIGIN));
    }

    private void forgiveStrangers(Collection<String> names) {
        names.forEach(name -> throttle.forget(strangers(name)));
    }

    private Stream<Count> counts(Attempt attempt) {
        if (attempt.known()) {
            return Stream.of(new Count(origin(attempt.name(), attempt.device()), ONE_ORIGIN));
        }
        Stream<Count> here = Stream.of(
                new Count(origin(attempt.name(), attempt.address()), ONE_ORIGIN),
                new Count(hash.of("sign-in-address", attempt.address()), ONE_ADDRESS));
        return attempt.guarded()
                ? here
                : Stream.concat(here, Stream.of(new Count(strangers(attempt.name()), ALL_STRANGERS)));
    }

    private String origin(String name, String where) {
        return origins(name) + hash.of("sign-in-where", where).substring(0, HALF);
    }

    /** Gives the beginning of the keys of all origins of a name. */
    private String origins(String name) {
        return hash.of("sign-in-place", name) + "@";
    }

    private String strangers(String name) {
        return hash.of("sign-in-name", name);
    }

    /**
     * An attempt is one try of a password.
     *
     * @param name what stands in the field for the name, as {@link AccountLogin#counted}
     * @param known whether somebody who has this name signed in from this browser before
     * @param guarded whether a second factor stands behind the password: all strangers together keep nobody out then
     * @param device the token in the browser's cookie; null for none
     */
    public record Attempt(String name, boolean known, boolean guarded, String address, String device) {

        @Override
        public String toString() {
            return "Attempt[" + known + "]";
        }
    }
}
