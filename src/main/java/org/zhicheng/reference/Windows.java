package org.zhicheng.reference;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.RowsOf;

/** When which city takes which declarations (E01): {@code reference/windows.csv}. */
@Repository
public class Windows {

    private static final String PROVINCE = "320000";

    private final JdbcClient jdbc;

    Windows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The windows that hold for a division, in the order of time: its own; else those of its city; else those of the
     * province. Empty where nobody set any.
     */
    public List<Window> of(Division division, String business, String level) {
        return Stream.of(division.code(), division.city(), PROVINCE)
                .distinct()
                .map(code -> own(code, business, level))
                .filter(windows -> !windows.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<Window> own(String division, String business, String level) {
        return jdbc.sql("select opens_at, closes_at, corrections_until, department_until, county_until, city_until,"
                        + " province_until from declaration_window"
                        + " where division = ? and business = ? and level in ('-', ?) order by opens_at")
                .params(division, business, level)
                .query(RowsOf.a(Window.class))
                .list();
    }
}
