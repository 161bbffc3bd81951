package org.zhicheng.reference;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The trade departments that a division's city offers today (M01, M02). */
@Repository
public class DepartmentDirectory {

    /** 无: no trade department reviews. */
    public static final String NONE = "none";

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

    /** 无 first, then those of the division's city. */
    public List<Department> offered(String divisionCode) {
        List<Department> offered = new ArrayList<>();
        offered.add(new Department(NONE, null, messages.getMessage("department.none", null, null)));
        divisions
                .find(divisionCode)
                .ifPresent(
                        division -> offered.addAll(jdbc.sql("select code, city, name from department where city = :city"
                                        + " and valid_from <= :today and (valid_to is null or valid_to >= :today)"
                                        + " order by code")
                                .param("city", division.city())
                                .param("today", LocalDate.now(clock))
                                .query(Department.class)
                                .list()));
        return offered;
    }

    /** @param series what people call it */
    public record Suggestion(String series, Department department) {}

    private record Usual(String name, String department) {}

    /** M01: the department of the division's city that usually reviews this series. */
    public Optional<Suggestion> suggested(String series, String divisionCode) {
        return jdbc.sql("select s.name, d.department from series_department d join series s on s.code = d.series"
                        + " where d.series = :series and d.valid_from <= :today"
                        + " and (d.valid_to is null or d.valid_to >= :today) and s.valid_from <= :today"
                        + " and (s.valid_to is null or s.valid_to >= :today)")
                .param("series", series)
                .param("today", LocalDate.now(clock))
                .query(Usual.class)
                .optional()
                .flatMap(usual -> find(usual.department(), divisionCode)
                        .map(department -> new Suggestion(usual.name(), department)));
    }

    public Optional<Department> find(String code, String divisionCode) {
        return offered(divisionCode).stream()
                .filter(department -> department.code().equals(code))
                .findFirst();
    }

    public String displayName(String code, String divisionCode) {
        return find(code, divisionCode).map(Department::name).orElse(code);
    }
}
