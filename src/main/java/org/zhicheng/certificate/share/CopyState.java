package org.zhicheng.certificate.share;

import java.time.LocalDate;
import org.zhicheng.certificate.CertificateState;

/** What a copy is worth today. */
public enum CopyState {
    VALID,
    /** Its last day is over. */
    EXPIRED,
    /** Its holder ended it. */
    ENDED,
    /** The certificate was corrected: there is a newer version. */
    CORRECTED,
    /** The certificate was revoked. */
    REVOKED;

    /** What became of the certificate counts more than what became of the copy. */
    static CopyState of(CertificateCopy copy, CertificateState certificate, LocalDate today) {
        return switch (certificate) {
            case REVOKED -> REVOKED;
            case CORRECTED -> CORRECTED;
            case VALID -> {
                if (copy.endedAt() != null) {
                    yield ENDED;
                }
                yield today.isAfter(copy.validUntil()) ? EXPIRED : VALID;
            }
        };
    }
}
