package org.zhicheng.declaration.view;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.form.Draft;
import org.zhicheng.form.FormSchema;
import org.zhicheng.form.FormValidator;
import org.zhicheng.form.Mode;
import org.zhicheng.problem.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks data of a case against a form, whose conditions may ask for the facts of the case. */
@Component
public class CaseForm {

    private final FormValidator validator;
    private final CaseViews views;

    public CaseForm(FormValidator validator, CaseViews views) {
        this.validator = validator;
        this.views = views;
    }

    /** Returns the problems that keep the data from being sent; no warnings. */
    public List<Problem> blocking(FormSchema schema, JsonNode data, Dossier dossier) {
        return validator.validate(schema, data, views.facts(dossier), Mode.SUBMIT).stream()
                .filter(Problem::blocks)
                .toList();
    }

    /** Keeps only the fields that the form has and shows. */
    public ObjectNode clean(FormSchema schema, JsonNode data, Dossier dossier) {
        return validator.clean(schema, data, views.facts(dossier));
    }

    /** Checks the content for formats only, never for what is missing (S01), and keeps it all the same (暂存). */
    public Draft draft(FormSchema schema, Dossier dossier, String section, JsonNode content) {
        ObjectNode whole = dossier.typed().data();
        whole.set(section, content);
        return validator.draft(schema, whole, views.facts(dossier), Draft.of(List.of(section)));
    }
}
