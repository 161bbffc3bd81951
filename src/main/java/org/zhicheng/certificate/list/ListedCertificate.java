package org.zhicheng.certificate.list;

import java.time.Instant;
import java.time.LocalDate;
import org.zhicheng.certificate.CertificateState;

/**
 * A certificate as an office's list shows it.
 *
 * @param name of the holder, all but the last character hidden
 * @param stateAt when it came into this state
 * @param changing whether somebody proposed a change of it that is not decided
 */
public record ListedCertificate(
        String declarationId,
        String caseNumber,
        String number,
        int version,
        String name,
        String title,
        String specialty,
        String way,
        LocalDate obtainedOn,
        Instant issuedAt,
        CertificateState state,
        Instant stateAt,
        boolean changing) {}
