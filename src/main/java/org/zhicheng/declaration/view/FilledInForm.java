package org.zhicheng.declaration.view;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.form.FormSchema;
import org.zhicheng.form.ReadOut;
import org.zhicheng.problem.Messages;
import org.zhicheng.task.UserTasks;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a declaration holds, in the order and the words of its form. */
@Component
public class FilledInForm {

    public static final String FORM = DeclarationProcess.FILL_IN_DECLARATION;

    private final CaseForm form;
    private final UserTasks forms;
    private final Labels labels;
    private final Messages messages;

    FilledInForm(CaseForm form, UserTasks forms, Labels labels, Messages messages) {
        this.form = form;
        this.forms = forms;
        this.labels = labels;
        this.messages = messages;
    }

    public List<ReadOut.Part> parts(Dossier dossier) {
        FormSchema schema = FormSchema.deployed(forms.deployedForm(FORM).orElseThrow());
        ObjectNode data = form.clean(schema, dossier.typed().data(), dossier);
        return ReadOut.of(schema, data, labels.of(schema, data), messages);
    }
}
