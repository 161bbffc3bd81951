package org.zhicheng.declaration.trial;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;
import org.zhicheng.account.Account;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.text.CsvSheet;
import org.zhicheng.text.Sheet;

/**
 * Lets process admins take along what a trial found, as CSV: the cases are tried again while it is written, as no server
 * kept anything of them. Each export is audited before it is given out.
 */
@Service
public class TrialExportDesk {

    private static final int AT_ONCE = 100;

    private final Trials trials;
    private final PastCases cases;
    private final CaseTrial trial;
    private final AuditLog audit;
    private final Messages messages;
    private final Clock clock;

    /** @param cases how many were tried */
    public record Export(Trials.Begun begun, int cases, String fileName) {}

    TrialExportDesk(Trials trials, PastCases cases, CaseTrial trial, AuditLog audit, Messages messages, Clock clock) {
        this.trials = trials;
        this.cases = cases;
        this.trial = trial;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param tried how far the trial came, as its last part answered
     * @param version with which it was compared
     * @throws RefusedException where another one is in use by now
     */
    public Export of(TrialDesk.Part tried, int version, Account admin) {
        Trials.Begun begun = trials.begin(tried);
        if (begun.table().version() != version) {
            throw trials.refused("/version", "trial.redeployed");
        }
        int many = Math.min(tried.done(), begun.total());
        audit.record(
                admin.id(),
                AuditKind.EXPORT_TRIAL,
                "model",
                begun.table().key(),
                "%s %s/%s: %d".formatted(tried.fileName(), tried.from(), tried.to(), many));
        return new Export(
                begun,
                many,
                messages.say(
                        "trial.file", begun.table().name(), LocalDate.now(clock).toString()));
    }

    /** Writes a line for each difference, and one for each case that could not be tried. */
    public void write(Export export, OutputStream target) throws IOException {
        Sheet sheet = new CsvSheet(target);
        sheet.row(List.of(messages.say("trial.columns").split(",")));
        for (int first = 0; first < export.cases(); first += AT_ONCE) {
            int most = Math.min(AT_ONCE, export.cases() - first);
            for (Declaration declaration : cases.list(export.begun().time(), first, most)) {
                CaseTrial.Outcome outcome = trial.of(export.begun().table(), declaration);
                if (outcome.failure() != null) {
                    sheet.row(Arrays.asList(
                            declaration.caseNumber(), messages.say("trial.failed"), null, null, outcome.failure()));
                }
                for (Difference difference : outcome.differences()) {
                    sheet.row(line(declaration.caseNumber(), difference));
                }
            }
        }
        sheet.finish();
    }

    private List<String> line(String caseNumber, Difference difference) {
        return Arrays.asList(
                caseNumber,
                messages.say("trial.kind." + difference.kind().name()),
                item(difference.row(), difference.column()),
                difference.before(),
                difference.after());
    }

    private String item(String row, String column) {
        if (row != null && column != null) {
            return messages.say("trial.item", row, column);
        }
        return row != null ? row : column != null ? column : messages.say("trial.whole");
    }
}
