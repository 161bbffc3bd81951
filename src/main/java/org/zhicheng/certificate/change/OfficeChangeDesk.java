package org.zhicheng.certificate.change;

import java.io.InputStream;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.certificate.change.ChangeFileRows.Filed;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.review.SamePerson;

/** Shows an office the certificate of a case with its history, and lets it propose a change (RK01, RK05). */
@Service
public class OfficeChangeDesk {

    private final ChangingCases cases;
    private final OfficeChangeViews views;
    private final ChangeProposing proposing;
    private final ChangeRecords records;
    private final SamePerson samePerson;
    private final AuditLog audit;
    private final Messages messages;

    /** @param content to be closed by who reads it */
    public record Opened(String fileName, InputStream content) {}

    OfficeChangeDesk(
            ChangingCases cases,
            OfficeChangeViews views,
            ChangeProposing proposing,
            ChangeRecords records,
            SamePerson samePerson,
            AuditLog audit,
            Messages messages) {
        this.cases = cases;
        this.views = views;
        this.proposing = proposing;
        this.records = records;
        this.samePerson = samePerson;
        this.audit = audit;
        this.messages = messages;
    }

    /**
     * @return empty where the case has no certificate
     * @throws NotFoundException where none of the viewer's offices has or had the case (Q01)
     */
    @Transactional(readOnly = true)
    public Optional<OfficeCertificate> of(String declarationId, Account viewer) {
        return cases.open(declarationId, viewer).map(about -> views.of(about, viewer));
    }

    /** @throws NotFoundException for everybody but the office that gave the certificate */
    @Transactional
    public void propose(String declarationId, Proposal proposal, Account viewer) {
        ChangingCase about = cases.open(declarationId, viewer)
                .filter(found -> found.mayPropose(viewer))
                .orElseThrow(this::gone);
        Change change = proposing.propose(about, proposal, viewer);
        audit.recordInCase(
                declarationId,
                viewer.id(),
                AuditKind.PROPOSE_CERTIFICATE_CHANGE,
                "certificate",
                about.certificate().id(),
                change.kind().code() + " " + change.ground());
    }

    /** @return an id by which the proposal names the file */
    public String attach(String declarationId, InputStream content, String fileName, Account viewer) {
        cases.open(declarationId, viewer)
                .filter(found -> found.mayPropose(viewer))
                .orElseThrow(this::gone);
        return records.keep(content, fileName, viewer);
    }

    /** @throws NotFoundException for everybody but the office that gave the certificate, and for the holder */
    @Transactional
    public Opened file(String fileId, Account viewer) {
        Filed file = records.file(fileId).orElseThrow(this::gone);
        Change change = records.get(file.changeId());
        if (!viewer.memberOf(change.office()) || samePerson.are(change.holderId(), viewer.id())) {
            throw gone();
        }
        audit.recordInCase(
                change.declarationId(),
                viewer.id(),
                AuditKind.READ_CERTIFICATE_CHANGE_FILE,
                "certificate-change",
                change.id(),
                null);
        return new Opened(file.fileName(), records.open(file));
    }

    private NotFoundException gone() {
        return new NotFoundException(messages.say("certificate.change.gone"));
    }
}
