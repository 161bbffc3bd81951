package org.zhicheng;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.zhicheng.sql.RowsOf;

/** Rows become records, and the driver is asked for nothing that is not there. */
class RowsOfTest {

    private final SingleConnectionDataSource database = new SingleConnectionDataSource("jdbc:h2:mem:", true);
    private final List<String> unknown = new ArrayList<>();
    private final JdbcClient jdbc = JdbcClient.create(overheard(database));

    enum Kind {
        WORKING_DAY
    }

    record Everything(
            String groupId,
            int dueDays,
            Integer notSaid,
            boolean oldProven,
            LocalDate date,
            LocalDateTime opensAt,
            OffsetDateTime triedAt,
            Kind kind) {}

    record Named(String groupId, String city) {}

    @AfterEach
    void close() {
        database.destroy();
    }

    @Test
    void readsEveryTypeThatOurRecordsHave() {
        assertThat(jdbc.sql("select 'office-320902' as group_id, 5 as due_days, null as not_said, true as old_proven,"
                                + " date '2026-10-01' as date, timestamp '2026-03-01 09:00:00' as opens_at,"
                                + " timestamp with time zone '2026-03-01 09:00:00+08:00' as tried_at,"
                                + " 'WORKING_DAY' as kind, 'nobody asks for it' as more")
                        .query(RowsOf.a(Everything.class))
                        .single())
                .isEqualTo(new Everything(
                        "office-320902",
                        5,
                        null,
                        true,
                        LocalDate.of(2026, 10, 1),
                        LocalDateTime.of(2026, 3, 1, 9, 0),
                        OffsetDateTime.parse("2026-03-01T09:00:00+08:00"),
                        Kind.WORKING_DAY));
        assertThat(unknown).isEmpty();
    }

    @Test
    void springsOwnMappingAsksInVain() {
        jdbc.sql("select 'office-320902' as group_id, '盐城市' as city")
                .query(Named.class)
                .list();

        assertThat(unknown).as("what this class is there for").isNotEmpty();
    }

    @Test
    void saysWhichColumnIsMissing() {
        assertThatThrownBy(() -> jdbc.sql("select 'office-320902' as groupId")
                        .query(RowsOf.a(Everything.class))
                        .list())
                .hasStackTraceContaining("group_id");
    }

    @Test
    void theHouseDoesNotLetSpringMapRecords() {
        JavaClasses thisOne = new ClassFileImporter().importClasses(RowsOfTest.class);

        assertThat(HouseTest.NO_COLUMN_IS_ASKED_FOR_IN_VAIN.evaluate(thisOne).hasViolation())
                .isTrue();
    }

    /** A database whose result sets remember for which columns they were asked in vain. */
    private DataSource overheard(DataSource database) {
        return watched(DataSource.class, database);
    }

    private <T> T watched(Class<T> type, T real) {
        InvocationHandler handler = (self, method, given) -> {
            try {
                return watched(method.invoke(real, given));
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof SQLException refused) {
                    unknown.add(refused.getMessage());
                }
                throw e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private Object watched(Object answer) {
        if (answer instanceof Connection connection) {
            return watched(Connection.class, connection);
        }
        if (answer instanceof PreparedStatement statement) {
            return watched(PreparedStatement.class, statement);
        }
        return answer instanceof ResultSet rows ? watched(ResultSet.class, rows) : answer;
    }
}
