package org.zhicheng.certificate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.zhicheng.account.PublicAddress;
import org.zhicheng.declaration.life.Business;
import org.zhicheng.declaration.life.Choice;
import org.zhicheng.declaration.life.RoutingFacts;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;

/** Prints a sample certificate, so that an admin sees what the lines of a table look like before anybody gets one. */
@Service
public class CertificatePreview {

    private static final String SERIES = "05";

    private final RoutingFacts facts;
    private final PaperTable table;
    private final UndeployedPaper undeployed;
    private final CertificatePaper paper;
    private final PublicAddress address;
    private final Messages messages;
    private final Clock clock;

    CertificatePreview(
            RoutingFacts facts,
            PaperTable table,
            UndeployedPaper undeployed,
            CertificatePaper paper,
            PublicAddress address,
            Messages messages,
            Clock clock) {
        this.facts = facts;
        this.table = table;
        this.undeployed = undeployed;
        this.paper = paper;
        this.address = address;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param fileName of a table that nobody deployed; null for the one in use
     * @param level code of the level that the sample is of
     * @return a PDF without a signature, whose code verifies nothing
     * @throws RefusedException where the table could not be deployed, or says not all that a certificate must
     */
    public byte[] pdf(String fileName, String text, Business business, String level) {
        PaperTable asked = fileName == null ? table : undeployed.read(fileName, text);
        List<PaperLine> lines = asked.lines(facts.of(example(business, level), SERIES, false));
        Certificate sample = sample(business);
        if (!new PaperWords(lines, sample).complete()) {
            RefusedException.ifAny(List.of(
                    Problem.block(null, "/text", messages.say("certificate.paper.incomplete", PaperWords.MOST_LINES))));
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            paper.write(
                    sample, lines, URI.create(address.of("/verify").toString()), pdf, OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    /** As in the guide's own example. */
    private static Choice example(Business business, String level) {
        return new Choice(business, "320902", Choice.NO_DEPARTMENT, null, "05-09-01-01", level);
    }

    private Certificate sample(Business business) {
        String[] said = messages.say("certificate.sample." + business.code()).split("\\|");
        return new Certificate(
                "sample",
                said[0],
                "sample",
                "sample",
                said[1],
                said[2],
                said[3],
                said[4],
                said[5],
                messages.say("certificate.way." + business.code()),
                said[6],
                LocalDate.now(clock),
                clock.instant(),
                0,
                CertificateState.VALID,
                clock.instant(),
                null,
                1,
                null,
                null);
    }
}
