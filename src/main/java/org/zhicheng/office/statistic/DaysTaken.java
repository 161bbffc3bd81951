package org.zhicheng.office.statistic;

import java.util.Map;
import java.util.TreeMap;
import org.zhicheng.office.fact.Counts;

/** Days taken are working days from when an office got a case until it decided, with how often each number occurred. */
final class DaysTaken {

    private static final int HALF = 50;
    private static final int MOST = 90;
    private static final int ALL = 100;

    private final TreeMap<Integer, Integer> decisions = new TreeMap<>();

    /** @param under the words under which the numbers were counted */
    void add(Counts counts, Object... under) {
        counts.each((days, number) -> decisions.merge(Integer.valueOf(days), number, Integer::sum), under);
    }

    int decisions() {
        return decisions.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Half of the decisions took no more; null where there is none. */
    Integer median() {
        return within(HALF);
    }

    /** Nine of ten decisions took no more; null where there is none. */
    Integer ninetyPercent() {
        return within(MOST);
    }

    private Integer within(int percent) {
        long wanted = ((long) decisions() * percent + ALL - 1) / ALL;
        long so = 0;
        for (Map.Entry<Integer, Integer> days : decisions.entrySet()) {
            so += days.getValue();
            if (so >= wanted) {
                return days.getKey();
            }
        }
        return null;
    }
}
