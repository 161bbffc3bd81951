package org.zhicheng.certificate;

import java.io.InputStream;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;

/** Hands people their own certificates (我的证照). */
@Service
public class CertificateDesk {

    private final CertificateRows rows;
    private final CertificateFiles files;
    private final AuditLog audit;
    private final Messages messages;

    CertificateDesk(CertificateRows rows, CertificateFiles files, AuditLog audit, Messages messages) {
        this.rows = rows;
        this.files = files;
        this.audit = audit;
        this.messages = messages;
    }

    /** Returns the person's certificates, those that no longer hold as well, the newest first. */
    @Transactional(readOnly = true)
    public List<Certificate> of(Account holder) {
        return rows.ofHolder(holder.id());
    }

    /**
     * Finds a certificate to be downloaded; each download is audited.
     *
     * @throws NotFoundException where this person has no such certificate, or has it not in this format
     */
    @Transactional
    public Certificate download(String number, CertificateFormat format, Account holder) {
        Certificate certificate = rows.numbered(number)
                .filter(found -> found.holderId().equals(holder.id()) && format.of(found) != null)
                .orElseThrow(() -> new NotFoundException(messages.say("certificate.gone")));
        audit.recordInCase(
                certificate.declarationId(),
                holder.id(),
                AuditKind.DOWNLOAD_CERTIFICATE,
                "certificate",
                certificate.id(),
                null);
        return certificate;
    }

    public InputStream content(Certificate certificate, CertificateFormat format) {
        return files.open(certificate, format);
    }

    public String fileName(Certificate certificate, CertificateFormat format) {
        return messages.say("certificate.file-name", certificate.title(), certificate.number()) + format.suffix();
    }
}
