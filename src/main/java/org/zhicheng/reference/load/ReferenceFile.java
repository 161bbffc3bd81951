package org.zhicheng.reference.load;

import static org.zhicheng.reference.load.ReferenceColumn.code;
import static org.zhicheng.reference.load.ReferenceColumn.day;
import static org.zhicheng.reference.load.ReferenceColumn.level;
import static org.zhicheng.reference.load.ReferenceColumn.levelOrAll;
import static org.zhicheng.reference.load.ReferenceColumn.levels;
import static org.zhicheng.reference.load.ReferenceColumn.phones;
import static org.zhicheng.reference.load.ReferenceColumn.text;
import static org.zhicheng.reference.load.ReferenceColumn.time;
import static org.zhicheng.reference.load.ReferenceColumn.twoDigits;
import static org.zhicheng.reference.load.ReferenceColumn.word;
import static org.zhicheng.reference.load.ReferenceColumn.yesOrNo;

import java.util.List;
import java.util.Optional;

/** Lists the CSV files of reference data and the tables that they fill; each follows the files whose codes it uses. */
public enum ReferenceFile {
    DIVISIONS(
            "divisions.csv",
            "division",
            2,
            text("code", 16),
            day("valid_from"),
            text("parent", 16).optional(),
            text("name", 100),
            word("kind", "province", "city", "county", "self"),
            day("valid_to").optional()),
    DEPARTMENTS(
            "departments.csv",
            "department",
            3,
            text("code", 64),
            text("city", 16),
            day("valid_from"),
            text("name", 100),
            yesOrNo("sample").or("false"),
            day("valid_to").optional()),
    SERIES(
            "series.csv",
            "series",
            2,
            twoDigits("code", 16),
            day("valid_from"),
            text("name", 100),
            yesOrNo("confirmed"),
            day("valid_to").optional()),
    SPECIALTIES(
            "specialties.csv",
            "specialty",
            2,
            code("code", 64),
            day("valid_from"),
            code("parent", 64).optional(),
            twoDigits("series", 16),
            text("name", 100),
            levels().optional(),
            yesOrNo("sample"),
            day("valid_to").optional()),
    SERIES_LEVELS(
            "series-levels.csv",
            "series_level",
            4,
            twoDigits("series", 16),
            code("specialty", 64).or("-"),
            level(),
            day("valid_from"),
            text("name", 100),
            day("valid_to").optional()),
    OFFICES(
            "offices.csv",
            "office",
            1,
            text("group_id", 64),
            text("name", 100),
            phones("phone").optional(),
            text("address", 200).optional(),
            text("hours", 100).optional(),
            yesOrNo("sample").or("false")),
    SERIES_DEPARTMENTS(
            "series-departments.csv",
            "series_department",
            2,
            twoDigits("series", 16),
            day("valid_from"),
            text("department", 64),
            day("valid_to").optional()),
    WINDOWS(
            "windows.csv",
            "declaration_window",
            4,
            text("division", 16),
            word("business", "initial", "review"),
            levelOrAll(),
            time("opens_at"),
            time("closes_at").optional(),
            time("corrections_until").optional(),
            time("department_until").optional(),
            time("county_until").optional(),
            time("city_until").optional(),
            time("province_until").optional()),
    HOLIDAYS("holidays.csv", "holiday", 1, day("date"), word("kind", "holiday", "workday"));

    private static final String VALID_FROM = "valid_from";

    private final String file;
    private final String table;
    private final List<ReferenceColumn> columns;
    private final List<String> keys;

    ReferenceFile(String file, String table, int keys, ReferenceColumn... columns) {
        this.file = file;
        this.table = table;
        this.columns = List.of(columns);
        this.keys = this.columns.stream().limit(keys).map(ReferenceColumn::name).toList();
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

    List<ReferenceColumn> columns() {
        return columns;
    }

    List<String> columnNames() {
        return columns.stream().map(ReferenceColumn::name).toList();
    }

    boolean has(String column) {
        return columnNames().contains(column);
    }

    /** The columns that name a row. */
    List<String> keys() {
        return keys;
    }

    /** Tells whether the rows of this file hold from one day to another. */
    boolean hasHistory() {
        return keys.contains(VALID_FROM);
    }

    /** The columns that name what a row is about, whenever it holds. */
    List<String> subject() {
        return keys.stream().filter(key -> !key.equals(VALID_FROM)).toList();
    }
}
