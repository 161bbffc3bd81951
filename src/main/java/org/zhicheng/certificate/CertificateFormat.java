package org.zhicheng.certificate;

import java.util.Locale;

/** A format in which a certificate is handed out; both show the same. */
public enum CertificateFormat {
    PDF("application/pdf"),
    /** GB/T 33190. */
    OFD("application/ofd");

    private final String mediaType;

    CertificateFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Returns the hash of a certificate's document in this format; null where there is none. */
    String of(Certificate certificate) {
        return this == PDF ? certificate.pdf() : certificate.ofd();
    }

    /** Returns the end of a file's name. */
    public String suffix() {
        return "." + name().toLowerCase(Locale.ROOT);
    }
}
