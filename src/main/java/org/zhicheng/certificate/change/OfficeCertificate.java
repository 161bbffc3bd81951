package org.zhicheng.certificate.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.zhicheng.certificate.CertificateState;

/**
 * The certificate of a case as an office sees it.
 *
 * @param stateAt since when it is in this state
 * @param proposable what the viewer may propose now
 * @param changes the newest first
 * @param later higher levels of the same holder that were obtained since, in the same series
 * @param revokedBefore lower levels of the same holder and series that were obtained before and are revoked now
 */
public record OfficeCertificate(
        String number,
        CertificateState state,
        Instant stateAt,
        int version,
        List<Proposable> proposable,
        List<ChangeView> changes,
        List<Other> later,
        List<Other> revokedBefore) {

    /** @param facts what may be corrected; nothing of another kind */
    public record Proposable(ChangeKind kind, List<ChangeTable.Ground> grounds, List<Correctable> facts) {}

    /**
     * @param asked whether its holder asked for it
     * @param bannedUntil of the ban that came with it
     */
    public record ChangeView(
            String id,
            ChangeKind kind,
            ChangeState state,
            String ground,
            String facts,
            List<Correction> corrections,
            boolean asked,
            String proposedBy,
            Instant proposedAt,
            LocalDate hearingUntil,
            String statement,
            Instant statedAt,
            String reason,
            String decidedBy,
            Instant decidedAt,
            LocalDate bannedUntil,
            List<FileView> files) {}

    public record FileView(String name, boolean ofHolder, long size, int pages, String url) {}

    public record Other(String number, String title, CertificateState state, String declarationId) {}
}
