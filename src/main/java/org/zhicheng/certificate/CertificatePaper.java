package org.zhicheng.certificate;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhicheng.certificate.PaperLine.Area;
import org.zhicheng.letter.paper.Diploma;
import org.zhicheng.letter.paper.PaperFont;
import org.zhicheng.problem.Messages;

/**
 * Prints a certificate on one A4 page, as PDF and as OFD (CF04, CF05): the lines that an admin wrote, the office, and the
 * code that verifies it.
 */
@Component
class CertificatePaper {

    private final PaperFont font;
    private final Messages messages;

    CertificatePaper(PaperFont font, Messages messages) {
        this.font = font;
        this.messages = messages;
    }

    /**
     * @param code what the code on the paper says
     * @throws IllegalStateException where the lines do not say all that they must, or more than there is room for
     */
    void write(Certificate certificate, List<PaperLine> lines, URI code, OutputStream pdf, OutputStream ofd)
            throws IOException {
        PaperWords words = complete(lines, certificate);
        try (Diploma diploma = new Diploma(font)) {
            diploma.head(joined(words, Area.TITLE), joined(words, Area.KIND));
            body(diploma, certificate, words, code);
            diploma.finish(
                    messages.say("certificate.paper.document-title", certificate.holderName(), certificate.title()),
                    joined(words, Area.FOOT),
                    pdf,
                    ofd);
        }
    }

    /**
     * Prints a copy: the same page, which says in its head, in a sentence, and at its foot what it may be used for.
     *
     * @throws IllegalStateException as {@link #write}
     */
    void writeCopy(Certificate certificate, List<PaperLine> lines, CopyNote note, URI code, OutputStream pdf)
            throws IOException {
        PaperWords words = complete(lines, certificate);
        try (Diploma diploma = new Diploma(font)) {
            diploma.head(joined(words, Area.TITLE), messages.say("certificate.copy.kind"));
            body(diploma, certificate, words, code);
            diploma.note(note.sentence());
            diploma.finish(
                    messages.say("certificate.paper.document-title", certificate.holderName(), certificate.title()),
                    note.sentence(),
                    pdf,
                    OutputStream.nullOutputStream());
        }
    }

    private void body(Diploma diploma, Certificate certificate, PaperWords words, URI code) throws IOException {
        for (PaperLine line : words.in(Area.LINE)) {
            diploma.line(line.label(), line.text());
        }
        diploma.code(code.toString(), texts(words, Area.CODE).toArray(String[]::new));
        diploma.office(certificate.office(), PaperWords.day(certificate.obtainedOn()));
    }

    private PaperWords complete(List<PaperLine> lines, Certificate certificate) {
        PaperWords words = new PaperWords(lines, certificate);
        if (!words.complete()) {
            throw new IllegalStateException(messages.say("certificate.incomplete"));
        }
        return words;
    }

    private static String joined(PaperWords words, Area place) {
        return String.join(" ", texts(words, place));
    }

    private static List<String> texts(PaperWords words, Area place) {
        return words.in(place).stream().map(PaperLine::text).toList();
    }
}
