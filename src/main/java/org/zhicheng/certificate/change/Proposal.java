package org.zhicheng.certificate.change;

import java.util.List;
import org.zhicheng.certificate.CertificateFact;

/**
 * What somebody proposes for a certificate.
 *
 * @param ground code of a ground in the table
 * @param wordings of a correction; of all else nothing
 * @param files ids of uploaded evidence
 */
public record Proposal(ChangeKind kind, String ground, String facts, List<Wording> wordings, List<String> files) {

    /** What the certificate should say, of a correction. */
    public record Wording(CertificateFact fact, String becomes) {}

    public Proposal {
        wordings = wordings == null ? List.of() : List.copyOf(wordings);
        files = files == null ? List.of() : List.copyOf(files);
    }
}
