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
        PaperWords words = new PaperWords(lines, certificate);
        if (!words.complete()) {
            throw new IllegalStateException(messages.say("certificate.incomplete"));
        }
        try (Diploma diploma = new Diploma(font)) {
            diploma.head(joined(words, Area.TITLE), joined(words, Area.KIND));
            for (PaperLine line : words.in(Area.LINE)) {
                diploma.line(line.label(), line.text());
            }
            diploma.code(code.toString(), texts(words, Area.CODE).toArray(String[]::new));
            diploma.office(certificate.office(), PaperWords.day(certificate.obtainedOn()));
            diploma.finish(
                    messages.say("certificate.paper.document-title", certificate.holderName(), certificate.title()),
                    joined(words, Area.FOOT),
                    pdf,
                    ofd);
        }
    }

    private static String joined(PaperWords words, Area place) {
        return String.join(" ", texts(words, place));
    }

    private static List<String> texts(PaperWords words, Area place) {
        return words.in(place).stream().map(PaperLine::text).toList();
    }
}
