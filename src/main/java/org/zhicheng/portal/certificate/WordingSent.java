package org.zhicheng.portal.certificate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.zhicheng.certificate.CertificateFact;
import org.zhicheng.certificate.change.Proposal;

/** What a certificate should say, as somebody sent it. */
record WordingSent(
        @NotNull CertificateFact fact,
        @NotNull @Size(max = 300) String becomes) {

    static List<Proposal.Wording> all(List<WordingSent> sent) {
        return sent == null
                ? List.of()
                : sent.stream()
                        .map(one -> new Proposal.Wording(one.fact(), one.becomes()))
                        .toList();
    }
}
