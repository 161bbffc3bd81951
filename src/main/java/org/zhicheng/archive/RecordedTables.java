package org.zhicheng.archive;

import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads what {@code archive-tables.yml} wants of a case: a handful of rows each, under names that people understand. */
@Component
class RecordedTables {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final List<RecordedTable> tables;

    RecordedTables(JdbcClient jdbc, Clock clock) throws IOException {
        this.jdbc = jdbc;
        this.clock = clock;
        try (InputStream file = new ClassPathResource("archive-tables.yml").getInputStream()) {
            Map<String, Map<String, Object>> all = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            this.tables = all.entrySet().stream()
                    .map(said -> table(said.getKey(), said.getValue()))
                    .toList();
        }
    }

    List<RecordedTable> all() {
        return tables;
    }

    /** Returns each row by what its columns mean; what is nothing is left out. */
    List<Map<String, String>> rows(RecordedTable table, String declarationId) {
        List<String> meanings = List.copyOf(table.columns().values());
        return jdbc.sql(table.select())
                .param("case", declarationId)
                .query((row, number) -> said(row, meanings))
                .list();
    }

    private Map<String, String> said(ResultSet row, List<String> meanings) throws SQLException {
        Map<String, String> said = new LinkedHashMap<>();
        for (int column = 1; column <= meanings.size(); column++) {
            String value = value(row, column);
            if (value != null) {
                said.put(meanings.get(column - 1), value);
            }
        }
        return said;
    }

    private String value(ResultSet row, int column) throws SQLException {
        if (row.getMetaData().getColumnTypeName(column).toLowerCase(Locale.ROOT).startsWith("timestamp")) {
            OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
            return time == null
                    ? null
                    : time.atZoneSameInstant(clock.getZone()).toOffsetDateTime().toString();
        }
        return row.getString(column);
    }

    private static RecordedTable table(String name, Map<String, Object> said) {
        Map<String, String> columns = new LinkedHashMap<>();
        ((Map<?, ?>) said.get("columns"))
                .forEach((column, meaning) -> columns.put(column.toString(), meaning.toString()));
        return new RecordedTable(
                name,
                said.get("table").toString(),
                said.get("where").toString(),
                said.get("order").toString(),
                columns);
    }
}
