package org.zhicheng.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.zhicheng.FreshDatabase;

/** Values of every kind arrive as they are, on both databases. */
class ManyRowsTest {

    private record Note(int id, String words, boolean kept, OffsetDateTime writtenAt) {}

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void eachRowArrives(boolean postgresql) throws Exception {
        try (FreshDatabase database = postgresql ? FreshDatabase.emptyPostgresql() : FreshDatabase.h2()) {
            JdbcClient jdbc = JdbcClient.create(
                    new DriverManagerDataSource(database.url(), database.user(), database.password()));
            jdbc.sql("create table note (id int, words varchar(20), kept boolean, written_at timestamp with time zone)")
                    .update();
            OffsetDateTime now = Instant.parse("2026-11-29T08:00:00Z").atOffset(ZoneOffset.UTC);

            ManyRows.insert(jdbc, "note (id, words, kept, written_at)", List.of());
            ManyRows.insert(
                    jdbc,
                    "note (id, words, kept, written_at)",
                    IntStream.range(0, 201)
                            .mapToObj(id -> Arrays.asList(id, id == 0 ? null : "words " + id, id % 2 == 0, now))
                            .toList());

            List<Note> notes = jdbc.sql("select * from note order by id")
                    .query((row, number) -> new Note(
                            row.getInt("id"),
                            row.getString("words"),
                            row.getBoolean("kept"),
                            row.getObject("written_at", OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC)))
                    .list();
            assertThat(notes).hasSize(201).startsWith(new Note(0, null, true, now), new Note(1, "words 1", false, now));
        }
    }
}
