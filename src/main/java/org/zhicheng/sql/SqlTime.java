package org.zhicheng.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Carries moments into columns of {@code timestamp with time zone} and out of them, for which JDBC has no instants. */
public final class SqlTime {

    private SqlTime() {}

    public static OffsetDateTime of(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /** As the column keeps it, to the microsecond: what is read again is the same. */
    public static OffsetDateTime exact(Instant moment) {
        return of(moment.truncatedTo(ChronoUnit.MICROS));
    }

    /** @return null where the column is */
    public static Instant read(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
