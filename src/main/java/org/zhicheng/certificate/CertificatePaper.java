package org.zhicheng.certificate;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhicheng.letter.paper.Diploma;
import org.zhicheng.letter.paper.PaperFont;
import org.zhicheng.problem.Messages;

/**
 * Lays a certificate out on one A4 page, as PDF and as OFD (CF04, CF05): what it says, the office, and the code that
 * verifies it.
 */
@Component
class CertificatePaper {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final PaperFont font;
    private final CertificateSeal seal;
    private final Messages messages;

    CertificatePaper(PaperFont font, CertificateSeal seal, Messages messages) {
        this.font = font;
        this.seal = seal;
        this.messages = messages;
    }

    void write(Certificate certificate, OutputStream pdf, OutputStream ofd) throws IOException {
        try (Diploma diploma = new Diploma(font)) {
            diploma.head(messages.say("certificate.paper.title"), messages.say("certificate.paper.kind"));
            for (Map.Entry<String, String> line : lines(certificate).entrySet()) {
                diploma.line(messages.say("certificate.paper." + line.getKey()), line.getValue());
            }
            diploma.code(
                    seal.code(certificate).toString(),
                    messages.say("certificate.paper.code").split("\n"));
            diploma.office(certificate.office(), day(certificate.obtainedOn()));
            diploma.finish(
                    messages.say("certificate.paper.document-title", certificate.holderName(), certificate.title()),
                    messages.say("certificate.paper.foot", certificate.number()),
                    pdf,
                    ofd);
        }
    }

    private static Map<String, String> lines(Certificate certificate) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("name", certificate.holderName());
        if (certificate.maskedId() != null) {
            lines.put("id-number", certificate.maskedId());
        }
        lines.put("title-held", certificate.title());
        lines.put("specialty", certificate.specialty());
        lines.put("way", certificate.way());
        lines.put("obtained", day(certificate.obtainedOn()));
        lines.put("number", certificate.number());
        return lines;
    }

    private static String day(LocalDate date) {
        return date.format(DAY);
    }
}
