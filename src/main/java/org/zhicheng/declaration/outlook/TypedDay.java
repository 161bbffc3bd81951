package org.zhicheng.declaration.outlook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhicheng.text.ReadAs;

/**
 * A typed day is a day as people remember it: the day, the month or only the year. Of a month or a year the last day
 * counts, so that nobody is told a day on which it is still too early.
 *
 * @param last the day, or the last that it can be
 * @param exact whether the day itself was typed
 */
record TypedDay(LocalDate last, boolean exact) {

    private static final int FIRST_YEAR = 1940;

    /** How far ahead anybody looks who is not there yet. */
    private static final int YEARS_AHEAD = 10;

    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern PARTS =
            Pattern.compile("(\\d{4})(?:[-/.年](?:(\\d{1,2})(?:[-/.月](?:(\\d{1,2})日?)?)?)?)?");

    /** Reads a day; empty where the text is none, or none that a career has. */
    static Optional<TypedDay> read(String text, LocalDate today) {
        String plain = ReadAs.plain(text == null ? "" : text);
        Matcher compact = COMPACT.matcher(plain);
        Matcher found = compact.matches() ? compact : PARTS.matcher(plain);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(found, today))
                    .filter(day -> day.last().getYear() >= FIRST_YEAR
                            && day.last().getYear() <= today.getYear() + YEARS_AHEAD);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static TypedDay read(Matcher found, LocalDate today) {
        int year = Integer.parseInt(found.group(1));
        if (found.group(2) == null) {
            return new TypedDay(
                    capped(Year.of(year).atDay(1), YearMonth.of(year, 12).atEndOfMonth(), today), false);
        }
        YearMonth month = YearMonth.of(year, Integer.parseInt(found.group(2)));
        return found.group(3) == null
                ? new TypedDay(capped(month.atDay(1), month.atEndOfMonth(), today), false)
                : new TypedDay(month.atDay(Integer.parseInt(found.group(3))), true);
    }

    /** What lies in the year or month that it is now has happened by today. */
    private static LocalDate capped(LocalDate first, LocalDate last, LocalDate today) {
        return first.isAfter(today) || last.isBefore(today) ? last : today;
    }
}
