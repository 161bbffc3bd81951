package org.zhicheng.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.zhicheng.reference.TestDatabase;

/**
 * Checks that no column is forgotten: every table and column of the migrations is classified in {@code
 * personal-data.yml}, no classified one is missing, and the conditions of the file work on both databases.
 */
class PersonalDataTest {

    private static final Set<String> REASONS = Set.of("secret", "technical", "others", "internal");

    private final PersonalData data;

    PersonalDataTest() throws IOException {
        this.data = new PersonalData();
    }

    @Nested
    class OnH2 {

        @Test
        void everyColumnIsClassified() throws Exception {
            try (TestDatabase database = TestDatabase.h2()) {
                assertThat(classified()).isEqualTo(schema(database));
            }
        }

        @Test
        void whatIsSaidCanBeAsked() throws Exception {
            try (TestDatabase database = TestDatabase.h2()) {
                assertAsked(database);
            }
        }
    }

    @Nested
    class OnPostgresql {

        @Test
        void whatIsSaidCanBeAsked() throws Exception {
            try (TestDatabase database = TestDatabase.postgresql()) {
                assertThat(classified()).isEqualTo(schema(database));
                assertAsked(database);
            }
        }
    }

    @Test
    void everyTableOfPeopleSaysHowLongAndWhatIsNotGivenOut() {
        assertThat(data.tables()).allSatisfy(table -> {
            assertThat(table.kept()).as(table.name()).isNotBlank();
            assertThat(table.rows()).as(table.name()).isNotBlank();
            assertThat(table.order()).as(table.name()).isNotBlank();
            assertThat(REASONS).as(table.name()).containsAll(table.withheld().values());
            assertThat(table.exported())
                    .as(table.name())
                    .isEqualTo(!table.export().isEmpty());
            assertThat(table.export().keySet())
                    .as(table.name())
                    .containsAll(table.json())
                    .containsAll(table.derived().keySet());
        });
        assertThat(data.tables().stream().map(PersonalTable::file).filter(file -> file != null))
                .doesNotHaveDuplicates();
    }

    /** A secret by its name is never given out, whoever classifies it. */
    @Test
    void noSecretIsInACopy() {
        assertThat(data.tables()).allSatisfy(table -> assertThat(table.export().keySet())
                .as(table.name())
                .filteredOn(column -> !column.equals("password_given"))
                .noneMatch(column -> column.matches(".*(hash|password|secret|token|fingerprint|factor).*")));
    }

    private void assertAsked(TestDatabase database) {
        for (PersonalTable table : data.tables()) {
            if (table.exported()) {
                assertThatCode(() -> database.jdbc()
                                .sql("select " + String.join(", ", table.selected()) + " from " + table.name()
                                        + " where (" + table.rows() + ") order by " + table.order())
                                .param("person", "nobody")
                                .query()
                                .listOfRows())
                        .as(table.name())
                        .doesNotThrowAnyException();
            }
            if (table.erase() != null) {
                assertThatCode(() -> database.jdbc()
                                .sql("delete from " + table.name() + " where " + table.erase())
                                .param("person", "nobody")
                                .update())
                        .as(table.name())
                        .doesNotThrowAnyException();
            }
        }
    }

    private Map<String, Set<String>> classified() {
        return new TreeMap<>(data.columns());
    }

    /** Of the house. The engine's own tables are looked at where there is an engine. */
    private static Map<String, Set<String>> schema(TestDatabase database) {
        Map<String, Set<String>> schema = new TreeMap<>();
        database.jdbc()
                .sql("select lower(table_name) as t, lower(column_name) as c from information_schema.columns"
                        + " where lower(table_schema) = 'public'")
                .query((row, number) -> schema.computeIfAbsent(row.getString("t"), table -> new TreeSet<>())
                        .add(row.getString("c")))
                .list();
        return schema;
    }
}
