package org.zhicheng.reference;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.reference.ReferenceSnapshot.DepartmentRow;
import org.zhicheng.reference.ReferenceSnapshot.DivisionRow;
import org.zhicheng.reference.ReferenceSnapshot.HolidayRow;
import org.zhicheng.reference.ReferenceSnapshot.LevelRow;
import org.zhicheng.reference.ReferenceSnapshot.OfficeRow;
import org.zhicheng.reference.ReferenceSnapshot.Rows;
import org.zhicheng.reference.ReferenceSnapshot.SeriesRow;
import org.zhicheng.reference.ReferenceSnapshot.SpecialtyRow;
import org.zhicheng.reference.ReferenceSnapshot.UsualDepartmentRow;
import org.zhicheng.reference.ReferenceSnapshot.WindowRow;

/** Reads the tables of reference data as a whole, in one version. */
@Repository
public class ReferenceTables {

    private final JdbcClient jdbc;

    public ReferenceTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives a number that differs after each version of any file that was put in use: none is ever removed. */
    long version() {
        return jdbc.sql("select count(*) from reference_version")
                .query(Long.class)
                .single();
    }

    /**
     * Reads all tables; once more where a new version arrived meanwhile, because its rows would mix with those of the
     * one before.
     */
    ReferenceSnapshot read() {
        long before = version();
        Rows rows = rows();
        for (long after = version(); after != before; after = version()) {
            before = after;
            rows = rows();
        }
        return new ReferenceSnapshot(before, rows);
    }

    private Rows rows() {
        return new Rows(
                all("division", DivisionRow.class),
                all("department", DepartmentRow.class),
                all("series", SeriesRow.class),
                all("specialty", SpecialtyRow.class),
                all("series_level", LevelRow.class),
                all("series_department", UsualDepartmentRow.class),
                all("office", OfficeRow.class),
                all("declaration_window", WindowRow.class),
                all("holiday", HolidayRow.class));
    }

    private <R extends Record> List<R> all(String table, Class<R> row) {
        return jdbc.sql("select * from " + table).query(row).list();
    }
}
