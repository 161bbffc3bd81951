package org.zhicheng.certificate.seal;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Signs the list of states. */
@Component
public class SealedStates {

    private final SealKeys keys;

    SealedStates(SealKeys keys) {
        this.keys = keys;
    }

    /** @param holds for how long the list may be believed */
    public String sign(StatusList list, String address, Instant at, Duration holds) {
        return list.signed(keys, address, at, holds);
    }
}
