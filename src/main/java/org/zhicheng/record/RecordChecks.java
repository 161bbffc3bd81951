package org.zhicheng.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.sql.SqlTime;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Keeps the newest result of each check of each declaration. */
@Repository
public class RecordChecks {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    RecordChecks(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** In place of what was kept of this kind. */
    @Transactional
    public RecordCheck save(String declarationId, CheckResult result, String inputFingerprint) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String content = json.valueToTree(result.content()).toString();
        jdbc.sql("delete from record_check where declaration_id = ? and kind = ?")
                .params(declarationId, result.kind())
                .update();
        jdbc.sql("""
                        insert into record_check (declaration_id, kind, outcome, rule, summary, content,
                                                  input_fingerprint, checked_at)
                        values (:declaration, :kind, :outcome, :rule, :summary, :content, :fingerprint, :now)
                        """)
                .param("declaration", declarationId)
                .param("kind", result.kind())
                .param("outcome", result.outcome().name())
                .param("rule", result.rule())
                .param("summary", result.summary())
                .param("content", content)
                .param("fingerprint", inputFingerprint)
                .param("now", SqlTime.of(now))
                .update();
        return new RecordCheck(
                declarationId,
                result.kind(),
                result.outcome(),
                result.rule(),
                result.summary(),
                tree(content),
                inputFingerprint,
                now);
    }

    public Optional<RecordCheck> find(String declarationId, String kind) {
        return list(declarationId).stream()
                .filter(check -> check.kind().equals(kind))
                .findFirst();
    }

    /** Social security first. */
    public List<RecordCheck> list(String declarationId) {
        return jdbc.sql("select * from record_check where declaration_id = ? order by kind desc")
                .param(declarationId)
                .query(this::check)
                .list();
    }

    private RecordCheck check(ResultSet row, int number) throws SQLException {
        return new RecordCheck(
                row.getString("declaration_id"),
                row.getString("kind"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("rule"),
                row.getString("summary"),
                tree(row.getString("content")),
                row.getString("input_fingerprint"),
                SqlTime.read(row, "checked_at"));
    }

    private JsonNode tree(String content) {
        try {
            return json.readTree(content);
        } catch (JacksonException e) {
            throw new IllegalStateException("Not JSON: record_check.content", e);
        }
    }
}
