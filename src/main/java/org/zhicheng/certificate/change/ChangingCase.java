package org.zhicheng.certificate.change;

import org.zhicheng.account.Account;
import org.zhicheng.certificate.Certificate;

/**
 * The certificate of a case whose change somebody looks at.
 *
 * @param office group of the office that gave it
 */
record ChangingCase(Certificate certificate, String office, String officeName) {

    boolean mayPropose(Account viewer) {
        return viewer.memberOf(office);
    }
}
