package org.zhicheng.certificate.change;

import java.time.LocalDate;
import org.zhicheng.certificate.CertificateFact;

/**
 * What may be corrected of a certificate now.
 *
 * @param was what it says
 * @param offered the only thing that it may say instead, as the reference data has it; null where somebody types it
 * @param from the first day that is taken, of a day; null of all else
 * @param until the last day that is taken, of a day; null of all else
 */
public record Correctable(CertificateFact fact, String was, String offered, LocalDate from, LocalDate until) {

    static Correctable typed(CertificateFact fact, String was) {
        return new Correctable(fact, was, null, null, null);
    }

    static Correctable offered(CertificateFact fact, String was, String offered) {
        return new Correctable(fact, was, offered, null, null);
    }

    static Correctable day(CertificateFact fact, String was, LocalDate from, LocalDate until) {
        return new Correctable(fact, was, null, from, until);
    }
}
