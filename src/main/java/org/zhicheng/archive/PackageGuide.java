package org.zhicheng.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.form.FormView.CaseView;
import org.zhicheng.problem.Messages;

/** Writes what is what, for somebody who has the package and not us: where to begin, what is not in it, and how to verify it. */
@Component
class PackageGuide {

    /** Some editors take a text for Chinese of another encoding where it does not begin like this. */
    private static final String UTF_8 = "\uFEFF";

    private static final String LINE = "\r\n";

    private final Messages messages;
    private final DateTimeFormatter minute;

    PackageGuide(Messages messages, Clock clock) {
        this.messages = messages;
        this.minute = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(clock.getZone());
    }

    void write(ArchivedCase one, PackageZip zip) throws IOException {
        byte[] text = text(one, zip.missing()).getBytes(StandardCharsets.UTF_8);
        zip.add(messages.say("archive.file.guide"), out -> out.write(text));
    }

    private String text(ArchivedCase one, List<String> missing) {
        CaseView head = one.whole().declaration();
        StringBuilder text = new StringBuilder(UTF_8);
        text.append(messages.say(
                        "archive.guide.head",
                        head.businessName(),
                        head.caseNumber(),
                        head.applicantName(),
                        head.statusLabel(),
                        minute.format(one.madeAt()),
                        one.version(),
                        one.officeName().isEmpty() ? messages.say("archive.guide.no-office") : one.officeName()))
                .append("\n\n");
        text.append(messages.say("archive.guide.what")).append("\n\n");
        text.append(messages.say("archive.guide.not-included")).append("\n\n");
        text.append(messages.say("archive.guide.verify", Manifest.FILE, Manifest.SEAL))
                .append("\n");
        if (!missing.isEmpty()) {
            text.append("\n").append(messages.say("archive.guide.missing")).append("\n");
            missing.forEach(path -> text.append(path).append("\n"));
        }
        return text.toString().replace("\n", LINE);
    }
}
