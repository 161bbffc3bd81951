package org.zhicheng.certificate.change;

import java.io.InputStream;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.certificate.change.ChangeFileRows.Filed;
import org.zhicheng.limit.Throttle;
import org.zhicheng.limit.TooOftenException;
import org.zhicheng.material.AttachedFiles;
import org.zhicheng.material.AttachedFiles.Attached;
import org.zhicheng.problem.Messages;
import org.zhicheng.sql.RowIds;

/** Keeps what comes with changes, evidence and statements, through the inspection of all uploads. */
@Component
class ChangeFiles {

    private static final Throttle.Limit UPLOADS = new Throttle.Limit(30, Duration.ofHours(1));

    private final ChangeFileRows rows;
    private final AttachedFiles files;
    private final Throttle throttle;
    private final Messages messages;

    ChangeFiles(ChangeFileRows rows, AttachedFiles files, Throttle throttle, Messages messages) {
        this.rows = rows;
        this.files = files;
        this.throttle = throttle;
        this.messages = messages;
    }

    /** @return an id by which the change, or the statement, names the file */
    String keep(InputStream content, String fileName, Account sender) {
        throttle.admit(new Throttle.Count("certificate-change-file:" + sender.id(), UPLOADS))
                .orElseThrow(
                        () -> new TooOftenException(messages.say("certificate.change.too-often"), UPLOADS.within()));
        return files.keep(content, fileName, "/files", attached -> insert(attached, sender.id()));
    }

    private String insert(Attached attached, String accountId) {
        String id = RowIds.next();
        rows.insert(
                new Filed(id, null, null, attached.fileName(), attached.size(), attached.pages(), attached.sha256()),
                accountId);
        return id;
    }

    InputStream open(Filed file) {
        return files.open(file.sha256());
    }
}
