package org.zhicheng.reference;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.RowsOf;

/**
 * The tree from series to specialty. What is offered is what holds today; what a case already rests on is known by its
 * code for good, as it was called last.
 */
@Repository
public class SpecialtyDirectory {

    private static final String SERIES = "select s.code, null as parent, s.code as series, s.name, false as leaf,"
            + " false as sample, s.confirmed from series s where ";

    private static final String SPECIALTY = "select s.code, coalesce(s.parent, s.series) as parent, s.series, s.name,"
            + " not exists (select 1 from specialty c where c.parent = s.code" + holds("c", "specialty")
            + ") as leaf, s.sample, true as confirmed from specialty s where ";

    private static final String LATEST = " order by case when s.valid_from <= :today then 0 else 1 end,"
            + " s.valid_from desc fetch first 1 rows only";

    private final JdbcClient jdbc;
    private final Clock clock;

    SpecialtyDirectory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A row holds until its last day, or until a later row of its code begins. */
    private static String holds(String row, String table) {
        return " and %1$s.valid_from = (select max(l.valid_from) from %2$s l where l.code = %1$s.code and l.valid_from <= :today) and (%1$s.valid_to is null or %1$s.valid_to >= :today)"
                .formatted(row, table);
    }

    /** @param parent code of a series or a specialty; null for the series that have specialties */
    public List<Specialty> children(String parent) {
        return children(parent, LocalDate.now(clock));
    }

    /** What was offered on a day, to somebody who declared then. */
    public List<Specialty> children(String parent, LocalDate day) {
        if (parent == null) {
            return list(
                    SERIES + "exists (select 1 from specialty c where c.series = s.code" + holds("c", "specialty") + ")"
                            + holds("s", "series") + " order by s.code",
                    "",
                    day);
        }
        return list(
                SPECIALTY + "(s.parent = :code or (s.parent is null and s.series = :code))" + holds("s", "specialty")
                        + " order by s.code",
                parent,
                day);
    }

    /** As it is called now, or was called last. */
    public Optional<Specialty> find(String code) {
        return find(code, LocalDate.now(clock));
    }

    private Optional<Specialty> find(String code, LocalDate day) {
        return list(SPECIALTY + "s.code = :code" + LATEST, code, day).stream()
                .findFirst()
                .or(() -> list(SERIES + "s.code = :code" + LATEST, code, day).stream()
                        .findFirst());
    }

    /** From the series down to this one; empty for an unknown code. */
    public List<Specialty> path(String code) {
        return path(code, LocalDate.now(clock));
    }

    private List<Specialty> path(String code, LocalDate day) {
        List<Specialty> path = new ArrayList<>();
        Optional<Specialty> next = find(code, day);
        while (next.isPresent()) {
            path.add(0, next.get());
            next = Optional.ofNullable(next.get().parent()).flatMap(above -> find(above, day));
        }
        return path;
    }

    /** 工程→电力工程→电气工程→电气工程, as the guide writes it (line 61). */
    public String displayPath(String code) {
        return path(code).stream().map(Specialty::name).collect(Collectors.joining("→"));
    }

    /** @throws IllegalArgumentException for an unknown code */
    public String seriesOf(String code) {
        return find(code)
                .map(Specialty::series)
                .orElseThrow(() -> new IllegalArgumentException("No specialty " + code));
    }

    /** Whether it could be declared on a day: the last level, and all the way to it was offered (P01). */
    public boolean isLeaf(String code, LocalDate day) {
        List<Specialty> path = path(code, day);
        return !path.isEmpty()
                && path.get(path.size() - 1).leaf()
                && path.stream().allMatch(specialty -> holds(specialty, day));
    }

    /** Whether it could be declared before that day, or what it lies in, and cannot any more. */
    public boolean ended(String code, LocalDate day) {
        return path(code, day).stream().anyMatch(specialty -> !holds(specialty, day) && began(specialty, day));
    }

    private boolean began(Specialty specialty, LocalDate day) {
        String table = specialty.parent() == null ? "series" : "specialty";
        return jdbc.sql("select count(*) from " + table + " where code = :code and valid_from <= :day")
                        .param("code", specialty.code())
                        .param("day", day)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private boolean holds(Specialty specialty, LocalDate day) {
        boolean series = specialty.parent() == null;
        return !list(
                        series
                                ? SERIES + "s.code = :code" + holds("s", "series")
                                : SPECIALTY + "s.code = :code" + holds("s", "specialty"),
                        specialty.code(),
                        day)
                .isEmpty();
    }

    private List<Specialty> list(String sql, String code, LocalDate day) {
        return jdbc.sql(sql)
                .param("code", code)
                .param("today", day)
                .query(RowsOf.a(Specialty.class))
                .list();
    }
}
