package org.zhicheng.publicity.objection;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhicheng.publicity.ObjectedCase;
import org.zhicheng.secret.KeyedHash;
import org.zhicheng.sql.RowIds;

/** Writes an objection down, with its receipt number, and tells its sender that it came. */
@Component
class ObjectionWriting {

    private final ObjectionRows rows;
    private final ObjectionFileRows files;
    private final Sealed sealed;
    private final Receipts receipts;
    private final ComplainantNews complainant;
    private final KeyedHash hash;
    private final Clock clock;

    ObjectionWriting(
            ObjectionRows rows,
            ObjectionFileRows files,
            Sealed sealed,
            Receipts receipts,
            ComplainantNews complainant,
            KeyedHash hash,
            Clock clock) {
        this.rows = rows;
        this.files = files;
        this.sealed = sealed;
        this.receipts = receipts;
        this.complainant = complainant;
        this.hash = hash;
        this.clock = clock;
    }

    Objection write(ObjectedCase about, Complaint complaint, boolean anonymous) {
        Objection objection = new Objection(
                RowIds.next(),
                about.id(),
                about.declarationId(),
                receipts.next(),
                anonymous ? null : ContactHash.of(hash, complaint.contact()),
                anonymous,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                ObjectionState.FILED,
                null,
                null,
                false,
                null,
                null,
                null);
        rows.insert(objection, sealed.close(objection.id(), complaint));
        complainant.received(objection);
        return objection;
    }

    boolean give(List<String> fileIds, Objection objection) {
        return files.give(fileIds, objection.id());
    }
}
