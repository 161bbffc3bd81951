package org.zhicheng.declaration.admission;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.declaration.life.Sections;
import org.zhicheng.form.Draft;
import org.zhicheng.form.FormSchema;
import org.zhicheng.form.FormValidator;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.task.UserTasks;
import org.zhicheng.text.Typed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Proposes the first row of 学历学位信息 from what somebody answered before the start. The row says nothing of what the
 * declaration rests on: that the person decides.
 */
@Component
class DegreeProposals {

    /** Stands before the fields of a row, whichever row it is. */
    private static final String ROW = "/" + Sections.EDUCATION + "/degrees/*/";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final UserTasks tasks;
    private final FormValidator validator;

    DegreeProposals(UserTasks tasks, FormValidator validator) {
        this.tasks = tasks;
        this.validator = validator;
    }

    /**
     * @param carried null for nothing
     * @return the section to begin with; empty where nothing was carried, or the form in use has no field for it
     * @throws RefusedException where the form would not take it from somebody who typed it
     */
    Optional<JsonNode> of(CarriedDegree carried) {
        return carried == null
                ? Optional.empty()
                : tasks.deployedForm(DeclarationProcess.FILL_IN_DECLARATION)
                        .map(FormSchema::deployed)
                        .flatMap(schema -> of(schema, carried));
    }

    private Optional<JsonNode> of(FormSchema schema, CarriedDegree carried) {
        ObjectNode row = NODES.objectNode();
        row.put("degreeLevel", carried.degreeLevel());
        row.put("studyForm", carried.studyForm());
        row.put("graduationDate", carried.graduationDate());
        Set<String> fields = schema.fields().keySet();
        row.properties()
                .removeIf(field ->
                        Typed.nothing(field.getValue().asString("")) || !fields.contains(ROW + field.getKey()));
        return row.isEmpty() ? Optional.empty() : Optional.of(accepted(schema, row));
    }

    private JsonNode accepted(FormSchema schema, ObjectNode row) {
        ObjectNode data = NODES.objectNode();
        data.putObject(Sections.EDUCATION).putArray("degrees").add(row);
        Draft draft = validator.draft(schema, data, NODES.objectNode(), Draft.of(List.of(Sections.EDUCATION)));
        RefusedException.ifAny(draft.said());
        return draft.kept().path(Sections.EDUCATION);
    }
}
