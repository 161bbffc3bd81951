package org.zhicheng.certificate.change;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.certificate.change.ChangeFileRows.Filed;

/** Finds changes and what came with them. */
@Component
class ChangeRecords {

    private final ChangeRows rows;
    private final ChangeFileRows fileRows;
    private final ChangeFiles files;
    private final CorrectionRows corrections;
    private final ChangeTable table;

    ChangeRecords(
            ChangeRows rows,
            ChangeFileRows fileRows,
            ChangeFiles files,
            CorrectionRows corrections,
            ChangeTable table) {
        this.rows = rows;
        this.fileRows = fileRows;
        this.files = files;
        this.corrections = corrections;
        this.table = table;
    }

    Change get(String id) {
        return rows.get(id);
    }

    /** Returns the changes of a certificate, the newest first. */
    List<Change> of(String number) {
        return rows.of(number);
    }

    /** Returns what a change corrects; nothing of another kind. */
    List<Correction> corrections(Change change) {
        return corrections.of(change.id());
    }

    List<Filed> files(String changeId) {
        return fileRows.of(changeId);
    }

    Optional<Filed> file(String fileId) {
        return fileRows.find(fileId);
    }

    String keep(InputStream content, String fileName, Account sender) {
        return files.keep(content, fileName, sender);
    }

    InputStream open(Filed file) {
        return files.open(file);
    }

    List<ChangeTable.Ground> grounds(ChangeKind kind) {
        return table.grounds(kind);
    }
}
