package org.zhicheng.certificate;

import java.net.URI;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.PublicAddress;
import org.zhicheng.certificate.seal.CertificateTokens;
import org.zhicheng.certificate.seal.Fingerprint;
import org.zhicheng.certificate.seal.SealedFacts;
import org.zhicheng.reference.SpecialtyDirectory;

/** Makes what the code on a certificate leads to: the page that verifies it, with the sealed facts behind the {@code #}. */
@Component
class CertificateSeal {

    private final CertificateTokens tokens;
    private final PublicAddress address;

    CertificateSeal(CertificateTokens tokens, PublicAddress address) {
        this.tokens = tokens;
        this.address = address;
    }

    /** What stands behind the {@code #} is not sent to any server: a phone checks it by itself. */
    URI code(Certificate certificate) {
        return URI.create(address.of("/verify") + "#" + token(certificate));
    }

    /** The series and the specialty, without what lies between: a code that says less is read more easily. */
    private static String shortened(String path) {
        String[] names = path.split(SpecialtyDirectory.STEP);
        return names.length < 3 ? path : names[0] + SpecialtyDirectory.STEP + names[names.length - 1];
    }

    private String token(Certificate certificate) {
        SealedFacts facts = new SealedFacts(
                certificate.number(),
                Account.masked(certificate.holderName()),
                certificate.title(),
                shortened(certificate.specialty()),
                certificate.obtainedOn(),
                certificate.office(),
                Fingerprint.of(certificate.said()),
                certificate.statusIndex());
        return tokens.seal(
                facts,
                certificate.issuedAt(),
                address.of("").toString(),
                address.of(CertificateStates.ADDRESS).toString());
    }
}
