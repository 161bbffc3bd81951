package org.zhicheng.material;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.sql.ManyRows;
import org.zhicheng.text.Typed;

/** Reads and writes the material requirements of each declaration, as the decision table found them. */
@Repository
public class MaterialRequirements {

    private static final String COLUMNS =
            "slot, position, section, name, required, multiple, template, rule, message, help, reusable";

    private final JdbcClient jdbc;
    private final Messages messages;

    public MaterialRequirements(JdbcClient jdbc, Messages messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    public List<MaterialRequirement> list(String declarationId) {
        return jdbc.sql("select " + COLUMNS
                        + " from material_requirement where declaration_id = :declaration order by position, slot")
                .param("declaration", declarationId)
                .query(MaterialRequirement.class)
                .list();
    }

    /** Replaces the requirements, and reads those of before: see {@link #replace(String, List, List)}. */
    @Transactional
    public void replace(String declarationId, List<MaterialRequirement> found) {
        replace(declarationId, list(declarationId), found);
    }

    /**
     * Replaces the requirements by those found, one for each slot.
     *
     * @param before the requirements until now
     * @return the requirements from now on
     */
    @Transactional
    public List<MaterialRequirement> replace(
            String declarationId, List<MaterialRequirement> before, List<MaterialRequirement> found) {
        List<MaterialRequirement> wanted = oneForEachSlot(found);
        if (wanted.equals(before)) {
            return before;
        }
        lock(declarationId);
        jdbc.sql("delete from material_requirement where declaration_id = :declaration")
                .param("declaration", declarationId)
                .update();
        ManyRows.insert(
                jdbc,
                "material_requirement (declaration_id, " + COLUMNS + ")",
                wanted.stream()
                        .map(requirement -> row(declarationId, requirement))
                        .toList());
        return wanted;
    }

    /** Returns a problem for each required slot without a current file. */
    public List<Problem> missing(String declarationId) {
        return jdbc
                .sql("select " + COLUMNS
                        + " from material_requirement r where declaration_id = :declaration and required = true"
                        + " and not exists (select 1 from material m where m.declaration_id = r.declaration_id"
                        + " and m.slot = r.slot and m.removed_at is null) order by position, slot")
                .param("declaration", declarationId)
                .query(MaterialRequirement.class)
                .stream()
                .map(this::missing)
                .toList();
    }

    /** Locks the declaration's files and lists until the transaction ends, so that changes follow one another. */
    void lock(String declarationId) {
        jdbc.sql("select id from declaration where id = :declaration for update")
                .param("declaration", declarationId)
                .query(String.class)
                .optional();
    }

    Optional<MaterialRequirement> find(String declarationId, String slot) {
        return list(declarationId).stream()
                .filter(requirement -> requirement.slot().equals(slot))
                .findFirst();
    }

    /** Of two rows for one slot the first in order is kept, and it is required where either is. */
    public static List<MaterialRequirement> oneForEachSlot(List<MaterialRequirement> found) {
        Map<String, MaterialRequirement> slots = new LinkedHashMap<>();
        found.stream()
                .sorted(Comparator.comparingInt(MaterialRequirement::position).thenComparing(MaterialRequirement::slot))
                .forEach(requirement -> slots.merge(requirement.slot(), requirement, MaterialRequirements::merge));
        return List.copyOf(slots.values());
    }

    private static MaterialRequirement merge(MaterialRequirement first, MaterialRequirement second) {
        return second.required() ? first.mandatory() : first;
    }

    private static List<?> row(String declarationId, MaterialRequirement requirement) {
        return Arrays.asList(
                declarationId,
                requirement.slot(),
                requirement.position(),
                requirement.section(),
                requirement.name(),
                requirement.required(),
                requirement.multiple(),
                requirement.template(),
                requirement.rule(),
                requirement.message(),
                requirement.help(),
                requirement.reusable());
    }

    private Problem missing(MaterialRequirement requirement) {
        String table = requirement.message();
        return Problem.block(
                requirement.rule(),
                Material.pointer(requirement.slot()),
                Typed.nothing(table) ? messages.say("material.missing", requirement.name()) : table);
    }
}
