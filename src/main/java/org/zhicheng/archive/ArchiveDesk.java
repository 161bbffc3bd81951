package org.zhicheng.archive;

import java.io.InputStream;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.account.Groups;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.material.store.DocumentStore;
import org.zhicheng.office.OfficeAccess;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;

/**
 * Shows offices since when a case of theirs is archived, and hands the package to the one that keeps it: the last that had
 * the case. An office that had it before has not read all that is in there.
 */
@Service
public class ArchiveDesk {

    private final OfficeAccess access;
    private final ArchiveRows rows;
    private final DocumentStore store;
    private final AuditLog audit;
    private final Messages messages;

    ArchiveDesk(OfficeAccess access, ArchiveRows rows, DocumentStore store, AuditLog audit, Messages messages) {
        this.access = access;
        this.rows = rows;
        this.store = store;
        this.audit = audit;
        this.messages = messages;
    }

    /**
     * Returns the packages of the case, the newest first.
     *
     * @throws NotFoundException where none of the viewer's offices has or had the case (Q01)
     */
    @Transactional(readOnly = true)
    public List<ArchivePackage> of(String declarationId, Account viewer) {
        access.open(declarationId, viewer);
        return rows.of(declarationId);
    }

    public boolean mayTake(ArchivePackage one, Account viewer) {
        boolean keeps = one.office() != null && viewer.memberOf(one.office());
        return one.document() != null && (keeps || viewer.memberOf(Groups.PROCESS_ADMINS));
    }

    /**
     * Finds a package to be taken along; each time is audited.
     *
     * @throws NotFoundException where there is none for this viewer, or it was destroyed
     */
    @Transactional
    public ArchivePackage take(String declarationId, int version, Account viewer) {
        ArchivePackage found = of(declarationId, viewer).stream()
                .filter(one -> one.version() == version && mayTake(one, viewer))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(messages.say("archive.gone")));
        audit.recordInCase(
                declarationId,
                viewer.id(),
                AuditKind.DOWNLOAD_ARCHIVE,
                "archive-package",
                found.id(),
                Integer.toString(version));
        return found;
    }

    public InputStream content(ArchivePackage one) {
        return store.open(one.document());
    }

    public String fileName(ArchivePackage one) {
        return messages.say("archive.file-name", one.caseNumber(), one.version());
    }
}
