package org.zhicheng.certificate.change;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A change is what somebody of an office proposes for a certificate, or its holder where it has a wrong letter.
 *
 * @param office group of the office that gave the certificate
 * @param banYears for how many years the holder may not declare once it is accepted; 0 for none (RK03)
 * @param hearingUntil the last day on which the holder may state the case; null without a hearing
 * @param reason of the decision, as the holder reads it
 * @param doneAt when it took effect, or was dismissed
 * @param banUntil of the ban that came with it
 */
record Change(
        String id,
        String number,
        String declarationId,
        String holderId,
        ChangeKind kind,
        String office,
        String officeName,
        String ground,
        String groundName,
        int banYears,
        String facts,
        String proposedBy,
        Instant proposedAt,
        String instanceId,
        LocalDate hearingUntil,
        String statement,
        Instant statedAt,
        ChangeState state,
        String reason,
        String decidedBy,
        Instant decidedAt,
        Instant doneAt,
        LocalDate banUntil) {

    boolean open() {
        return state == ChangeState.OPEN;
    }

    /** Returns whether the holder asked for it (CF09). */
    boolean asked() {
        return proposedBy.equals(holderId);
    }
}
