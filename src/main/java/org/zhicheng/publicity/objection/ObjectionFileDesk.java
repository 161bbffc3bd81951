package org.zhicheng.publicity.objection;

import java.io.InputStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.publicity.ObjectedCase;
import org.zhicheng.publicity.ObjectedCases;

/** Hands the files of an objection to the office that judges it, and to nobody else; each look is audited. */
@Service
public class ObjectionFileDesk {

    private final ObjectionFiles files;
    private final ObjectionFileRows fileRows;
    private final ObjectionRows rows;
    private final ObjectedCases cases;
    private final AuditLog audit;
    private final Messages messages;

    /** @param content to be closed by who reads it */
    public record Opened(String fileName, InputStream content) {}

    ObjectionFileDesk(
            ObjectionFiles files,
            ObjectionFileRows fileRows,
            ObjectionRows rows,
            ObjectedCases cases,
            AuditLog audit,
            Messages messages) {
        this.files = files;
        this.fileRows = fileRows;
        this.rows = rows;
        this.cases = cases;
        this.audit = audit;
        this.messages = messages;
    }

    /** @throws NotFoundException for everybody whose office does not judge it, and for the person concerned */
    @Transactional
    public Opened open(String fileId, Account viewer) {
        ObjectionFileRows.Filed file = fileRows.find(fileId).orElseThrow(this::gone);
        Objection objection = rows.get(file.objectionId());
        ObjectedCase about = cases.get(objection.declarationId());
        if (!viewer.memberOf(about.office()) || cases.isAbout(about, viewer.id())) {
            throw gone();
        }
        audit.recordInCase(
                about.declarationId(), viewer.id(), AuditKind.READ_OBJECTION, "objection", objection.id(), null);
        return new Opened(files.name(file), files.open(file));
    }

    private NotFoundException gone() {
        return new NotFoundException(messages.say("publicity.objection.no-file"));
    }
}
