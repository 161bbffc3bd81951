package org.zhicheng.declaration.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zhicheng.declaration.fact.DeclarationFacts.Work;

/**
 * A discontinuity is a stretch of time where one work does not follow the other; H03 warns of it and the comparison of
 * careers marks it. Up to a month between two works is a change and no gap, and both may name the day of the change.
 *
 * @param work the later of the two
 * @param from the first idle or doubly worked day
 * @param to the last such day
 */
public record Discontinuity(Kind kind, Work work, LocalDate from, LocalDate to) {

    public enum Kind {
        GAP,
        OVERLAP
    }

    /** @param works in any order; one without a beginning is left out */
    public static List<Discontinuity> of(List<Work> works) {
        List<Work> dated = works.stream()
                .filter(work -> work.startDate() != null)
                .sorted(Comparator.comparing(Work::startDate))
                .toList();
        List<Discontinuity> found = new ArrayList<>();
        LocalDate busyUntil = null;
        for (Work work : dated) {
            LocalDate end = work.endDate() == null ? LocalDate.MAX : work.endDate();
            if (busyUntil != null && work.startDate().isBefore(busyUntil)) {
                LocalDate to = end.isBefore(busyUntil) ? end : busyUntil;
                found.add(new Discontinuity(Kind.OVERLAP, work, work.startDate(), later(work.startDate(), to)));
            } else if (busyUntil != null
                    && work.startDate().isAfter(busyUntil.plusDays(1).plusMonths(1))) {
                found.add(new Discontinuity(
                        Kind.GAP, work, busyUntil.plusDays(1), work.startDate().minusDays(1)));
            }
            busyUntil = busyUntil == null ? end : later(end, busyUntil);
        }
        return List.copyOf(found);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
