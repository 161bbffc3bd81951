package org.zhicheng.account.password;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhicheng.account.identity.SmsCodes;
import org.zhicheng.account.signin.KnownDevices;
import org.zhicheng.limit.Throttle.Count;
import org.zhicheng.limit.Throttle.Limit;
import org.zhicheng.limit.TooOftenException;
import org.zhicheng.secret.KeyedHash;

/**
 * Limits how often a code to get back in may be asked for (A05). Requests are counted by ID number and mobile number
 * together, whether or not they belong together: somebody who does not know both numbers cannot use up another person's
 * codes. Somebody who knows both can use half of the phone's daily codes, and none of those that are kept for the
 * browsers of its owner.
 */
@Component
public class RecoveryLimits {

    private static final Limit[] ONE_ORIGIN = {
        new Limit(1, Duration.ofMinutes(1)), new Limit(3, Duration.ofHours(1)), new Limit(5, Duration.ofDays(1))
    };

    private final SmsCodes codes;
    private final KnownDevices devices;
    private final KeyedHash hash;

    public RecoveryLimits(SmsCodes codes, KnownDevices devices, KeyedHash hash) {
        this.codes = codes;
        this.devices = devices;
        this.hash = hash;
    }

    /** @throws TooOftenException where there were too many, the same for numbers that fit nobody */
    public void admit(Request request) {
        codes.admit(counts(request).toArray(Count[]::new));
    }

    private Stream<Count> counts(Request request) {
        String pair = request.idNumber().toUpperCase(Locale.ROOT) + "/" + request.mobile();
        if (request.accountId() != null && devices.knows(request.accountId(), request.device())) {
            return Stream.of(new Count(
                    hash.of("recovery-device", request.accountId() + "@" + request.device()), SmsCodes.PER_NUMBER));
        }
        return Stream.of(
                new Count(hash.of("recovery-place", pair + "@" + request.address()), ONE_ORIGIN),
                new Count(hash.of("recovery", pair), SmsCodes.PER_NUMBER),
                codes.here(request.mobile(), request.address()),
                codes.from(request.address()));
    }

    /**
     * A request comes from somebody who forgot the password.
     *
     * @param accountId whom both numbers mean; null for nobody
     * @param device the token in the browser's cookie; null for none
     */
    public record Request(String idNumber, String mobile, String accountId, String address, String device) {

        @Override
        public String toString() {
            return "Request[" + accountId + "]";
        }
    }
}
