package org.zhicheng.declaration.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.form.FormSchema;
import org.zhicheng.form.FormValidator;
import org.zhicheng.form.ReadOut;
import org.zhicheng.problem.Messages;
import org.zhicheng.task.UserTasks;

/** What a declaration holds, in the order and the words of the form that it was filled in with. */
@Component
public class FilledInForm {

    public static final String FORM = DeclarationProcess.FILL_IN_DECLARATION;

    private final CaseViews views;
    private final UserTasks forms;
    private final FormValidator validator;
    private final Labels labels;
    private final Messages messages;

    public FilledInForm(CaseViews views, UserTasks forms, FormValidator validator, Labels labels, Messages messages) {
        this.views = views;
        this.forms = forms;
        this.validator = validator;
        this.labels = labels;
        this.messages = messages;
    }

    public List<ReadOut.Part> parts(Declaration declaration) {
        FormSchema schema = FormSchema.parse(forms.deployedForm(FORM).orElseThrow());
        ObjectNode data = validator.clean(schema, views.data(declaration), views.facts(declaration));
        return ReadOut.of(schema, data, labels.of(schema, data), messages);
    }
}
