package org.zhicheng.certificate;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.PublicAddress;
import org.zhicheng.certificate.seal.SealedStates;
import org.zhicheng.certificate.seal.StatusList;

/** Publishes which certificates no longer hold, as one signed list of all. */
@Service
public class CertificateStates {

    /** Where the list stands, from the root of this application. */
    public static final String ADDRESS = "/certificates/states";

    /** How long somebody may believe a list without asking again. */
    public static final Duration HOLDS = Duration.ofHours(1);

    private final CertificateRows rows;
    private final SealedStates seal;
    private final PublicAddress address;
    private final Clock clock;

    CertificateStates(CertificateRows rows, SealedStates seal, PublicAddress address, Clock clock) {
        this.rows = rows;
        this.seal = seal;
        this.address = address;
        this.clock = clock;
    }

    /** Returns a JWS of the type {@code statuslist+jwt}. */
    @Transactional(readOnly = true)
    public String signed() {
        Map<Integer, Integer> ended = rows.ended().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().code()));
        return seal.sign(
                StatusList.of(rows.places(), ended), address.of(ADDRESS).toString(), clock.instant(), HOLDS);
    }
}
