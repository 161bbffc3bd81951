package org.zhicheng.reexamination;

import java.io.InputStream;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.reexamination.ReexaminationFileRows.Filed;

/** Finds re-examinations and what came with them. */
@Component
class ReexaminationRecords {

    private final ReexaminationRows rows;
    private final ReexaminationFiles files;

    ReexaminationRecords(ReexaminationRows rows, ReexaminationFiles files) {
        this.rows = rows;
        this.files = files;
    }

    List<Reexamination> of(String declarationId) {
        return rows.of(declarationId);
    }

    List<String> fileNames(String reexaminationId) {
        return files.of(reexaminationId).stream().map(Filed::fileName).toList();
    }

    String keep(InputStream content, String fileName, Account sender) {
        return files.keep(content, fileName, sender);
    }
}
