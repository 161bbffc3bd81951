package org.zhicheng.material;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the files that a person has in all declarations: those that are current there, the newest first. */
@Repository
public class UsedMaterials {

    private final JdbcClient jdbc;
    private final MaterialRows rows;
    private final DuplicateFiles same;

    /**
     * A used material is a file with what it was uploaded for.
     *
     * @param name of the requirement, as it was told then; null where it is not asked for any more
     * @param reusable whether it may be right again in another declaration
     */
    public record UsedMaterial(Material material, String name, boolean reusable) {

        UsedMaterial with(Material marked) {
            return new UsedMaterial(marked, name, reusable);
        }
    }

    UsedMaterials(JdbcClient jdbc, MaterialRows rows, DuplicateFiles same) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.same = same;
    }

    /** Lists them with all that was found in them, the same file in two slots of one declaration as well (F04). */
    public List<UsedMaterial> of(String applicantId) {
        List<UsedMaterial> found = read(applicantId);
        Map<String, List<UsedMaterial>> declarations = found.stream()
                .collect(Collectors.groupingBy(used -> used.material().declarationId()));
        Map<String, Material> marked = declarations.values().stream()
                .flatMap(files ->
                        same.marked(files.stream().map(UsedMaterial::material).toList(), names(files)).stream())
                .collect(Collectors.toMap(Material::id, Function.identity()));
        return found.stream()
                .map(used -> used.with(marked.get(used.material().id())))
                .toList();
    }

    private static Map<String, String> names(List<UsedMaterial> files) {
        return files.stream()
                .filter(used -> used.name() != null)
                .collect(Collectors.toMap(used -> used.material().slot(), UsedMaterial::name, (name, again) -> name));
    }

    private List<UsedMaterial> read(String applicantId) {
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
