package org.zhicheng.reference;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A history holds all rows of one subject, the latest first: each holds until its last day, or until the next begins.
 *
 * @param rows never none
 */
record History<R extends Lasting>(List<R> rows) {

    History {
        rows = rows.stream()
                .sorted(Comparator.comparing(Lasting::validFrom).reversed())
                .toList();
    }

    /** Groups rows into the histories of all subjects; the map may be asked for null, which has no history. */
    static <R extends Lasting, K> Map<K, History<R>> by(Function<R, K> subject, List<R> rows) {
        Map<K, History<R>> histories = new HashMap<>();
        rows.stream()
                .collect(Collectors.groupingBy(subject))
                .forEach((key, same) -> histories.put(key, new History<>(same)));
        return histories;
    }

    /** Finds the latest of the rows that began by that day, whether or not it ended. */
    Optional<R> began(LocalDate day) {
        return rows.stream().filter(row -> row.beganBy(day)).findFirst();
    }

    Optional<R> held(LocalDate day) {
        return began(day).filter(row -> row.lastsTo(day));
    }

    /** Finds the row of the day, else the last one before it, else the first one after it. */
    R known(LocalDate day) {
        return began(day).orElse(rows.get(0));
    }

    R latest() {
        return rows.get(0);
    }

    Stream<R> latestFirst() {
        return rows.stream();
    }
}
