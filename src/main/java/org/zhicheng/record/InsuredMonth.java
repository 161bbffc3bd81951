package org.zhicheng.record;

import java.time.YearMonth;
import java.util.Objects;

/**
 * One month of one insurance at one employer.
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
        employerName = Objects.requireNonNullElse(employerName, "").strip();
        uscc = Objects.requireNonNullElse(uscc, "").strip();
    }

    /** False where either has no code: a name alone is no proof. */
    boolean isWith(String otherUscc) {
        return !uscc.isEmpty() && uscc.equalsIgnoreCase(otherUscc);
    }
}
