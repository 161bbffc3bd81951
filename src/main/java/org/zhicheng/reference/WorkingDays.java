package org.zhicheng.reference;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.zhicheng.sql.RowIds;

/**
 * Counts working days by the State Council's holiday arrangement. Where the arrangement of a year is not loaded yet,
 * only weekends are off, and the log says so.
 */
@Component
public class WorkingDays {

    private final Holidays holidays;

    WorkingDays(Holidays holidays) {
        this.holidays = holidays;
    }

    public boolean isWorkingDay(LocalDate day) {
        return isWorkingDay(day, holidays.exceptions());
    }

    /** The day that is so many working days after this one, which itself does not count. */
    public LocalDate plus(LocalDate day, int workingDays) {
        return walk(day, workingDays, 1);
    }

    /** The day that is so many working days before this one, which itself does not count. */
    public LocalDate minus(LocalDate day, int workingDays) {
        return walk(day, workingDays, -1);
    }

    /** How many working days there are from the first to the last, both counted; 0 where the last is earlier. */
    public int between(LocalDate first, LocalDate last) {
        Map<LocalDate, Boolean> exceptions = holidays.exceptions();
        return (int) first.datesUntil(last.isBefore(first) ? first : last.plusDays(1))
                .filter(day -> isWorkingDay(day, exceptions))
                .count();
    }

    /** Returns another text where other days are off: what was counted before is to be counted anew. */
    public String version() {
        return RowIds.of(new TreeMap<>(holidays.exceptions()).toString());
    }

    private LocalDate walk(LocalDate from, int workingDays, int step) {
        Map<LocalDate, Boolean> exceptions = holidays.exceptions();
        LocalDate day = from;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(step);
            if (isWorkingDay(day, exceptions)) {
                left--;
            }
        }
        return day;
    }

    private static boolean isWorkingDay(LocalDate day, Map<LocalDate, Boolean> exceptions) {
        boolean weekday = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        return exceptions.getOrDefault(day, weekday);
    }
}
