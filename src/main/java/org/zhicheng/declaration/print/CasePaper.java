package org.zhicheng.declaration.print;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.form.FormView.CaseView;
import org.zhicheng.declaration.form.FormView.DecisionView;
import org.zhicheng.declaration.form.FormView.FileView;
import org.zhicheng.declaration.life.TimelineEvent;
import org.zhicheng.form.ReadOut;
import org.zhicheng.letter.paper.Paper;
import org.zhicheng.letter.paper.PaperFont;
import org.zhicheng.problem.Messages;

/**
 * Lays 申报表 out on A4: the person, the filled-in form, the materials, the results of the checks, and the events since.
 */
@Component
public class CasePaper {

    /** Characters; a longer value stands below its label, over the whole width. */
    private static final int LONG = 150;

    private final PaperFont font;
    private final Messages messages;
    private final Clock clock;
    private final DateTimeFormatter minute;

    public CasePaper(PaperFont font, Messages messages, Clock clock) {
        this.font = font;
        this.messages = messages;
        this.clock = clock;
        this.minute = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(clock.getZone());
    }

    public String fileName(CasePrint print) {
        return messages.say("paper.file-name", title(print), print.summary().caseNumber());
    }

    /** Writes the paper and returns the characters that no font has: each leaves a gap to be filled in by hand. */
    public Set<String> write(CasePrint print, OutputStream target) throws IOException {
        try (Paper paper = new Paper(font)) {
            paper.title(title(print));
            head(paper, print);
            for (ReadOut.Part part : print.parts()) {
                part(paper, part);
            }
            materials(paper, print);
            checks(paper, print);
            decisions(paper, print);
            history(paper, print);
            paper.gap();
            for (String line : messages.say("paper.signatures").split("\n")) {
                paper.signature(line);
            }
            paper.finish(
                    messages.say("paper.footer", print.summary().caseNumber(), LocalDate.now(clock)),
                    (page, total) -> messages.say("material.paper.page", page, total),
                    target);
            return paper.gaps();
        }
    }

    /** Returns the characters that a hand would have to write into the paper. */
    public Set<String> gaps(CasePrint print) {
        try {
            return write(print, OutputStream.nullOutputStream());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private String title(CasePrint print) {
        return messages.say("paper.title", print.summary().businessName());
    }

    private void head(Paper paper, CasePrint print) throws IOException {
        CaseView head = print.summary();
        row(paper, "paper.case-number", head.caseNumber());
        row(paper, "paper.status", head.statusLabel());
        row(paper, "paper.applicant", head.applicantName());
        row(paper, "paper.id-number", head.applicantIdNumber());
        row(paper, "paper.submitted-at", time(print.declaration().submittedAt()));
    }

    private static void part(Paper paper, ReadOut.Part part) throws IOException {
        if (!part.title().isEmpty()) {
            paper.heading(part.title());
        }
        for (ReadOut.Entry entry : part.entries()) {
            if (entry.value().length() <= LONG) {
                paper.row(entry.label(), entry.value());
            } else {
                paper.flush(entry.label());
                for (String paragraph : entry.value().split("\\R+")) {
                    paper.paragraph(paragraph.strip());
                }
            }
        }
    }

    private void materials(Paper paper, CasePrint print) throws IOException {
        paper.heading(messages.say("paper.materials"));
        for (var slot : print.materials()) {
            String files = slot.files().stream().map(this::file).collect(Collectors.joining("\n"));
            if (slot.required() || !files.isEmpty()) {
                paper.row(slot.name(), files.isEmpty() ? messages.say("paper.not-uploaded") : files);
            }
        }
    }

    private String file(FileView file) {
        return messages.say("paper.file", file.fileName(), file.pages(), time(file.uploadedAt()));
    }

    private void checks(Paper paper, CasePrint print) throws IOException {
        if (!print.checks().isEmpty()) {
            paper.heading(messages.say("paper.checks"));
            for (var check : print.checks()) {
                paper.row(messages.say("paper.check." + check.kind()), check.summary());
            }
        }
    }

    private void decisions(Paper paper, CasePrint print) throws IOException {
        if (!print.decisions().isEmpty()) {
            paper.heading(messages.say("paper.decisions"));
            for (DecisionView decision : print.decisions()) {
                String what = messages.say("paper.decision." + decision.outcome());
                Stream<String> why = Stream.concat(
                        Stream.ofNullable(decision.reason()),
                        decision.items().stream()
                                .map(item -> messages.say("paper.item", item.itemName(), item.reason())));
                paper.row(
                        time(decision.at()),
                        decision.stageName() + "　" + what
                                + why.map("\n"::concat).collect(Collectors.joining()));
            }
        }
    }

    private void history(Paper paper, CasePrint print) throws IOException {
        List<TimelineEvent> oldestFirst = new ArrayList<>(print.events());
        Collections.reverse(oldestFirst);
        paper.heading(messages.say("paper.history"));
        for (TimelineEvent event : oldestFirst) {
            String what = Stream.of(messages.say("event." + event.kind()), event.actor(), event.detail())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("　"));
            paper.row(time(event.at()), what);
        }
    }

    private void row(Paper paper, String label, String value) throws IOException {
        paper.row(messages.say(label), value);
    }

    private String time(Instant time) {
        return time == null ? messages.say("paper.not-yet") : minute.format(time);
    }
}
