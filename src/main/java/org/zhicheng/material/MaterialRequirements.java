package org.zhicheng.material;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What each declaration was told to upload. */
@Repository
public class MaterialRequirements {

    private final JdbcClient jdbc;

    MaterialRequirements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<MaterialRequirement> list(String declarationId) {
        return jdbc.sql("select slot, position, section, name, required, multiple, template, rule, message, help "
                        + "from material_requirement where declaration_id = ? order by position, slot")
                .param(declarationId)
                .query(MaterialRequirement.class)
                .list();
    }

    @Transactional
    public void replace(String declarationId, List<MaterialRequirement> requirements) {
        if (list(declarationId).equals(requirements)) {
            return;
        }
        jdbc.sql("delete from material_requirement where declaration_id = ?")
                .param(declarationId)
                .update();
        requirements.forEach(requirement -> add(declarationId, requirement));
    }

    private void add(String declarationId, MaterialRequirement requirement) {
        jdbc.sql(
                        """
                        insert into material_requirement (declaration_id, slot, position, section, name, required,
                                                          multiple, template, rule, message, help)
                        values (:declaration, :slot, :position, :section, :name, :required,
                                :multiple, :template, :rule, :message, :help)
                        """)
                .param("declaration", declarationId)
                .param("slot", requirement.slot())
                .param("position", requirement.position())
                .param("section", requirement.section())
                .param("name", requirement.name())
                .param("required", requirement.required())
                .param("multiple", requirement.multiple())
                .param("template", requirement.template())
                .param("rule", requirement.rule())
                .param("message", requirement.message())
                .param("help", requirement.help())
                .update();
    }
}
