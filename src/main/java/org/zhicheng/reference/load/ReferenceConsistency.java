package org.zhicheng.reference.load;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhicheng.reference.load.ReferenceRows.Row;

/** Checks whether the rows of one file agree: parents exist, times are in their order, no two rows hold at once. */
final class ReferenceConsistency {

    /** Maps each kind of division to the kind above it; none for a province. */
    private static final Map<String, String> LIES_IN =
            Map.of("province", "", "city", "province", "county", "city", "self", "city");

    /** Lists the pairs of columns in which the second may not lie before the first, and whether they may be equal. */
    private static final List<Order> ORDERS = List.of(
            new Order("valid_from", "valid_to", true),
            new Order("opens_at", "closes_at", false),
            new Order("closes_at", "corrections_until", true),
            new Order("opens_at", "department_until", false),
            new Order("opens_at", "county_until", false),
            new Order("opens_at", "city_until", false),
            new Order("opens_at", "province_until", false));

    private record Order(String earlier, String later, boolean orEqual) {

        boolean broken(Row row) {
            String from = row.cell(earlier);
            String to = row.cell(later);
            if (from == null || to == null || from.isEmpty() || to.isEmpty()) {
                return false;
            }
            // dates and times are written so that their texts are in the order of time
            int order = from.compareTo(to);
            return orEqual ? order > 0 : order >= 0;
        }
    }

    private final ReferenceFile file;
    private final List<Row> rows;
    private final ReferenceProblems problems;

    ReferenceConsistency(ReferenceFile file, List<Row> rows, ReferenceProblems problems) {
        this.file = file;
        this.rows = rows;
        this.problems = problems;
    }

    void check() {
        if (!problems.none()) {
            return;
        }
        rows.forEach(this::checkOrder);
        if (file.hasHistory()) {
            rows.stream()
                    .collect(Collectors.groupingBy(row -> row.cells(file.subject())))
                    .values()
                    .forEach(this::checkOverlaps);
        }
        if (file == ReferenceFile.DIVISIONS) {
            checkDivisions();
        }
        if (file == ReferenceFile.SPECIALTIES) {
            checkSpecialties();
        }
        if (file == ReferenceFile.WINDOWS) {
            rows.stream()
                    .collect(Collectors.groupingBy(row -> row.cells(List.of("division", "business", "level"))))
                    .values()
                    .forEach(this::checkWindows);
        }
        if (file == ReferenceFile.OFFICES) {
            checkOffices();
        }
    }

    private void checkOrder(Row row) {
        ORDERS.stream()
                .filter(order -> order.broken(row))
                .forEach(order -> problems.say("order", row.line(), order.later(), order.earlier()));
    }

    private void checkOverlaps(List<Row> sameSubject) {
        List<Row> inTime = sameSubject.stream()
                .sorted(Comparator.comparing(row -> row.cell("valid_from")))
                .toList();
        for (int i = 1; i < inTime.size(); i++) {
            Row earlier = inTime.get(i - 1);
            Row later = inTime.get(i);
            String end = earlier.cell("valid_to");
            if (end.isEmpty() || end.compareTo(later.cell("valid_from")) >= 0) {
                problems.say("overlap", earlier.line(), later.line(), later.cell("valid_from"));
            }
        }
    }

    /** Refuses windows that are open at once, because nobody could say which deadlines hold. */
    private void checkWindows(List<Row> sameCases) {
        List<Row> inTime = sameCases.stream()
                .sorted(Comparator.comparing(row -> row.cell("opens_at")))
                .toList();
        for (int i = 1; i < inTime.size(); i++) {
            Row earlier = inTime.get(i - 1);
            Row later = inTime.get(i);
            String end = earlier.cell("closes_at");
            if (end.isEmpty() || end.compareTo(later.cell("opens_at")) >= 0) {
                problems.say("windows", earlier.line(), later.line(), later.cell("opens_at"));
            }
        }
    }

    /**
     * Refuses two offices of one name in one city, because they cannot be told apart; two cities may both have a 鼓楼区.
     */
    private void checkOffices() {
        Map<String, Row> byName = new HashMap<>();
        for (Row row : rows) {
            String group = row.cell("group_id");
            String city = group.matches("office-\\d{6}.*") ? group.substring(7, 11) : "";
            Row other = byName.putIfAbsent(city + row.cell("name"), row);
            if (other != null) {
                problems.say("same-name", other.line(), row.line(), row.cell("name"));
            }
        }
    }

    private void checkDivisions() {
        Map<String, Row> byCode = byCode();
        for (Row row : rows) {
            String wanted = LIES_IN.get(row.cell("kind"));
            Row parent = byCode.get(row.cell("parent"));
            String kind = parent == null ? "" : parent.cell("kind");
            if (!row.cell("parent").isEmpty() && parent == null) {
                problems.say("parent", row.line(), row.cell("parent"));
            } else if (!kind.equals(wanted)) {
                String key = wanted.isEmpty() ? "parent-none" : "parent-kind";
                problems.say(key, row.line(), row.cell("kind"), wanted);
            } else if (row.cell("kind").equals("self") && !row.cell("code").equals(row.cell("parent") + "self")) {
                problems.say("self", row.line(), row.cell("parent") + "self");
            }
        }
    }

    /** Checks that each code begins with the one above it, which also rules out circles. */
    private void checkSpecialties() {
        Map<String, Row> byCode = byCode();
        for (Row row : rows) {
            String above = row.cell("parent").isEmpty() ? row.cell("series") : row.cell("parent");
            Row parent = byCode.get(row.cell("parent"));
            if (!row.cell("parent").isEmpty() && parent == null) {
                problems.say("parent", row.line(), row.cell("parent"));
            } else if (parent != null && !parent.cell("series").equals(row.cell("series"))) {
                problems.say("parent-series", row.line(), row.cell("series"), parent.cell("series"));
            } else if (!row.cell("code").startsWith(above + "-")) {
                problems.say("path", row.line(), above);
            }
        }
    }

    private Map<String, Row> byCode() {
        return rows.stream().collect(Collectors.toMap(row -> row.cell("code"), Function.identity(), (a, b) -> b));
    }
}
