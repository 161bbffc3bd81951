package org.zhicheng.publicity;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.limit.Throttle;
import org.zhicheng.limit.TooOftenException;
import org.zhicheng.problem.Messages;
import org.zhicheng.text.CsvSheet;
import org.zhicheng.text.Sheet;

/** Shows an office what it publishes, with its objections and what is left of its days, and hands the list out. */
@Service
public class OfficePublicityDesk {

    private static final Throttle.Limit EXPORTS = new Throttle.Limit(30, Duration.ofHours(1));

    private final OfficePublicityRows rows;
    private final Prolonging prolonging;
    private final PublicityDays days;
    private final AuditLog audit;
    private final Throttle throttle;
    private final Messages messages;

    OfficePublicityDesk(
            OfficePublicityRows rows,
            Prolonging prolonging,
            PublicityDays days,
            AuditLog audit,
            Throttle throttle,
            Messages messages) {
        this.rows = rows;
        this.prolonging = prolonging;
        this.days = days;
        this.audit = audit;
        this.throttle = throttle;
        this.messages = messages;
    }

    /** Returns what the viewer's offices publish now, and what they published lately. */
    @Transactional(readOnly = true)
    public List<PublicityLine> of(Account viewer) {
        return rows.of(viewer.groups(), viewer.id());
    }

    /** @see Prolonging#prolong */
    public void prolong(String id, LocalDate until, String reason, Account viewer) {
        prolonging.prolong(id, until, reason, viewer);
    }

    /** Lets the viewer take the list along; each export is audited before it is given out. */
    public List<PublicityLine> export(Account viewer) {
        throttle.admit(new Throttle.Count("publicity-export:" + viewer.id(), EXPORTS))
                .orElseThrow(() -> new TooOftenException(messages.say("office.export.too-often"), EXPORTS.within()));
        List<PublicityLine> lines = rows.of(viewer.groups(), viewer.id());
        audit.record(viewer.id(), AuditKind.EXPORT_PUBLICITY, null, null, lines.size() + " csv");
        return lines;
    }

    public String fileName() {
        return messages.say("publicity.export.file", days.today().toString());
    }

    public void write(List<PublicityLine> lines, OutputStream target) throws IOException {
        Sheet sheet = new CsvSheet(target);
        sheet.row(List.of(messages.say("publicity.export.columns").split(",")));
        for (PublicityLine line : lines) {
            sheet.row(List.of(
                    line.caseNumber(),
                    line.name(),
                    line.employer() == null ? "" : line.employer(),
                    line.specialty(),
                    line.title(),
                    line.way(),
                    line.from().toString(),
                    line.to().toString(),
                    String.valueOf(line.daysLeft()),
                    messages.say("publicity.state." + line.state()),
                    String.valueOf(line.openObjections()),
                    String.valueOf(line.objections())));
        }
        sheet.finish();
    }
}
