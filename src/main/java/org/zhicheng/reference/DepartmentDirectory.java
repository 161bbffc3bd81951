package org.zhicheng.reference;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Repository;
import org.zhicheng.reference.ReferenceSnapshot.UsualDepartmentRow;

/**
 * Lists the trade departments that a division offers today: its own, and those of its city for which it has none itself
 * (M01, M02).
 */
@Repository
public class DepartmentDirectory {

    /** 无: no trade department reviews. */
    public static final String NONE = "none";

    private final ReferenceInUse reference;
    private final DivisionDirectory divisions;
    private final MessageSource messages;
    private final Clock clock;

    public DepartmentDirectory(
            ReferenceInUse reference, DivisionDirectory divisions, MessageSource messages, Clock clock) {
        this.reference = reference;
        this.divisions = divisions;
        this.messages = messages;
        this.clock = clock;
    }

    /** Lists 无 first, then those of the city in the order of their codes, a county's own in the place of its city's. */
    public List<Department> offered(String divisionCode) {
        return offered(divisionCode, LocalDate.now(clock));
    }

    /** Lists the departments that were offered on a day, to somebody who declared then. */
    public List<Department> offered(String divisionCode, LocalDate day) {
        ReferenceSnapshot snapshot = reference.snapshot();
        Map<String, Department> nearest = new TreeMap<>();
        divisions.find(divisionCode).ifPresent(division -> nearestFirst(division)
                .flatMap(place -> snapshot.departmentsOf(place, day))
                .forEach(row -> nearest.putIfAbsent(row.code(), row.department())));
        List<Department> offered = new ArrayList<>();
        offered.add(new Department(NONE, null, messages.getMessage("department.none", null, null), false));
        offered.addAll(nearest.values());
        return offered;
    }

    /**
     * A suggestion names a department for a series.
     *
     * @param series what people call it
     */
    public record Suggestion(String series, Department department) {}

    /** Finds the department, among those that the division offers, that usually reviews this series (M01). */
    public Optional<Suggestion> suggested(String series, String divisionCode) {
        ReferenceSnapshot snapshot = reference.snapshot();
        LocalDate today = LocalDate.now(clock);
        Optional<UsualDepartmentRow> usual = snapshot.usualDepartments(series).stream()
                .filter(row -> row.beganBy(today) && row.lastsTo(today))
                .max(Comparator.comparing(UsualDepartmentRow::validFrom));
        return snapshot.series(series).flatMap(history -> history.began(today)).flatMap(named -> usual.flatMap(
                        row -> find(row.department(), divisionCode))
                .map(department -> new Suggestion(named.name(), department)));
    }

    /** Finds a department that is offered today. */
    public Optional<Department> find(String code, String divisionCode) {
        return offered(divisionCode).stream()
                .filter(department -> department.code().equals(code))
                .findFirst();
    }

    /** Finds a department that a case already rests on: as {@link #find}, or as it was offered last. */
    public Optional<Department> known(String code, String divisionCode) {
        ReferenceSnapshot snapshot = reference.snapshot();
        return find(code, divisionCode).or(() -> divisions.find(divisionCode).stream()
                .flatMap(DepartmentDirectory::nearestFirst)
                .flatMap(place -> snapshot.department(code, place).stream())
                .map(history -> history.latest().department())
                .findFirst());
    }

    /** The division's own come before its city's. */
    private static Stream<String> nearestFirst(Division division) {
        return Stream.of(division.code(), division.city()).distinct();
    }

    public String displayName(String code, String divisionCode) {
        return known(code, divisionCode).map(Department::name).orElse(code);
    }
}
