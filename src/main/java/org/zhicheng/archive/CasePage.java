package org.zhicheng.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.form.FormView.CaseView;
import org.zhicheng.declaration.form.FormView.CheckView;
import org.zhicheng.declaration.form.FormView.DecisionView;
import org.zhicheng.declaration.form.FormView.FileView;
import org.zhicheng.declaration.form.FormView.RemarkView;
import org.zhicheng.declaration.form.FormView.SlotView;
import org.zhicheng.declaration.life.TimelineEvent;
import org.zhicheng.form.ReadOut;
import org.zhicheng.problem.Messages;

/** Writes the whole case as one page: what was sent, checked, decided, published, certified and changed, and what happened. */
@Component
class CasePage {

    private final RecordedTables tables;
    private final Messages messages;
    private final DateTimeFormatter minute;

    CasePage(RecordedTables tables, Messages messages, Clock clock) {
        this.tables = tables;
        this.messages = messages;
        this.minute = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(clock.getZone());
    }

    void write(ArchivedCase one, OutputStream target) throws IOException {
        CaseView head = one.whole().declaration();
        HtmlPage page = new HtmlPage(
                target,
                messages.say("archive.page.title", head.businessName(), head.applicantName(), head.caseNumber()));
        head(one, page);
        for (ReadOut.Part part : one.whole().answers()) {
            part(part, page);
        }
        materials(one, page);
        checks(one, page);
        decisions(one, page);
        for (RecordedTable table : tables.all()) {
            recorded(table, tables.rows(table, one.declaration().id()), page);
        }
        events(one, page);
        page.finish();
    }

    private void head(ArchivedCase one, HtmlPage page) throws IOException {
        CaseView head = one.whole().declaration();
        page.beginFacts();
        fact(page, "case-number", head.caseNumber());
        fact(page, "status", head.statusLabel());
        fact(page, "applicant", head.applicantName());
        fact(page, "id-number", head.applicantIdNumber());
        fact(page, "specialty", one.whole().choice().specialty());
        fact(page, "level", one.whole().choice().level());
        fact(page, "employer", one.whole().choice().employer());
        fact(page, "division", one.whole().choice().division());
        fact(page, "submitted-at", time(head.submittedAt()));
        fact(page, "finished-at", time(one.declaration().finishedAt()));
        fact(page, "office", one.officeName());
        fact(page, "made-at", time(one.madeAt()));
        page.endTable();
    }

    private void fact(HtmlPage page, String key, String value) throws IOException {
        page.fact(messages.say("archive.page." + key), value);
    }

    private static void part(ReadOut.Part part, HtmlPage page) throws IOException {
        if (!part.title().isEmpty()) {
            page.heading(part.title());
        }
        page.beginFacts();
        for (ReadOut.Entry entry : part.entries()) {
            page.fact(entry.label(), entry.value());
        }
        page.endTable();
    }

    private void materials(ArchivedCase one, HtmlPage page) throws IOException {
        page.heading(messages.say("paper.materials"));
        page.beginFacts();
        for (SlotView slot : one.whole().materials()) {
            page.fact(slot.name(), slot.files().stream().map(FileView::fileName).collect(Collectors.joining("\n")));
        }
        page.endTable();
    }

    private void checks(ArchivedCase one, HtmlPage page) throws IOException {
        page.heading(messages.say("paper.checks"));
        page.beginFacts();
        for (CheckView check : one.whole().checks()) {
            page.fact(messages.say("paper.check." + check.kind()), check.summary());
        }
        page.endTable();
    }

    private void decisions(ArchivedCase one, HtmlPage page) throws IOException {
        page.heading(messages.say("archive.page.decisions"));
        page.beginTable(words("archive.page.decisions.heads"));
        for (DecisionView decision : oldestFirst(one.whole().decisions())) {
            page.row(List.of(
                    time(decision.at()),
                    decision.stageName(),
                    Objects.toString(decision.reviewer(), ""),
                    messages.say("paper.decision." + decision.outcome()),
                    why(decision)));
        }
        page.endTable();
        for (RemarkView remark : one.whole().remarks()) {
            page.paragraph(remark.message());
        }
    }

    private String why(DecisionView decision) {
        return Stream.concat(
                        Stream.ofNullable(decision.reason()),
                        decision.items().stream()
                                .map(item -> messages.say("paper.item", item.itemName(), item.reason())))
                .collect(Collectors.joining("\n"));
    }

    private static void recorded(RecordedTable table, List<Map<String, String>> rows, HtmlPage page)
            throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        page.heading(table.name());
        for (Map<String, String> row : rows) {
            page.beginFacts();
            for (Map.Entry<String, String> column : row.entrySet()) {
                page.fact(column.getKey(), column.getValue());
            }
            page.endTable();
        }
    }

    private void events(ArchivedCase one, HtmlPage page) throws IOException {
        page.heading(messages.say("archive.page.events"));
        page.beginTable(words("archive.page.events.heads"));
        for (TimelineEvent event : oldestFirst(one.events())) {
            page.row(List.of(
                    time(event.at()),
                    messages.say("event." + event.kind()),
                    Objects.toString(event.actor(), ""),
                    Objects.toString(event.detail(), "")));
        }
        page.endTable();
    }

    private List<String> words(String key) {
        return List.of(messages.say(key).split("\\|"));
    }

    private static <T> List<T> oldestFirst(List<T> newestFirst) {
        List<T> turned = new ArrayList<>(newestFirst);
        Collections.reverse(turned);
        return turned;
    }

    private String time(Instant time) {
        return time == null ? "" : minute.format(time);
    }
}
