package org.zhicheng.office;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.zhicheng.account.Account;
import org.zhicheng.limit.TooOftenException;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.text.Sheet;

/** Lets staff take along, as a table, the cases that they searched for. Each export is audited before it is given out. */
@Service
public class OfficeExportDesk {

    static final int MOST = 5000;

    private static final int AT_ONCE = 200;

    private final Question question;
    private final CaseSearch search;
    private final OfficeRows rows;
    private final SheetRow cells;
    private final ExportRules rules;
    private final Messages messages;
    private final Clock clock;

    /** @param ids of the cases, in their order */
    public record Export(List<String> ids, List<String> offices, String format, String mediaType, String fileName) {}

    OfficeExportDesk(
            Question question,
            CaseSearch search,
            OfficeRows rows,
            SheetRow cells,
            ExportRules rules,
            Messages messages,
            Clock clock) {
        this.question = question;
        this.search = search;
        this.rows = rows;
        this.cells = cells;
        this.rules = rules;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param format csv | xlsx
     * @throws RefusedException where there are too many of them, or it is no format
     * @throws TooOftenException where this account exported too often
     */
    public Export of(Wanted wanted, String format, Account viewer) {
        SheetFormat known = SheetFormat.of(format).orElseThrow(() -> refused("office.export.format"));
        CaseSearch.Filter filter = question.of(wanted, viewer);
        rules.admit(viewer);
        List<String> ids = search.find(filter, question.order(wanted), 0, MOST + 1);
        if (ids.size() > MOST) {
            throw refused("office.export.too-many", MOST);
        }
        rules.given(viewer, known.code(), ids.size());
        return new Export(
                ids,
                filter.offices(),
                known.code(),
                known.mediaType(),
                messages.say("office.export.file", LocalDate.now(clock).toString(), known.code()));
    }

    /** Writes row after row, holding some at a time. */
    public void write(Export export, Account viewer, OutputStream target) throws IOException {
        Sheet sheet = SheetFormat.of(export.format()).orElseThrow().open(messages.say("office.export.sheet"), target);
        sheet.row(cells.headings());
        for (int first = 0; first < export.ids().size(); first += AT_ONCE) {
            List<String> some = export.ids()
                    .subList(first, Math.min(first + AT_ONCE, export.ids().size()));
            for (OfficeRow row : rows.of(some, export.offices(), viewer)) {
                sheet.row(cells.of(row));
            }
        }
        sheet.finish();
    }

    private RefusedException refused(String key, Object... arguments) {
        return new RefusedException(List.of(Problem.block(null, "/format", messages.say(key, arguments))));
    }
}
