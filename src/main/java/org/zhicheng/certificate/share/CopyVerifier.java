package org.zhicheng.certificate.share;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.zhicheng.certificate.CertificateRegister;
import org.zhicheng.certificate.CertificateVerifier;
import org.zhicheng.certificate.CertificateVerifier.Seen;
import org.zhicheng.certificate.share.CopyRows.Kept;

/** Tells anybody what a file is, by its hash: a certificate, or a copy of one for one purpose, and whether it still holds. */
@Service
public class CopyVerifier {

    private final CertificateVerifier verifier;
    private final CertificateRegister register;
    private final CopyRows rows;
    private final Clock clock;

    /**
     * What anybody may see of a copy.
     *
     * @param since when it came into this state; null while it is valid, and where its last day is over
     * @param until the last day, whole
     */
    public record SeenCopy(
            CopyState state,
            Instant since,
            String purpose,
            LocalDate until,
            String number,
            String maskedName,
            String title,
            String specialty,
            String way,
            LocalDate obtainedOn,
            String office) {}

    /** Either of them, or neither: a copy is never told of as the certificate. */
    public record Answer(Seen certificate, SeenCopy copy) {}

    CopyVerifier(CertificateVerifier verifier, CertificateRegister register, CopyRows rows, Clock clock) {
        this.verifier = verifier;
        this.register = register;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * @param sha256 of a file that somebody has
     * @param address of who asks
     */
    public Answer findDocument(String sha256, String address) {
        Optional<Seen> certificate = verifier.findDocument(sha256, address);
        return certificate.isPresent()
                ? new Answer(certificate.get(), null)
                : new Answer(null, rows.withDocument(sha256).map(this::seen).orElse(null));
    }

    private SeenCopy seen(Kept kept) {
        Seen certificate = register.seen(kept.copy().certificateId());
        CopyState state = kept.state(LocalDate.now(clock));
        return new SeenCopy(
                state,
                since(state, kept.copy(), certificate),
                kept.copy().purpose(),
                kept.copy().validUntil(),
                certificate.number(),
                certificate.maskedName(),
                certificate.title(),
                certificate.specialty(),
                certificate.way(),
                certificate.obtainedOn(),
                certificate.office());
    }

    private static Instant since(CopyState state, CertificateCopy copy, Seen certificate) {
        return switch (state) {
            case VALID, EXPIRED -> null;
            case ENDED -> copy.endedAt();
            case CORRECTED, REVOKED -> certificate.since();
        };
    }
}
