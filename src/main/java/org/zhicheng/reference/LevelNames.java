package org.zhicheng.reference;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Repository;
import org.zhicheng.reference.ReferenceSnapshot.SpecialtyRow;

/**
 * Finds the levels of a specialty and their names: 三级公证员 is not 三级律师. The nearest node that names any levels decides:
 * the specialty itself, one above it, or at last its series.
 */
@Repository
public class LevelNames {

    /** Lists the levels, the lowest first. */
    public static final List<String> LOWEST_FIRST =
            List.of("technician", "assistant", "intermediate", "associate-senior", "senior");

    private final ReferenceInUse reference;
    private final SpecialtyDirectory specialties;
    private final Clock clock;

    /**
     * A row names a level for one node.
     *
     * @param specialty the node that this name is for; a hyphen for the series
     * @param holds whether it holds on the day that is asked about
     */
    private record Row(String specialty, String level, String name, boolean confirmed, boolean holds) {

        boolean covers(String code) {
            return specialty.equals("-") || (code + "-").startsWith(specialty + "-");
        }
    }

    public LevelNames(ReferenceInUse reference, SpecialtyDirectory specialties, Clock clock) {
        this.reference = reference;
        this.specialties = specialties;
        this.clock = clock;
    }

    /** Lists the levels that can be declared in this specialty today, lowest first; none for an unknown code. */
    public List<LevelName> offered(String code) {
        return offered(code, LocalDate.now(clock));
    }

    /** Lists the levels that could be declared in the specialty on a day. */
    public List<LevelName> offered(String code, LocalDate day) {
        Set<String> allowed = allowed(code, day);
        return nearest(rows(code, day).stream().filter(Row::holds).toList()).stream()
                .filter(row -> allowed.isEmpty() || allowed.contains(row.level()))
                .sorted(Comparator.comparing(row -> LOWEST_FIRST.indexOf(row.level())))
                .map(row -> new LevelName(row.level(), row.name(), row.confirmed()))
                .toList();
    }

    /** Tells whether this level could be declared in the specialty before that day and cannot any more. */
    public boolean ended(String code, String level, LocalDate day) {
        return rows(code, day).stream().anyMatch(row -> row.level().equals(level) && !row.holds())
                && offered(code, day).stream().noneMatch(name -> name.level().equals(level));
    }

    /** Finds the name of a level in this specialty, the present or the last one. */
    public Optional<String> name(String code, String level) {
        return nearest(rows(code, LocalDate.now(clock)).stream()
                        .filter(row -> row.level().equals(level))
                        .toList())
                .stream()
                .map(Row::name)
                .findFirst();
    }

    private static List<Row> nearest(List<Row> rows) {
        int depth = rows.stream().mapToInt(row -> depth(row.specialty())).max().orElse(0);
        return rows.stream().filter(row -> depth(row.specialty()) == depth).toList();
    }

    private static int depth(String specialty) {
        return specialty.equals("-") ? 0 : specialty.length();
    }

    /** The latest row of each level and node at or above this code. */
    private List<Row> rows(String code, LocalDate day) {
        ReferenceSnapshot snapshot = reference.snapshot();
        return specialties
                .find(code)
                .flatMap(found -> snapshot.series(found.series()))
                .flatMap(series -> series.began(day))
                .map(series -> snapshot.levels(series.code()).stream()
                        .flatMap(history -> history.began(day).stream())
                        .map(row ->
                                new Row(row.specialty(), row.level(), row.name(), series.confirmed(), row.lastsTo(day)))
                        .filter(row -> row.covers(code))
                        .toList())
                .orElse(List.of());
    }

    /** The only levels that a specialty is declared at; empty for all of them. */
    private Set<String> allowed(String code, LocalDate day) {
        return reference
                .snapshot()
                .specialty(code)
                .flatMap(history -> history.began(day))
                .map(SpecialtyRow::levels)
                .map(levels -> Set.copyOf(List.of(levels.split(" +"))))
                .orElse(Set.of());
    }
}
