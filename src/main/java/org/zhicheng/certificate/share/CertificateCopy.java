package org.zhicheng.certificate.share;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A copy of a certificate that its holder hands on.
 *
 * @param certificateId the version that it is a copy of
 * @param purpose what it may be used for
 * @param validUntil the last day, whole
 * @param endedAt where its holder ended it before that day
 * @param statusIndex its own place in the list of states
 * @param document hash of the PDF
 */
public record CertificateCopy(
        String id,
        String certificateId,
        String number,
        String holderId,
        String purpose,
        LocalDate validUntil,
        Instant madeAt,
        Instant endedAt,
        int statusIndex,
        String document) {}
