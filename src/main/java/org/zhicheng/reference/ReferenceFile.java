package org.zhicheng.reference;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A CSV file of reference data and the table that it fills.
 *
 * @param keys the columns that name a row
 */
enum ReferenceFile {
    DIVISIONS("divisions.csv", "division", 2, "code", "valid_from", "parent", "name", "kind", "valid_to"),
    DEPARTMENTS("departments.csv", "department", 3, "code", "city", "valid_from", "name", "valid_to"),
    SERIES("series.csv", "series", 2, "code", "valid_from", "name", "confirmed", "valid_to"),
    SERIES_LEVELS("series-levels.csv", "series_level", 3, "series", "level", "valid_from", "name", "valid_to"),
    SPECIALTIES(
            "specialties.csv", "specialty", 2, "code", "valid_from", "parent", "series", "name", "sample", "valid_to"),
    OFFICES("offices.csv", "office", 1, "group_id", "name"),
    SERIES_DEPARTMENTS(
            "series-departments.csv", "series_department", 2, "series", "valid_from", "department", "valid_to"),
    WINDOWS(
            "windows.csv",
            "declaration_window",
            4,
            "division",
            "business",
            "level",
            "opens_at",
            "closes_at",
            "corrections_until");

    /** A cell of these may be empty. */
    static final Set<String> OPTIONAL = Set.of("parent", "valid_to", "corrections_until");

    private final String file;
    private final String table;
    private final List<String> columns;
    private final List<String> keys;

    ReferenceFile(String file, String table, int keys, String... columns) {
        this.file = file;
        this.table = table;
        this.columns = List.of(columns);
        this.keys = this.columns.subList(0, keys);
    }

    static Optional<ReferenceFile> named(String file) {
        return List.of(values()).stream().filter(one -> one.file.equals(file)).findFirst();
    }

    String file() {
        return file;
    }

    String table() {
        return table;
    }

    List<String> columns() {
        return columns;
    }

    List<String> keys() {
        return keys;
    }
}
