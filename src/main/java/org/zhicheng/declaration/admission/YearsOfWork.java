package org.zhicheng.declaration.admission;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.zhicheng.declaration.fact.DeclarationFacts.Work;

/** Counts the years that somebody worked between two days. Gaps are left out, and overlapping works count once. */
final class YearsOfWork {

    private static final double DAYS_OF_A_YEAR = 365.2425;

    private YearsOfWork() {}

    /**
     * @param from the day of graduation: no work before it counts
     * @param submittedOn a work that ends in the month of this day counts as going on (H02)
     * @param until the first day that does not count any more
     */
    static double of(List<Work> works, LocalDate from, LocalDate submittedOn, LocalDate until) {
        List<Work> dated = works.stream()
                .filter(work -> work.startDate() != null)
                .sorted(Comparator.comparing(Work::startDate))
                .toList();
        LocalDate first = null;
        LocalDate busyUntil = null;
        long idle = 0;
        for (Work work : dated) {
            LocalDate start = later(work.startDate(), from);
            LocalDate end = earlier(end(work, submittedOn, until), until);
            if (!start.isBefore(end)) {
                continue;
            }
            if (first == null) {
                first = start;
            } else if (start.isAfter(busyUntil)) {
                idle += ChronoUnit.DAYS.between(busyUntil, start);
            }
            busyUntil = busyUntil == null ? end : later(end, busyUntil);
        }
        return first == null ? 0 : between(first.plusDays(idle), busyUntil);
    }

    /** Counts whole years by their dates; 0 where there is no beginning. */
    static double between(LocalDate from, LocalDate until) {
        if (from == null || from.isAfter(until)) {
            return 0;
        }
        long whole = ChronoUnit.YEARS.between(from, until);
        long rest = ChronoUnit.DAYS.between(from.plusYears(whole), until);
        return whole + Math.min(0.99, rest / DAYS_OF_A_YEAR);
    }

    /** The last day of a work belongs to it. */
    private static LocalDate end(Work work, LocalDate submittedOn, LocalDate until) {
        boolean goesOn =
                work.endDate() == null || !YearMonth.from(work.endDate()).isBefore(YearMonth.from(submittedOn));
        return goesOn ? until : work.endDate().plusDays(1);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
