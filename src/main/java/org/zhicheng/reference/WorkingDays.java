package org.zhicheng.reference;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Counts working days by the State Council's holiday arrangement, kept in {@code reference/holidays.csv}. In a year
 * that the file does not know yet, only weekends are off.
 */
@Component
public class WorkingDays {

    private final Map<LocalDate, Boolean> exceptions = new HashMap<>();

    WorkingDays() {
        try (var file = new InputStreamReader(
                new ClassPathResource("reference/holidays.csv").getInputStream(), StandardCharsets.UTF_8)) {
            CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(file)
                    .forEach(row -> exceptions.put(
                            LocalDate.parse(row.get("date")), row.get("kind").equals("workday")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isWorkingDay(LocalDate day) {
        boolean weekday = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        return exceptions.getOrDefault(day, weekday);
    }

    /** The day that is so many working days after this one, which itself does not count. */
    public LocalDate plus(LocalDate day, int workingDays) {
        LocalDate result = day;
        for (int left = workingDays; left > 0; ) {
            result = result.plusDays(1);
            if (isWorkingDay(result)) {
                left--;
            }
        }
        return result;
    }

    /** How many working days there are from the first to the last, both counted; 0 where the last is earlier. */
    public int between(LocalDate first, LocalDate last) {
        int count = 0;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                count++;
            }
        }
        return count;
    }
}
