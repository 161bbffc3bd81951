package org.zhicheng.reexamination;

import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.limit.Throttle;
import org.zhicheng.limit.TooOftenException;
import org.zhicheng.material.AttachedFiles;
import org.zhicheng.material.AttachedFiles.Attached;
import org.zhicheng.problem.Messages;
import org.zhicheng.reexamination.ReexaminationFileRows.Filed;
import org.zhicheng.sql.RowIds;

/** Keeps what people send with what they ask, through the inspection of all uploads. */
@Component
class ReexaminationFiles {

    private static final Throttle.Limit UPLOADS = new Throttle.Limit(30, Duration.ofHours(1));

    private final ReexaminationFileRows rows;
    private final AttachedFiles files;
    private final Throttle throttle;
    private final Messages messages;

    ReexaminationFiles(ReexaminationFileRows rows, AttachedFiles files, Throttle throttle, Messages messages) {
        this.rows = rows;
        this.files = files;
        this.throttle = throttle;
        this.messages = messages;
    }

    /** @return an id by which the request names the file */
    String keep(InputStream content, String fileName, Account sender) {
        throttle.admit(new Throttle.Count("re-examination-file:" + sender.id(), UPLOADS))
                .orElseThrow(() -> new TooOftenException(messages.say("re-examination.too-often"), UPLOADS.within()));
        return files.keep(content, fileName, "/files", attached -> insert(attached, sender.id()));
    }

    private String insert(Attached attached, String accountId) {
        String id = RowIds.next();
        rows.insert(
                new Filed(id, null, attached.fileName(), attached.size(), attached.pages(), attached.sha256()),
                accountId);
        return id;
    }

    List<Filed> of(String reexaminationId) {
        return rows.of(reexaminationId);
    }

    Optional<Filed> find(String id) {
        return rows.find(id);
    }

    InputStream open(Filed file) {
        return files.open(file.sha256());
    }
}
