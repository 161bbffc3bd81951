package org.zhicheng.reference;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tree from series to specialty that is valid today. */
@Repository
public class SpecialtyDirectory {

    private static final String VALID = " and s.valid_from <= :today and (s.valid_to is null or s.valid_to >= :today)";

    private static final String VALID_CHILD =
            " and c.valid_from <= :today and (c.valid_to is null or c.valid_to >= :today)";

    private static final String SERIES =
            "select s.code, null as parent, s.code as series, s.name, false as leaf, false as sample from series s where ";

    private static final String SPECIALTY = "select s.code, coalesce(s.parent, s.series) as parent, s.series, s.name,"
            + " not exists (select 1 from specialty c where c.parent = s.code" + VALID_CHILD + ") as leaf,"
            + " s.sample from specialty s where ";

    private final JdbcClient jdbc;
    private final Clock clock;

    SpecialtyDirectory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param parent code of a series or a specialty; null for the series that have specialties */
    public List<Specialty> children(String parent) {
        if (parent == null) {
            return list(
                    SERIES + "exists (select 1 from specialty c where c.series = s.code" + VALID_CHILD + ")" + VALID
                            + " order by s.code",
                    "");
        }
        return list(
                SPECIALTY + "(s.parent = :code or (s.parent is null and s.series = :code))" + VALID
                        + " order by s.code",
                parent);
    }

    public Optional<Specialty> find(String code) {
        return list(SPECIALTY + "s.code = :code" + VALID, code).stream()
                .findFirst()
                .or(() -> list(SERIES + "s.code = :code" + VALID, code).stream().findFirst());
    }

    /** From the series down to this one; empty for an unknown code. */
    public List<Specialty> path(String code) {
        List<Specialty> path = new ArrayList<>();
        Optional<Specialty> next = find(code);
        while (next.isPresent()) {
            path.add(0, next.get());
            next = Optional.ofNullable(next.get().parent()).flatMap(this::find);
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

    /** The levels of the specialty's series, lowest first; empty for an unknown code. */
    public List<LevelName> levels(String code) {
        return find(code).map(Specialty::series).map(this::levelsOfSeries).orElse(List.of());
    }

    private List<LevelName> levelsOfSeries(String series) {
        return jdbc.sql("select s.level, s.name from series_level s where s.series = :series" + VALID
                        + " order by case s.level when 'technician' then 1 when 'assistant' then 2"
                        + " when 'intermediate' then 3 when 'associate-senior' then 4 else 5 end")
                .param("series", series)
                .param("today", LocalDate.now(clock))
                .query(LevelName.class)
                .list();
    }

    private List<Specialty> list(String sql, String code) {
        return jdbc.sql(sql)
                .param("code", code)
                .param("today", LocalDate.now(clock))
                .query(Specialty.class)
                .list();
    }
}
