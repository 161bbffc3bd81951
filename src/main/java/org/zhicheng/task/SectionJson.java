package org.zhicheng.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.stereotype.Component;
import org.zhicheng.sql.SqlTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reads and writes sections as the tables store them: a JSON document in a text column. */
@Component
public class SectionJson {

    private final ObjectMapper json;

    public SectionJson(ObjectMapper json) {
        this.json = json;
    }

    public String write(JsonNode content) {
        return content.toString();
    }

    public JsonNode read(String content) {
        return json.readTree(content);
    }

    /** A row with {@code section}, {@code content}, {@code version} and {@code saved_at}. */
    public SavedSection row(ResultSet row, int number) throws SQLException {
        return new SavedSection(
                row.getString("section"),
                read(row.getString("content")),
                row.getInt("version"),
                SqlTime.read(row, "saved_at"));
    }
}
