package org.zhicheng.material;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
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

    /** By material; nothing for those that say nothing. */
    public Map<String, Findings> of(Collection<Material> materials) {
        Map<String, Findings> found = new HashMap<>();
        if (!materials.isEmpty()) {
            jdbc.sql("select material_id, content from material_finding where material_id in (:materials)")
                    .param("materials", materials.stream().map(Material::id).toList())
                    .query(row -> {
                        found.put(row.getString("material_id"), read(row.getString("content")));
                    });
        }
        return found;
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
