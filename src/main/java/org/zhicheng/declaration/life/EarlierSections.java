package org.zhicheng.declaration.life;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.sql.SqlTime;
import org.zhicheng.task.SectionJson;
import tools.jackson.databind.JsonNode;

/** Reads what a person typed into one section of all declarations, the newest declaration first. */
@Repository
public class EarlierSections {

    private final JdbcClient jdbc;
    private final SectionJson json;

    public record Earlier(String declarationId, String caseNumber, JsonNode content, Instant savedAt) {}

    EarlierSections(JdbcClient jdbc, SectionJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public List<Earlier> of(String applicantId, String section) {
        return jdbc.sql("select d.id, d.case_number, s.content, s.saved_at from declaration_section s"
                        + " join declaration d on d.id = s.declaration_id"
                        + " where d.applicant_id = :applicant and s.section = :section"
                        + " order by d.created_at desc, d.id")
                .param("applicant", applicantId)
                .param("section", section)
                .query((row, number) -> new Earlier(
                        row.getString("id"),
                        row.getString("case_number"),
                        json.read(row.getString("content")),
                        SqlTime.read(row, "saved_at")))
                .list();
    }
}
