package org.zhicheng.certificate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zhicheng.certificate.seal.PdfSigning;
import org.zhicheng.problem.Messages;

/**
 * Prints a copy of a certificate that says what it is for and until when, signs it as the certificate itself, and keeps it.
 * Of the ID number it shows the end, by which a person with a card in hand is recognized.
 */
@Component
public class CopyPrinting {

    private static final int SHOWN = 4;

    private final CertificatePaper paper;
    private final PaperLines lines;
    private final CertificateSeal seal;
    private final PdfSigning signing;
    private final PrintedDocuments documents;
    private final Messages messages;

    CopyPrinting(
            CertificatePaper paper,
            PaperLines lines,
            CertificateSeal seal,
            PdfSigning signing,
            PrintedDocuments documents,
            Messages messages) {
        this.paper = paper;
        this.lines = lines;
        this.seal = seal;
        this.signing = signing;
        this.documents = documents;
        this.messages = messages;
    }

    /**
     * @param until the last day, whole
     * @param place of the copy in the list of states
     * @return the hash of the PDF, which is kept in the caller's transaction
     */
    public String printed(Certificate certificate, String purpose, LocalDate until, int place, Instant at) {
        Certificate shown = certificate.withMaskedId(masked(certificate.maskedId()));
        CopyNote note =
                new CopyNote(purpose, until, messages.say("certificate.copy.note", purpose, PaperWords.day(until)));
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            paper.writeCopy(shown, lines.of(certificate), note, seal.codeOfCopy(shown, note, place, at), pdf);
            return documents
                    .keep(signing.signed(pdf.toByteArray(), certificate.office(), at))
                    .get(0);
        } catch (IOException e) {
            throw new UncheckedIOException("A copy of " + certificate.number() + " cannot be kept", e);
        }
    }

    public InputStream open(String sha256) {
        return documents.open(sha256);
    }

    static String masked(String maskedId) {
        if (maskedId == null || maskedId.length() <= SHOWN) {
            return maskedId;
        }
        int hidden = maskedId.length() - SHOWN;
        return "*".repeat(hidden) + maskedId.substring(hidden);
    }
}
