package org.zhicheng.declaration.outlook;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the first day on which a table says yes, by asking it about days to come: it knows nothing of the table's rows.
 * It asks about one day in each season first, and within the season that brings the change about its middle, again and
 * again.
 */
final class FirstDay {

    /** Beyond these nobody plans a declaration. */
    private static final int YEARS = 10;

    private static final int MONTHS_BETWEEN = 3;

    private FirstDay() {}

    /** @param yes whether the table says yes on a day; asked about some fifty days at most */
    static Optional<LocalDate> of(LocalDate earliest, Predicate<LocalDate> yes) {
        if (yes.test(earliest)) {
            return Optional.of(earliest);
        }
        LocalDate before = earliest;
        for (int months = MONTHS_BETWEEN; months <= YEARS * 12; months += MONTHS_BETWEEN) {
            LocalDate day = earliest.plusMonths(months);
            if (yes.test(day)) {
                return Optional.of(between(before, day, yes));
            }
            before = day;
        }
        return Optional.empty();
    }

    /** @return the first day with yes after one with no */
    private static LocalDate between(LocalDate no, LocalDate yesAlready, Predicate<LocalDate> yes) {
        LocalDate before = no;
        LocalDate found = yesAlready;
        while (ChronoUnit.DAYS.between(before, found) > 1) {
            LocalDate middle = before.plusDays(ChronoUnit.DAYS.between(before, found) / 2);
            if (yes.test(middle)) {
                found = middle;
            } else {
                before = middle;
            }
        }
        return found;
    }
}
