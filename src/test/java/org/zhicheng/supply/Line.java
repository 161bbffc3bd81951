package org.zhicheng.supply;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A line of releases, and how long its makers mend it without being paid: looked up by people, kept in
 * {@code src/test/resources/licences/lines.csv}.
 *
 * @param of what is released, as the pom, {@code package.json} or an image names it
 * @param line how its versions begin
 * @param end a day, or in words that none is announced
 */
record Line(String of, String line, String end, String source) {

    static final String NONE = "no fixed end";

    boolean isThatOf(String version) {
        return version.equals(line) || version.startsWith(line + ".") || version.startsWith(line + "-");
    }

    boolean endedBefore(LocalDate day) {
        return day().filter(end -> end.isBefore(day)).isPresent();
    }

    boolean isSaid() {
        return end.equals(NONE) || day().isPresent();
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(end));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
