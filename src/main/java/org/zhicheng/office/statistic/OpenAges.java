package org.zhicheng.office.statistic;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.zhicheng.office.fact.Counts;
import org.zhicheng.office.fact.Tally;
import org.zhicheng.reference.WorkingDays;

/** Tells how old the open cases are today, of the days on which they came: in one walk back to the oldest. */
@Component
class OpenAges {

    /** The first working day of each age. */
    private static final List<Integer> AGES = List.of(0, 3, 6, 11, 21);

    /** Further back nobody looks: what is older is as old as this. */
    private static final int FURTHEST_DAYS = 1100;

    private final WorkingDays workingDays;
    private final Clock clock;

    OpenAges(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    Statistics.Now of(Counts open) {
        TreeMap<LocalDate, Integer> since = new TreeMap<>();
        open.each((day, cases) -> since.put(LocalDate.parse(day), cases), Tally.SINCE);
        Map<Integer, Integer> byDays = byWorkingDays(since);
        int cases = since.values().stream().mapToInt(Integer::intValue).sum();
        Integer oldest = byDays.keySet().stream().max(Integer::compare).orElse(null);
        List<Statistics.Age> ages = new ArrayList<>();
        for (int place = 0; place < AGES.size(); place++) {
            int from = AGES.get(place);
            Integer to = place + 1 < AGES.size() ? AGES.get(place + 1) - 1 : null;
            ages.add(new Statistics.Age(
                    from,
                    to,
                    byDays.entrySet().stream()
                            .filter(one -> one.getKey() >= from && (to == null || one.getKey() <= to))
                            .mapToInt(Map.Entry::getValue)
                            .sum()));
        }
        return new Statistics.Now(cases, oldest, ages);
    }

    private Map<Integer, Integer> byWorkingDays(TreeMap<LocalDate, Integer> since) {
        Map<Integer, Integer> byDays = new TreeMap<>();
        LocalDate day = LocalDate.now(clock);
        LocalDate furthest = day.minusDays(FURTHEST_DAYS);
        int passed = 0;
        for (Map.Entry<LocalDate, Integer> came : since.descendingMap().entrySet()) {
            while (day.isAfter(came.getKey()) && day.isAfter(furthest)) {
                passed += workingDays.isWorkingDay(day) ? 1 : 0;
                day = day.minusDays(1);
            }
            byDays.merge(passed, came.getValue(), Integer::sum);
        }
        return byDays;
    }
}
