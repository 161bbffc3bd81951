package org.zhicheng.reexamination;

import java.io.InputStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.reexamination.ReexaminationFileRows.Filed;
import org.zhicheng.review.SamePerson;

/** Opens what a person sent, for the office that looks again. */
@Service
public class OfficeReexaminationDesk {

    private final ReexaminationRows rows;
    private final ReexaminationFiles files;
    private final ReexaminationRules rules;
    private final SamePerson samePerson;
    private final AuditLog audit;

    /** @param content to be closed by who reads it */
    public record Opened(String fileName, InputStream content) {}

    OfficeReexaminationDesk(
            ReexaminationRows rows,
            ReexaminationFiles files,
            ReexaminationRules rules,
            SamePerson samePerson,
            AuditLog audit) {
        this.rows = rows;
        this.files = files;
        this.rules = rules;
        this.samePerson = samePerson;
        this.audit = audit;
    }

    /** @throws NotFoundException for everybody but the office that looks again, and for the person */
    @Transactional
    public Opened file(String fileId, Account viewer) {
        Filed file = files.find(fileId).orElseThrow(rules::gone);
        Reexamination one = rows.get(file.reExaminationId());
        if (!viewer.memberOf(one.office()) || samePerson.are(one.personId(), viewer.id())) {
            throw rules.gone();
        }
        audit.recordInCase(
                one.declarationId(), viewer.id(), AuditKind.READ_REEXAMINATION_FILE, "re-examination", one.id(), null);
        return new Opened(file.fileName(), files.open(file));
    }
}
