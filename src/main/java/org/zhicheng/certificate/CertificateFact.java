package org.zhicheng.certificate;

import java.util.Locale;
import java.util.function.Function;

/**
 * What an office may correct of what a certificate says (CF09): a wrong letter, and nothing that makes it another's or
 * another title. Its number never changes, and who has another ID number is somebody else.
 */
public enum CertificateFact {
    NAME(Certificate::holderName),
    TITLE(Certificate::title),
    SPECIALTY(Certificate::specialty),
    OFFICE(Certificate::office),
    /** As {@code YYYY-MM-DD}. */
    OBTAINED(certificate -> certificate.obtainedOn().toString());

    private final Function<Certificate, String> said;

    CertificateFact(Function<Certificate, String> said) {
        this.said = said;
    }

    /** Returns how the certificate says it. */
    public String of(Certificate certificate) {
        return said.apply(certificate);
    }

    /** Returns its code in messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
