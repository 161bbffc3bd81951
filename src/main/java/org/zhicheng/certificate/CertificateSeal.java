package org.zhicheng.certificate;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.PublicAddress;
import org.zhicheng.certificate.seal.CertificateTokens;
import org.zhicheng.certificate.seal.Fingerprint;
import org.zhicheng.certificate.seal.SealedFacts;
import org.zhicheng.reference.LastDay;
import org.zhicheng.reference.SpecialtyDirectory;

/** Makes what the code on a certificate leads to: the page that verifies it, with the sealed facts behind the {@code #}. */
@Component
class CertificateSeal {

    private final CertificateTokens tokens;
    private final PublicAddress address;
    private final Clock clock;

    CertificateSeal(CertificateTokens tokens, PublicAddress address, Clock clock) {
        this.tokens = tokens;
        this.address = address;
        this.clock = clock;
    }

    /** What stands behind the {@code #} is not sent to any server: a phone checks it by itself. */
    URI code(Certificate certificate) {
        return URI.create(address.of("/verify") + "#" + token(certificate));
    }

    /** The code of a copy carries its purpose and its last day, which whoever scans it learns without us. */
    URI codeOfCopy(Certificate shown, CopyNote note, int place, Instant at) {
        String token = tokens.sealCopy(
                facts(
                        shown,
                        place,
                        Stream.concat(shown.said().stream(), Stream.of(note.sentence()))
                                .toList()),
                note.purpose(),
                at,
                LastDay.endOf(note.until(), clock),
                address.of("").toString(),
                address.of(CertificateStates.ADDRESS).toString());
        return URI.create(address.of("/verify") + "#" + token);
    }

    /** The series and the specialty, without what lies between: a code that says less is read more easily. */
    private static String shortened(String path) {
        String[] names = path.split(SpecialtyDirectory.STEP);
        return names.length < 3 ? path : names[0] + SpecialtyDirectory.STEP + names[names.length - 1];
    }

    private String token(Certificate certificate) {
        return tokens.seal(
                facts(certificate, certificate.statusIndex(), certificate.said()),
                certificate.issuedAt(),
                address.of("").toString(),
                address.of(CertificateStates.ADDRESS).toString());
    }

    /** @param said what is printed */
    private static SealedFacts facts(Certificate certificate, int place, List<String> said) {
        return new SealedFacts(
                certificate.number(),
                Account.masked(certificate.holderName()),
                certificate.title(),
                shortened(certificate.specialty()),
                certificate.obtainedOn(),
                certificate.office(),
                Fingerprint.of(said),
                place);
    }
}
