package org.zhicheng.certificate.change;

import java.util.Locale;
import org.zhicheng.certificate.CertificateState;

/** What may become of a certificate after its issue. */
public enum ChangeKind {
    /** 撤销. */
    REVOKE(CertificateState.VALID),
    /** 恢复: a revocation is taken back. */
    RESTORE(CertificateState.REVOKED),
    /** 更正: a wrong letter, in a new version. */
    CORRECT(CertificateState.VALID);

    private final CertificateState from;

    ChangeKind(CertificateState from) {
        this.from = from;
    }

    /** Returns the state in which a certificate is that it may be proposed for. */
    CertificateState from() {
        return from;
    }

    /** Returns its code in the table and in messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
