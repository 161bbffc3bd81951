package org.zhicheng.certificate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;
import org.zhicheng.material.store.DocumentClaims;
import org.zhicheng.material.store.DocumentStore;

/** Keeps the PDFs of certificates beside the materials: their bytes never change, and are compared when they are read. */
@Component
class CertificateFiles {

    private static final long MOST = 20L * 1024 * 1024;

    private final CertificatePaper paper;
    private final DocumentStore store;
    private final DocumentClaims claims;

    CertificateFiles(CertificatePaper paper, DocumentStore store, DocumentClaims claims) {
        this.paper = paper;
        this.store = store;
        this.claims = claims;
    }

    /** Prints the certificate and keeps the document, in the transaction that writes its row. */
    Certificate filed(Certificate certificate) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            paper.write(certificate, pdf);
            try (DocumentStore.Incoming incoming = store.receive(new ByteArrayInputStream(pdf.toByteArray()), MOST)) {
                String sha256 = incoming.sha256();
                incoming.keep();
                claims.claim(sha256);
                return certificate.filed(sha256);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The certificate " + certificate.number() + " cannot be kept", e);
        }
    }

    InputStream open(Certificate certificate) {
        return store.open(certificate.document());
    }
}
