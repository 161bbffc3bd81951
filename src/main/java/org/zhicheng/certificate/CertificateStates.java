package org.zhicheng.certificate;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.zhicheng.account.PublicAddress;
import org.zhicheng.certificate.seal.SealKeys;
import org.zhicheng.certificate.seal.StatusList;
import org.zhicheng.sql.CommittedChanges;
import org.zhicheng.sql.KeptValue;

/** Publishes which certificates no longer hold, as one signed list of all. */
@Service
public class CertificateStates {

    /** Where the list stands, from the root of this application. */
    public static final String ADDRESS = "/certificates/states";

    /** How long somebody may believe a list without asking again. */
    public static final Duration HOLDS = Duration.ofHours(1);

    private final CertificateRows rows;
    private final SealKeys keys;
    private final PublicAddress address;
    private final Clock clock;
    private final CommittedChanges changes = new CommittedChanges();
    private final KeptValue<String> kept = new KeptValue<>(changes, System::nanoTime);

    CertificateStates(CertificateRows rows, SealKeys keys, PublicAddress address, Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.address = address;
        this.clock = clock;
    }

    /** Returns a JWS of the type {@code statuslist+jwt}, made once a second at most: strangers ask for it. */
    public String signed() {
        return kept.get(this::made, older -> made());
    }

    /** Notes that a state changed, in the transaction that changes it: the list is made anew at once (RK02). */
    void changed() {
        changes.changed();
    }

    private String made() {
        Map<Integer, Integer> ended = rows.ended().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().code()));
        return StatusList.of(rows.places(), ended)
                .signed(keys, address.of(ADDRESS).toString(), clock.instant(), HOLDS);
    }
}
