package org.zhicheng.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An entry says what was done, as it stands in the table.
 *
 * @param action the code of an {@link AuditKind}
 * @param times how often, where things that are alike were counted
 * @param chainPosition null for the moment before it is sealed
 */
public record AuditEntry(
        String id,
        OffsetDateTime occurredAt,
        String accountId,
        String action,
        String subjectType,
        String subjectId,
        String detail,
        String address,
        String caseNumber,
        int times,
        Long chainPosition,
        String chainHash) {

    static final String COLUMNS = "id, occurred_at, account_id, action, subject_type, subject_id, detail, address,"
            + " case_number, times, chain_position, chain_hash";

    /** Stands for the hash before the first entry of the chain. */
    static final String GENESIS = "genesis";

    private static final long MICROS = 1_000_000;

    public Instant at() {
        return occurredAt.toInstant();
    }

    /**
     * Writes the whole entry with its position and the hash before it as one text: two different entries never give the
     * same text.
     */
    String canonical(long position, String hashBefore) {
        return Stream.of(
                        Long.toString(position),
                        hashBefore,
                        id,
                        Long.toString(micros()),
                        accountId,
                        action,
                        subjectType,
                        subjectId,
                        detail,
                        address,
                        caseNumber,
                        Integer.toString(times))
                .map(value -> value == null ? "-" : value.length() + ":" + value)
                .collect(Collectors.joining());
    }

    /** Gives the time to the microsecond, as both databases keep it. */
    private long micros() {
        return at().getEpochSecond() * MICROS + at().getNano() / 1000;
    }
}
