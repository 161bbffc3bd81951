package org.zhicheng.material;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.material.pdf.DocumentStatements;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/** Reads and writes the table of what documents say of themselves. */
@Repository
public class MaterialStatements {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    MaterialStatements(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Returns the statements by material; nothing for materials without any. */
    public Map<String, DocumentStatements> of(Collection<Material> materials) {
        Map<String, DocumentStatements> found = new HashMap<>();
        if (!materials.isEmpty()) {
            jdbc.sql("select material_id, content from material_finding where material_id in (:materials)")
                    .param("materials", materials.stream().map(Material::id).toList())
                    .query(row -> {
                        found.put(row.getString("material_id"), read(row.getString("content")));
                    });
        }
        return found;
    }

    /** Keeps the statements, in the transaction that adds the material. */
    void keep(String materialId, DocumentStatements findings) {
        if (findings.isEmpty()) {
            return;
        }
        try {
            jdbc.sql("insert into material_finding (material_id, content) values (?, ?)")
                    .params(materialId, json.writeValueAsString(findings))
                    .update();
        } catch (JacksonException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private DocumentStatements read(String content) {
        try {
            return json.readValue(content, DocumentStatements.class);
        } catch (JacksonException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
