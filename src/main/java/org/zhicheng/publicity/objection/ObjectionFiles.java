package org.zhicheng.publicity.objection;

import java.io.InputStream;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhicheng.material.AttachedFiles;
import org.zhicheng.material.AttachedFiles.Attached;
import org.zhicheng.publicity.objection.ObjectionFileRows.Filed;
import org.zhicheng.sql.RowIds;

/** Keeps what comes with objections, through the inspection of all uploads; even their names are encrypted. */
@Component
class ObjectionFiles {

    private final ObjectionFileRows rows;
    private final AttachedFiles files;
    private final Sealed sealed;

    ObjectionFiles(ObjectionFileRows rows, AttachedFiles files, Sealed sealed) {
        this.rows = rows;
        this.files = files;
        this.sealed = sealed;
    }

    /** @return an id that nobody guesses, by which the objection names the file */
    String keep(InputStream content, String fileName) {
        return files.keep(content, fileName, "/files", this::insert);
    }

    private String insert(Attached attached) {
        String id = RowIds.next();
        rows.insert(new Filed(
                id,
                null,
                sealed.closeName(id, attached.fileName()),
                attached.size(),
                attached.pages(),
                attached.sha256()));
        return id;
    }

    List<Filed> of(String objectionId) {
        return rows.of(objectionId);
    }

    String name(Filed file) {
        return sealed.openName(file.id(), file.fileName());
    }

    InputStream open(Filed file) {
        return files.open(file.sha256());
    }
}
