package org.zhicheng.certificate.change;

import org.zhicheng.account.Account;
import org.zhicheng.certificate.Certificate;

/**
 * The certificate of a case whose change somebody looks at.
 *
 * @param office group of the office that gave it
 */
record ChangingCase(Certificate certificate, String office, String officeName) {

    /** Returns the same with the certificate as it was found when nobody else could change it. */
    ChangingCase of(Certificate locked) {
        return new ChangingCase(locked, office, officeName);
    }

    boolean mayPropose(Account viewer) {
        return viewer.memberOf(office);
    }
}
