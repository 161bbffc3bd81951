package org.zhicheng.material;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the files that a person has in all declarations: those that are current there, the newest first. */
@Repository
public class UsedMaterials {

    private final JdbcClient jdbc;
    private final MaterialRows rows;

    /**
     * A used material is a file with what it was uploaded for.
     *
     * @param name of the requirement, as it was told then; null where it is not asked for any more
     * @param reusable whether it may be right again in another declaration
     */
    public record UsedMaterial(Material material, String name, boolean reusable) {}

    UsedMaterials(JdbcClient jdbc, MaterialRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    public List<UsedMaterial> of(String applicantId) {
        return jdbc.sql("select m.*, r.name as requirement_name, r.reusable from material m"
                        + " join declaration d on d.id = m.declaration_id"
                        + " left join material_requirement r on r.declaration_id = m.declaration_id and r.slot = m.slot"
                        + " where d.applicant_id = :applicant and m.removed_at is null"
                        + " order by m.uploaded_at desc, m.id")
                .param("applicant", applicantId)
                .query((row, number) -> new UsedMaterial(
                        rows.material(row, number), row.getString("requirement_name"), row.getBoolean("reusable")))
                .list();
    }
}
