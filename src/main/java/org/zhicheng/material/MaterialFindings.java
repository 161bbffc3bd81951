package org.zhicheng.material;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what documents say of themselves. */
@Repository
public class MaterialFindings {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    MaterialFindings(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Findings of(String materialId) {
        return jdbc.sql("select content from material_finding where material_id = ?")
                .param(materialId)
                .query(String.class)
                .optional()
                .map(this::read)
                .orElse(Findings.NONE);
    }

    /** In the transaction that adds the material. */
    void keep(String materialId, Findings findings) {
        if (findings.isEmpty()) {
            return;
        }
        try {
            jdbc.sql("insert into material_finding (material_id, content) values (?, ?)")
                    .params(materialId, json.writeValueAsString(findings))
                    .update();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Findings read(String content) {
        try {
            return json.readValue(content, Findings.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
