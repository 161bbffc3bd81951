package org.zhicheng.certificate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhicheng.certificate.seal.OfdSigning;
import org.zhicheng.certificate.seal.PdfSigning;

/** Prints certificates, signs them, and keeps them as {@link PrintedDocuments}. */
@Component
class CertificateFiles {

    private final CertificatePaper paper;
    private final PaperLines lines;
    private final CertificateSeal seal;
    private final PdfSigning pdfSigning;
    private final OfdSigning ofdSigning;
    private final PrintedDocuments documents;

    CertificateFiles(
            CertificatePaper paper,
            PaperLines lines,
            CertificateSeal seal,
            PdfSigning pdfSigning,
            OfdSigning ofdSigning,
            PrintedDocuments documents) {
        this.paper = paper;
        this.lines = lines;
        this.seal = seal;
        this.pdfSigning = pdfSigning;
        this.ofdSigning = ofdSigning;
        this.documents = documents;
    }

    /** Prints the certificate and keeps its documents, in the transaction that writes its row. */
    Certificate filed(Certificate certificate) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        ByteArrayOutputStream ofd = new ByteArrayOutputStream();
        try {
            paper.write(certificate, lines.of(certificate), seal.code(certificate), pdf, ofd);
            List<String> kept = documents.keep(
                    pdfSigning.signed(pdf.toByteArray(), certificate.office(), certificate.issuedAt()),
                    ofdSigning.signed(ofd.toByteArray()));
            return certificate.filed(kept.get(0), kept.get(1));
        } catch (IOException e) {
            throw new UncheckedIOException("The certificate " + certificate.number() + " cannot be kept", e);
        }
    }

    InputStream open(Certificate certificate, CertificateFormat format) {
        return documents.open(format.of(certificate));
    }
}
