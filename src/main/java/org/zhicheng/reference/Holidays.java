package org.zhicheng.reference;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.RowsOf;

/** The State Council's holiday arrangement: {@code reference/holidays.csv}. */
@Repository
class Holidays {

    private final JdbcClient jdbc;

    private record Day(LocalDate date, String kind) {}

    Holidays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Each day that is not as its weekday says → whether it is a working day. */
    Map<LocalDate, Boolean> exceptions() {
        return jdbc.sql("select date, kind from holiday").query(RowsOf.a(Day.class)).list().stream()
                .collect(Collectors.toMap(Day::date, day -> day.kind().equals("workday")));
    }

    boolean knows(int year) {
        return exceptions().keySet().stream().anyMatch(day -> day.getYear() == year);
    }
}
