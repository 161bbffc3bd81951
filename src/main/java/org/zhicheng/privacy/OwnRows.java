package org.zhicheng.privacy;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhicheng.account.IdNumbers;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Writes a person's rows of a table as JSON, a page at a time: no connection is held while somebody reads slowly. */
@Component
class OwnRows {

    private static final int PAGE = 100;

    private final JdbcClient jdbc;
    private final IdNumbers idNumbers;
    private final ObjectMapper json;
    private final Clock clock;

    OwnRows(JdbcClient jdbc, IdNumbers idNumbers, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.idNumbers = idNumbers;
        this.json = json;
        this.clock = clock;
    }

    /** @return how many there are */
    int write(PersonalTable table, String accountId, JsonGenerator out) {
        int written = 0;
        out.writeStartArray();
        List<Map<String, Object>> page = page(table, accountId, 0);
        while (!page.isEmpty()) {
            for (Map<String, Object> row : page) {
                write(table, accountId, row, out);
            }
            written += page.size();
            page = page.size() < PAGE ? List.of() : page(table, accountId, written);
        }
        out.writeEndArray();
        return written;
    }

    private List<Map<String, Object>> page(PersonalTable table, String accountId, int first) {
        return jdbc.sql("select " + String.join(", ", table.selected()) + " from " + table.name() + " where ("
                        + table.rows() + ") order by " + table.order() + " offset :first rows fetch next " + PAGE
                        + " rows only")
                .param("person", accountId)
                .param("first", first)
                .query(this::row)
                .list();
    }

    private void write(PersonalTable table, String accountId, Map<String, Object> row, JsonGenerator out) {
        out.writeStartObject();
        for (String column : table.revealed().keySet()) {
            out.writeStringProperty(
                    column,
                    idNumbers.reveal(accountId, accountId, "export-own-data").orElse(null));
        }
        for (Map.Entry<String, Object> column : row.entrySet()) {
            out.writeName(column.getKey());
            if (table.json().contains(column.getKey()) && column.getValue() != null) {
                writeJson(column.getValue().toString(), out);
            } else {
                out.writePOJO(column.getValue());
            }
        }
        out.writeEndObject();
    }

    /**
     * Writes stored JSON as it is, or as text where an older release wrote no JSON: the data belong to the person all
     * the same.
     */
    private void writeJson(String text, JsonGenerator out) {
        JsonNode stored;
        try {
            stored = json.readTree(text);
        } catch (JacksonException noJson) {
            out.writeString(text);
            return;
        }
        out.writeTree(stored);
    }

    private Map<String, Object> row(ResultSet row, int number) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            values.put(columns.getColumnLabel(i).toLowerCase(Locale.ROOT), value(row, i, columns.getColumnTypeName(i)));
        }
        return values;
    }

    private Object value(ResultSet row, int column, String type) throws SQLException {
        if (type.toLowerCase(Locale.ROOT).startsWith("timestamp")) {
            OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
            return time == null
                    ? null
                    : time.atZoneSameInstant(clock.getZone()).toOffsetDateTime().toString();
        }
        Object value = row.getObject(column);
        return value instanceof Number || value instanceof Boolean
                ? value
                : Objects.toString(row.getString(column), null);
    }
}
