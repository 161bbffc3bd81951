package org.zhicheng.certificate.share;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.account.Account;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.certificate.CopyPrinting;
import org.zhicheng.certificate.share.CopyRows.Kept;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;

/** Lets holders make copies of their certificates for one purpose, see them, and end them (CF10). */
@Service
public class CopyDesk {

    private final CopyMaking making;
    private final CopyRows rows;
    private final CopyPrinting printing;
    private final AuditLog audit;
    private final Messages messages;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** @param state what it is worth today */
    public record OwnCopy(CertificateCopy copy, CopyState state) {}

    CopyDesk(
            CopyMaking making,
            CopyRows rows,
            CopyPrinting printing,
            AuditLog audit,
            Messages messages,
            TransactionTemplate transaction,
            Clock clock) {
        this.making = making;
        this.rows = rows;
        this.printing = printing;
        this.audit = audit;
        this.messages = messages;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Returns the person's copies, the newest first, until a year after their last day. */
    @Transactional(readOnly = true)
    public List<OwnCopy> of(Account holder) {
        return rows.ofHolder(holder.id()).stream().map(this::own).toList();
    }

    /**
     * @param until the last day, whole
     * @throws NotFoundException where this person has no such certificate
     * @throws ConflictException where the certificate does not hold, or there are enough copies of it
     */
    public OwnCopy make(String number, String purpose, LocalDate until, Account holder) {
        String printed = making.admit(number, purpose, until, holder);
        CertificateCopy made = transaction.execute(status -> {
            CertificateCopy copy = making.make(number, printed, until);
            record(copy, AuditKind.SHARE_CERTIFICATE);
            return copy;
        });
        return new OwnCopy(made, CopyState.VALID);
    }

    /**
     * Finds a copy to be downloaded; each download is audited.
     *
     * @throws NotFoundException where this person has no such copy
     */
    @Transactional
    public CertificateCopy download(String id, Account holder) {
        CertificateCopy copy = find(id, holder).copy();
        record(copy, AuditKind.DOWNLOAD_CERTIFICATE);
        return copy;
    }

    /** Ends a copy before its last day, for good; a second time changes nothing. */
    @Transactional
    public void end(String id, Account holder) {
        CertificateCopy copy = find(id, holder).copy();
        if (making.end(copy)) {
            record(copy, AuditKind.END_CERTIFICATE_COPY);
        }
    }

    public InputStream content(CertificateCopy copy) {
        return printing.open(copy.document());
    }

    public String fileName(CertificateCopy copy) {
        return messages.say("certificate.copy.file-name", copy.number(), copy.purpose());
    }

    private Kept find(String id, Account holder) {
        return rows.ofHolder(id, holder.id())
                .orElseThrow(() -> new NotFoundException(messages.say("certificate.copy.gone")));
    }

    private OwnCopy own(Kept kept) {
        return new OwnCopy(kept.copy(), kept.state(LocalDate.now(clock)));
    }

    private void record(CertificateCopy copy, AuditKind kind) {
        audit.record(copy.holderId(), kind, "certificate-copy", copy.id(), copy.number());
    }
}
