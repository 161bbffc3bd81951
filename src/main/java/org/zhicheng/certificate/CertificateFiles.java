package org.zhicheng.certificate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;
import org.zhicheng.certificate.seal.OfdSigning;
import org.zhicheng.certificate.seal.PdfSigning;
import org.zhicheng.material.store.DocumentClaims;
import org.zhicheng.material.store.DocumentStore;

/**
 * Prints certificates, signs them, and keeps them beside the materials: their bytes never change, and are compared when they
 * are read.
 */
@Component
class CertificateFiles {

    private static final long MOST = 20L * 1024 * 1024;

    private final CertificatePaper paper;
    private final PaperLines lines;
    private final CertificateSeal seal;
    private final PdfSigning pdfSigning;
    private final OfdSigning ofdSigning;
    private final DocumentStore store;
    private final DocumentClaims claims;

    CertificateFiles(
            CertificatePaper paper,
            PaperLines lines,
            CertificateSeal seal,
            PdfSigning pdfSigning,
            OfdSigning ofdSigning,
            DocumentStore store,
            DocumentClaims claims) {
        this.paper = paper;
        this.lines = lines;
        this.seal = seal;
        this.pdfSigning = pdfSigning;
        this.ofdSigning = ofdSigning;
        this.store = store;
        this.claims = claims;
    }

    /** Prints the certificate and keeps its documents, in the transaction that writes its row. */
    Certificate filed(Certificate certificate) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        ByteArrayOutputStream ofd = new ByteArrayOutputStream();
        try {
            paper.write(certificate, lines.of(certificate), seal.code(certificate), pdf, ofd);
            String pdfHash = kept(pdfSigning.signed(pdf.toByteArray(), certificate.office(), certificate.issuedAt()));
            String ofdHash = kept(ofdSigning.signed(ofd.toByteArray()));
            claims.claim(pdfHash, ofdHash);
            return certificate.filed(pdfHash, ofdHash);
        } catch (IOException e) {
            throw new UncheckedIOException("The certificate " + certificate.number() + " cannot be kept", e);
        }
    }

    private String kept(byte[] content) throws IOException {
        try (DocumentStore.Incoming incoming = store.receive(new ByteArrayInputStream(content), MOST)) {
            String sha256 = incoming.sha256();
            incoming.keep();
            return sha256;
        }
    }

    InputStream open(Certificate certificate, CertificateFormat format) {
        return store.open(format.of(certificate));
    }
}
