package org.zhicheng.declaration.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.dossier.ChosenEmployer;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.form.Field;
import org.zhicheng.form.FormSchema;
import org.zhicheng.record.port.Employer;
import org.zhicheng.record.port.EmployerRegister;
import org.zhicheng.record.port.RecordUnavailableException;
import org.zhicheng.reference.DepartmentDirectory;
import org.zhicheng.reference.DivisionDirectory;
import org.zhicheng.reference.LevelNames;
import org.zhicheng.reference.SpecialtyDirectory;
import tools.jackson.databind.JsonNode;

/** Names the codes that a form holds, so that a viewer who only reads needs no look-ups. */
@Component
public class Labels {

    private final DivisionDirectory divisions;
    private final DepartmentDirectory departments;
    private final SpecialtyDirectory specialties;
    private final LevelNames levels;
    private final EmployerRegister employers;

    Labels(
            DivisionDirectory divisions,
            DepartmentDirectory departments,
            SpecialtyDirectory specialties,
            LevelNames levels,
            EmployerRegister employers) {
        this.divisions = divisions;
        this.departments = departments;
        this.specialties = specialties;
        this.levels = levels;
        this.employers = employers;
    }

    /** Returns the pointer of each field with a code → its label. Unknown codes are left out. */
    public Map<String, String> of(FormSchema schema, JsonNode data) {
        return of(schema, data, this::found);
    }

    /** Returns the same for data of a case, whose employer is known already. */
    public Map<String, String> of(FormSchema schema, JsonNode data, ChosenEmployer chosen) {
        return of(schema, data, id -> id.equals(chosen.id()) ? chosen.known() : found(id));
    }

    private Map<String, String> of(
            FormSchema schema, JsonNode data, Function<String, Optional<Employer>> employersById) {
        Map<String, String> labels = new LinkedHashMap<>();
        schema.fields().forEach((pointer, field) -> {
            String value = data.at(pointer).asString("");
            if (field.widget() != null && !value.isEmpty()) {
                label(field, pointer, value, data, employersById).ifPresent(text -> labels.put(pointer, text));
            }
        });
        return labels;
    }

    public String employer(String employerId) {
        return found(employerId).map(Employer::name).orElse(employerId);
    }

    public String specialty(String code) {
        return specialties.displayPath(code);
    }

    /** Names the specialty as at its submission (P02), or as at present while the declaration can be changed. */
    public String specialty(Declaration declaration) {
        return declaration.specialtyPath() == null || declaration.status().editable()
                ? specialty(declaration.specialty())
                : declaration.specialtyPath();
    }

    public String division(String code) {
        return divisions.displayPath(code);
    }

    public String level(String specialty, String level) {
        return levels.name(specialty, level).orElse(level);
    }

    private Optional<String> label(
            Field field,
            String pointer,
            String value,
            JsonNode data,
            Function<String, Optional<Employer>> employersById) {
        return switch (field.widget()) {
            case "division-picker" -> Optional.of(division(value));
            case "department-picker" -> Optional.of(departments.displayName(value, sibling(pointer, "division", data)));
            case "specialty-picker" -> Optional.of(specialty(value));
            case "level-picker" -> Optional.of(level(sibling(pointer, "specialty", data), value));
            case "employer-search" -> employersById.apply(value).map(found -> found.name() + "（" + found.uscc() + "）");
            default -> Optional.empty();
        };
    }

    /** Finds an employer; a page is shown even where the register cannot be asked. */
    private Optional<Employer> found(String employerId) {
        try {
            return employers.find(employerId);
        } catch (RecordUnavailableException e) {
            return Optional.empty();
        }
    }

    private static String sibling(String pointer, String key, JsonNode data) {
        return data.at(pointer.substring(0, pointer.lastIndexOf('/') + 1) + key).asString("");
    }
}
