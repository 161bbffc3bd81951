package org.zhicheng.office;

import java.time.LocalDate;

/**
 * A search says which cases an office looks for; null or blank is any.
 *
 * @param text a case number or its beginning, or a name or its beginning
 * @param specialty a part of a specialty's name, or its code
 * @param employer a part of the employer's name
 * @param state the code of an {@link OfficeState}; {@code open} for all that are with an office
 * @param stage the code of the stage that a case is at
 * @param holder account id of who has the case; {@link #NOBODY} for cases that nobody has
 * @param from the first day of submission
 * @param to the last day of submission
 * @param sort the code of an {@link OfficeOrder}
 * @param page from 0
 */
public record Wanted(
        String text,
        String business,
        String specialty,
        String level,
        String employer,
        String state,
        String stage,
        boolean overdue,
        String holder,
        LocalDate from,
        LocalDate to,
        String sort,
        int page) {

    /** What stands for nobody: no account's id. */
    public static final String NOBODY = "-";
}
