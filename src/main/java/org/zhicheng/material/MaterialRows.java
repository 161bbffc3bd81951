package org.zhicheng.material;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.material.store.DocumentColumn;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.Severity;
import org.zhicheng.sql.SqlTime;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Reads and writes the table of uploaded files. Rows are never deleted: a replaced or removed file stays for the audit.
 */
@Repository
public class MaterialRows extends DocumentColumn {

    private static final String SELECT =
            "select id, declaration_id, slot, file_name, sha256, size_bytes, pages, warnings,"
                    + " uploaded_at, uploaded_by, removed_at, removed_by from material";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    public MaterialRows(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        super(jdbc, "material", "sha256");
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    List<Material> current(String declarationId) {
        return jdbc.sql(SELECT + " where declaration_id = :declaration and removed_at is null"
                        + " order by slot, uploaded_at, id")
                .param("declaration", declarationId)
                .query(this::material)
                .list();
    }

    List<RemovedMaterial> removed(String declarationId) {
        return jdbc.sql(SELECT + " where declaration_id = :declaration and removed_at is not null"
                        + " order by slot, uploaded_at, id")
                .param("declaration", declarationId)
                .query(this::removedMaterial)
                .list();
    }

    /** Returns all files, current or not, in one statement, without requirements. */
    Enclosures all(String declarationId) {
        List<Material> current = new ArrayList<>();
        List<RemovedMaterial> removed = new ArrayList<>();
        jdbc.sql(SELECT + " where declaration_id = :declaration order by slot, uploaded_at, id")
                .param("declaration", declarationId)
                .query(row -> {
                    if (row.getTimestamp("removed_at") == null) {
                        current.add(material(row, 0));
                    } else {
                        removed.add(removedMaterial(row, 0));
                    }
                });
        return new Enclosures(List.of(), current, removed);
    }

    Optional<Material> find(String id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(this::material)
                .optional();
    }

    public void insert(Material material) {
        jdbc.sql("insert into material (id, declaration_id, slot, file_name, sha256, size_bytes, pages, warnings,"
                        + " uploaded_at, uploaded_by) values (:id, :declaration, :slot, :fileName, :sha256, :size,"
                        + " :pages, :warnings, :uploadedAt, :uploadedBy)")
                .param("id", material.id())
                .param("declaration", material.declarationId())
                .param("slot", material.slot())
                .param("fileName", material.fileName())
                .param("sha256", material.sha256())
                .param("size", material.size())
                .param("pages", material.pages())
                .param("warnings", written(material.warnings()))
                .param("uploadedAt", SqlTime.of(material.uploadedAt()))
                .param("uploadedBy", material.uploadedBy())
                .update();
    }

    /** @return the slot of the file; empty where the file is no longer current, and nothing is done */
    Optional<String> remove(String declarationId, String materialId, String accountId) {
        int removed = jdbc.sql("update material set removed_at = :now, removed_by = :account where id = :id"
                        + " and declaration_id = :declaration and removed_at is null")
                .param("now", now())
                .param("account", accountId)
                .param("id", materialId)
                .param("declaration", declarationId)
                .update();
        return find(materialId).filter(found -> removed > 0).map(Material::slot);
    }

    /**
     * Returns current files that were not scanned, by id.
     *
     * @param after the id of the last file of the call before; empty to begin anew
     */
    List<Material> unscanned(String after, int atMost) {
        return jdbc.sql(SELECT + " where removed_at is null and id > :after and warnings like :rule and warnings like"
                        + " :flag order by id fetch first " + atMost + " rows only")
                .param("after", after)
                .param("rule", "%\"" + VirusVerdicts.RULE + "\"%")
                .param("flag", "%\"flag\"%")
                .query(this::material)
                .list();
    }

    /** @return false where another transaction wrote warnings meanwhile, even the same */
    boolean warn(Material material, List<Problem> warnings) {
        return jdbc.sql("update material set warnings = :warnings where id = :id and warnings = :before")
                        .param("warnings", written(warnings))
                        .param("id", material.id())
                        .param("before", written(material.warnings()))
                        .update()
                > 0;
    }

    void clear(String declarationId, String slot, String accountId) {
        jdbc.sql("update material set removed_at = :now, removed_by = :account where declaration_id = :declaration"
                        + " and slot = :slot and removed_at is null")
                .param("now", now())
                .param("account", accountId)
                .param("declaration", declarationId)
                .param("slot", slot)
                .update();
    }

    /** Returns the time in microseconds, which both databases keep exactly. */
    OffsetDateTime now() {
        return SqlTime.exact(clock.instant());
    }

    private RemovedMaterial removedMaterial(ResultSet row, int number) throws SQLException {
        return new RemovedMaterial(material(row, number), SqlTime.read(row, "removed_at"), row.getString("removed_by"));
    }

    Material material(ResultSet row, int number) throws SQLException {
        return new Material(
                row.getString("id"),
                row.getString("declaration_id"),
                row.getString("slot"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getLong("size_bytes"),
                row.getInt("pages"),
                read(row.getString("warnings")),
                SqlTime.read(row, "uploaded_at"),
                row.getString("uploaded_by"));
    }

    private String written(List<Problem> warnings) {
        try {
            return json.writeValueAsString(warnings);
        } catch (JacksonException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<Problem> read(String warnings) {
        try {
            return StreamSupport.stream(json.readTree(warnings).spliterator(), false)
                    .map(MaterialRows::problem)
                    .toList();
        } catch (JacksonException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Problem problem(JsonNode node) {
        return new Problem(
                node.path("rule").asString(null),
                node.path("pointer").asString(""),
                Severity.valueOf(node.path("severity").asString("").toUpperCase(Locale.ROOT)),
                node.path("message").asString(""));
    }
}
