package org.zhicheng.reference;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A snapshot holds all rows of the reference data in one version, indexed for look-ups. It never changes: its holder
 * sees one version, whatever is loaded meanwhile.
 */
final class ReferenceSnapshot {

    /** Stands for the parent of nodes without one. */
    private static final String TOP = "";

    private final long version;
    private final Map<String, History<DivisionRow>> divisions;
    private final Map<String, List<String>> divisionsBelow;
    private final Map<List<String>, History<DepartmentRow>> departments;
    private final Map<String, History<SeriesRow>> series;
    private final Map<String, History<SpecialtyRow>> specialties;
    private final Map<String, List<String>> specialtiesBelow;
    private final Map<String, List<History<LevelRow>>> levels;
    private final Map<String, List<UsualDepartmentRow>> usualDepartments;
    private final Map<String, OfficeRow> offices;
    private final Map<String, List<WindowRow>> windows;
    private final Map<LocalDate, Boolean> holidays;

    record DivisionRow(String code, String parent, String name, String kind, LocalDate validFrom, LocalDate validTo)
            implements Lasting {

        Division division() {
            return new Division(code, parent, name, kind);
        }
    }

    record DepartmentRow(String code, String city, String name, boolean sample, LocalDate validFrom, LocalDate validTo)
            implements Lasting {

        Department department() {
            return new Department(code, city, name, sample);
        }
    }

    record SeriesRow(String code, String name, boolean confirmed, LocalDate validFrom, LocalDate validTo)
            implements Lasting {}

    /**
     * A row places a specialty in the tree.
     *
     * @param levels the only ones it is declared at, with blanks between them; null for all
     */
    record SpecialtyRow(
            String code,
            String parent,
            String series,
            String name,
            String levels,
            boolean sample,
            LocalDate validFrom,
            LocalDate validTo)
            implements Lasting {

        /** The node above it: a specialty, or at last the series. */
        String above() {
            return parent == null ? series : parent;
        }
    }

    /**
     * A row names a level.
     *
     * @param specialty the node that this name is for; a hyphen for the series
     */
    record LevelRow(String series, String specialty, String level, String name, LocalDate validFrom, LocalDate validTo)
            implements Lasting {}

    record UsualDepartmentRow(String series, String department, LocalDate validFrom, LocalDate validTo)
            implements Lasting {}

    /**
     * A row names an office and how it is reached.
     *
     * @param phone one number or several, with 、 between them
     */
    record OfficeRow(String groupId, String name, String phone, String address, String hours, boolean sample) {}

    /**
     * A row opens a window.
     *
     * @param level a hyphen for all
     */
    record WindowRow(
            String division,
            String business,
            String level,
            LocalDateTime opensAt,
            LocalDateTime closesAt,
            LocalDateTime correctionsUntil,
            LocalDateTime departmentUntil,
            LocalDateTime countyUntil,
            LocalDateTime cityUntil,
            LocalDateTime provinceUntil) {

        boolean isFor(String wantedBusiness, String wantedLevel) {
            return business.equals(wantedBusiness) && (level.equals("-") || level.equals(wantedLevel));
        }

        DeclarationWindow window() {
            return new DeclarationWindow(
                    opensAt, closesAt, correctionsUntil, departmentUntil, countyUntil, cityUntil, provinceUntil);
        }
    }

    record HolidayRow(LocalDate date, String kind) {}

    /** Rows of all tables are held as they are read. */
    record Rows(
            List<DivisionRow> divisions,
            List<DepartmentRow> departments,
            List<SeriesRow> series,
            List<SpecialtyRow> specialties,
            List<LevelRow> levels,
            List<UsualDepartmentRow> usualDepartments,
            List<OfficeRow> offices,
            List<WindowRow> windows,
            List<HolidayRow> holidays) {}

    ReferenceSnapshot(long version, Rows rows) {
        this.version = version;
        this.divisions = History.by(DivisionRow::code, rows.divisions());
        this.divisionsBelow = below(
                rows.divisions().stream().map(row -> Map.entry(row.parent() == null ? TOP : row.parent(), row.code())));
        this.departments = History.by(row -> List.of(row.city(), row.code()), rows.departments());
        this.series = History.by(SeriesRow::code, rows.series());
        this.specialties = History.by(SpecialtyRow::code, rows.specialties());
        this.specialtiesBelow = below(rows.specialties().stream().map(row -> Map.entry(row.above(), row.code())));
        this.levels =
                History.by(row -> List.of(row.series(), row.specialty(), row.level()), rows.levels()).values().stream()
                        .collect(Collectors.groupingBy(
                                history -> history.rows().get(0).series()));
        this.usualDepartments =
                rows.usualDepartments().stream().collect(Collectors.groupingBy(UsualDepartmentRow::series));
        this.offices =
                rows.offices().stream().collect(Collectors.toUnmodifiableMap(OfficeRow::groupId, Function.identity()));
        this.windows = rows.windows().stream().collect(Collectors.groupingBy(WindowRow::division));
        this.holidays = rows.holidays().stream()
                .collect(Collectors.toUnmodifiableMap(
                        HolidayRow::date, row -> row.kind().equals("workday")));
    }

    /** The codes below each node, each once and in their order. */
    private static Map<String, List<String>> below(Stream<Map.Entry<String, String>> parentsAndCodes) {
        return parentsAndCodes
                .distinct()
                .sorted(Map.Entry.comparingByValue())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, HashMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    long version() {
        return version;
    }

    Optional<History<DivisionRow>> division(String code) {
        return Optional.ofNullable(divisions.get(code));
    }

    /** @param parent null for the provinces; in the order of their codes */
    Stream<DivisionRow> divisionsBelow(String parent, LocalDate day) {
        String above = parent == null ? TOP : parent;
        return divisionsBelow.getOrDefault(above, List.of()).stream()
                .flatMap(code -> divisions.get(code).held(day).stream())
                .filter(row -> above.equals(row.parent() == null ? TOP : row.parent()));
    }

    /** The departments of this very city or county, in the order of their codes. */
    Stream<DepartmentRow> departmentsOf(String city, LocalDate day) {
        return departments.entrySet().stream()
                .filter(entry -> entry.getKey().get(0).equals(city))
                .flatMap(entry -> entry.getValue().held(day).stream())
                .sorted(Comparator.comparing(DepartmentRow::code));
    }

    Optional<History<DepartmentRow>> department(String code, String city) {
        return code == null || city == null
                ? Optional.empty()
                : Optional.ofNullable(departments.get(List.of(city, code)));
    }

    Optional<History<SeriesRow>> series(String code) {
        return Optional.ofNullable(series.get(code));
    }

    Stream<History<SeriesRow>> allSeries() {
        return series.values().stream();
    }

    Stream<String> specialtyCodes() {
        return specialties.keySet().stream();
    }

    Optional<History<SpecialtyRow>> specialty(String code) {
        return Optional.ofNullable(specialties.get(code));
    }

    /** The codes of the series in which something can be declared. */
    Set<String> seriesWithSpecialties(LocalDate day) {
        return specialties.values().stream()
                .flatMap(history -> history.held(day).stream())
                .map(SpecialtyRow::series)
                .collect(Collectors.toSet());
    }

    /** @param node a specialty or a series; in the order of their codes */
    Stream<SpecialtyRow> specialtiesBelow(String node, LocalDate day) {
        return specialtiesBelow.getOrDefault(node, List.of()).stream()
                .flatMap(code -> specialties.get(code).held(day).stream())
                .filter(row -> row.above().equals(node));
    }

    /** One history for each node and level that the series has a name for. */
    List<History<LevelRow>> levels(String seriesCode) {
        return levels.getOrDefault(seriesCode, List.of());
    }

    List<UsualDepartmentRow> usualDepartments(String seriesCode) {
        return usualDepartments.getOrDefault(seriesCode, List.of());
    }

    /** All offices by their groups. */
    Map<String, OfficeRow> offices() {
        return offices;
    }

    /** Lists the windows of this very division, in no order. */
    List<WindowRow> windows(String division) {
        return windows.getOrDefault(division, List.of());
    }

    /** Maps each day that differs from its weekday to whether it is a working day. */
    Map<LocalDate, Boolean> holidays() {
        return holidays;
    }
}
