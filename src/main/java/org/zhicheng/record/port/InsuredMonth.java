package org.zhicheng.record.port;

import java.time.YearMonth;
import org.zhicheng.text.Typed;

/**
 * A month says that one employer paid one insurance for it.
 *
 * @param insurance pension 职工养老 | medical …
 * @param employerName empty where the record does not say
 * @param uscc as employerName
 * @param backPaid paid later for that month (补缴)
 */
public record InsuredMonth(
        YearMonth month, String insurance, String employerName, String uscc, boolean paid, boolean backPaid) {

    /** Which insurance the rule is about. */
    public static final String PENSION = "pension";

    public InsuredMonth {
        employerName = Typed.trimmed(employerName);
        uscc = Typed.trimmed(uscc);
    }

    /**
     * Tells whether the month was paid by this employer; false where either has no code, because a name alone is no
     * proof.
     */
    public boolean isWith(String otherUscc) {
        return !uscc.isEmpty() && CreditCode.tidy(uscc).equals(CreditCode.tidy(otherUscc));
    }
}
