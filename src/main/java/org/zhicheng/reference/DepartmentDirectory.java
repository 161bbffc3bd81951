package org.zhicheng.reference;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.RowsOf;

/** The trade departments that a division offers today: its own, and those of its city that it has none of (M01, M02). */
@Repository
public class DepartmentDirectory {

    /** 无: no trade department reviews. */
    public static final String NONE = "none";

    /** The division's own come before its city's. */
    private static final String NEAREST = " order by case when city = :division then 0 else 1 end, code";

    private final JdbcClient jdbc;
    private final DivisionDirectory divisions;
    private final MessageSource messages;
    private final Clock clock;

    DepartmentDirectory(JdbcClient jdbc, DivisionDirectory divisions, MessageSource messages, Clock clock) {
        this.jdbc = jdbc;
        this.divisions = divisions;
        this.messages = messages;
        this.clock = clock;
    }

    /** 无 first, then those of the city in the order of their codes, a county's own in the place of its city's. */
    public List<Department> offered(String divisionCode) {
        return offered(divisionCode, LocalDate.now(clock));
    }

    /** What was offered on a day, to somebody who declared then. */
    public List<Department> offered(String divisionCode, LocalDate day) {
        Map<String, Department> nearest = new TreeMap<>();
        divisions.find(divisionCode).ifPresent(division -> jdbc.sql(
                        "select code, city as division, name, sample from department where city in (:division, :city)"
                                + " and valid_from = (select max(l.valid_from) from department l"
                                + " where l.code = department.code and l.city = department.city"
                                + " and l.valid_from <= :today)"
                                + " and (valid_to is null or valid_to >= :today)" + NEAREST)
                .param("division", division.code())
                .param("city", division.city())
                .param("today", day)
                .query(RowsOf.a(Department.class))
                .list()
                .forEach(department -> nearest.putIfAbsent(department.code(), department)));
        List<Department> offered = new ArrayList<>();
        offered.add(new Department(NONE, null, messages.getMessage("department.none", null, null), false));
        offered.addAll(nearest.values());
        return offered;
    }

    /** @param series what people call it */
    public record Suggestion(String series, Department department) {}

    private record Usual(String name, String department) {}

    /** M01: the department, of those that the division offers, that usually reviews this series. */
    public Optional<Suggestion> suggested(String series, String divisionCode) {
        return jdbc.sql("select s.name, d.department from series_department d join series s on s.code = d.series"
                        + " where d.series = :series and d.valid_from <= :today"
                        + " and (d.valid_to is null or d.valid_to >= :today) and s.valid_from <= :today"
                        + " order by d.valid_from desc, s.valid_from desc fetch first 1 rows only")
                .param("series", series)
                .param("today", LocalDate.now(clock))
                .query(RowsOf.a(Usual.class))
                .optional()
                .flatMap(usual -> find(usual.department(), divisionCode)
                        .map(department -> new Suggestion(usual.name(), department)));
    }

    /** Only what is offered today. */
    public Optional<Department> find(String code, String divisionCode) {
        return offered(divisionCode).stream()
                .filter(department -> department.code().equals(code))
                .findFirst();
    }

    /** What a case already rests on: as {@link #find}, or as it was offered last. */
    public Optional<Department> known(String code, String divisionCode) {
        return find(code, divisionCode).or(() -> divisions.find(divisionCode).flatMap(division -> jdbc.sql(
                        "select code, city as division, name, sample from department"
                                + " where code = :code and city in (:division, :city)" + NEAREST
                                + ", valid_from desc fetch first 1 rows only")
                .param("code", code)
                .param("division", division.code())
                .param("city", division.city())
                .query(RowsOf.a(Department.class))
                .optional()));
    }

    public String displayName(String code, String divisionCode) {
        return known(code, divisionCode).map(Department::name).orElse(code);
    }
}
