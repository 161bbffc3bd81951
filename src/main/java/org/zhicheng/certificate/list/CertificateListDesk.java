package org.zhicheng.certificate.list;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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

/** Shows an office the certificates of its cases, and hands the list out. */
@Service
public class CertificateListDesk {

    static final int PAGE = 50;

    private static final int MOST = 5_000;
    private static final Throttle.Limit EXPORTS = new Throttle.Limit(30, Duration.ofHours(1));

    private final ListedCertificates certificates;
    private final AuditLog audit;
    private final Throttle throttle;
    private final Messages messages;
    private final Clock clock;

    /** @param total how many there are on all pages */
    public record Found(List<ListedCertificate> rows, int page, int size, int total) {}

    CertificateListDesk(
            ListedCertificates certificates, AuditLog audit, Throttle throttle, Messages messages, Clock clock) {
        this.certificates = certificates;
        this.audit = audit;
        this.throttle = throttle;
        this.messages = messages;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Found find(ListWish wish, Account viewer) {
        return new Found(
                certificates.page(viewer.groups(), viewer.id(), wish, wish.page() * PAGE, PAGE),
                wish.page(),
                PAGE,
                certificates.count(viewer.groups(), viewer.id(), wish));
    }

    /** Lets the viewer take along what the list shows, all pages of it; each export is audited before it is given out. */
    public List<ListedCertificate> export(ListWish wish, Account viewer) {
        throttle.admit(new Throttle.Count("certificate-export:" + viewer.id(), EXPORTS))
                .orElseThrow(() -> new TooOftenException(messages.say("office.export.too-often"), EXPORTS.within()));
        List<ListedCertificate> lines = certificates.page(viewer.groups(), viewer.id(), wish, 0, MOST);
        audit.record(viewer.id(), AuditKind.EXPORT_CERTIFICATES, null, null, lines.size() + " csv");
        return lines;
    }

    public String fileName() {
        return messages.say("certificate.list.file", LocalDate.now(clock).toString());
    }

    public void write(List<ListedCertificate> lines, OutputStream target) throws IOException {
        Sheet sheet = new CsvSheet(target);
        sheet.row(List.of(messages.say("certificate.list.columns").split(",")));
        for (ListedCertificate line : lines) {
            sheet.row(List.of(
                    line.number(),
                    String.valueOf(line.version()),
                    line.caseNumber(),
                    line.name(),
                    line.title(),
                    line.specialty(),
                    line.way(),
                    line.obtainedOn().toString(),
                    day(line.issuedAt()),
                    messages.say("certificate.list.state." + line.state().name().toLowerCase(Locale.ROOT)),
                    day(line.stateAt())));
        }
        sheet.finish();
    }

    private String day(Instant at) {
        return at.atZone(clock.getZone()).toLocalDate().toString();
    }
}
