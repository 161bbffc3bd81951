package org.zhicheng.certificate;

import org.zhicheng.certificate.seal.StatusList;

/** Whether a certificate still holds. */
public enum CertificateState {
    VALID(StatusList.VALID),
    CORRECTED(StatusList.CORRECTED),
    REVOKED(StatusList.REVOKED);

    private final int code;

    CertificateState(int code) {
        this.code = code;
    }

    /** Returns its code in the list of states. */
    public int code() {
        return code;
    }
}
