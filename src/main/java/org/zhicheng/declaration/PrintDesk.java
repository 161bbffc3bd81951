package org.zhicheng.declaration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.account.AuditLog;
import org.zhicheng.form.FormSchema;
import org.zhicheng.form.FormTasks;
import org.zhicheng.form.FormValidator;
import org.zhicheng.form.Messages;
import org.zhicheng.form.NotFoundException;
import org.zhicheng.form.ReadOut;

/** Where a case is taken home as a document: 申报表. */
@Service
public class PrintDesk {

    /** The form whose order and words the document follows. */
    private static final String FORM = "fill-in-declaration";

    private final Declarations declarations;
    private final CaseAccess access;
    private final CaseViews views;
    private final Timeline timeline;
    private final FormTasks forms;
    private final FormValidator validator;
    private final Labels labels;
    private final AuditLog audit;
    private final Messages messages;

    PrintDesk(
            Declarations declarations,
            CaseAccess access,
            CaseViews views,
            Timeline timeline,
            FormTasks forms,
            FormValidator validator,
            Labels labels,
            AuditLog audit,
            Messages messages) {
        this.declarations = declarations;
        this.access = access;
        this.views = views;
        this.timeline = timeline;
        this.forms = forms;
        this.validator = validator;
        this.labels = labels;
        this.audit = audit;
        this.messages = messages;
    }

    /**
     * For whoever may see the case; each print is audited.
     *
     * @throws NotFoundException where there is no such case for this viewer (Q01)
     */
    @Transactional
    public CasePrint print(String declarationId, Account viewer) {
        Declaration declaration = declarations
                .find(declarationId)
                .filter(found -> access.mayRead(found, viewer))
                .orElseThrow(() -> new NotFoundException(messages.say("Q01")));
        audit.record(viewer.id(), "print-declaration", "declaration", declarationId, null);
        return new CasePrint(
                declaration,
                views.declaration(declaration),
                parts(declaration),
                views.readOnlySlots(declaration),
                views.checks(declaration),
                timeline.of(declarationId));
    }

    private List<ReadOut.Part> parts(Declaration declaration) {
        FormSchema schema = FormSchema.parse(forms.deployedForm(FORM).orElseThrow());
        ObjectNode data = validator.clean(schema, views.data(declaration), views.facts(declaration));
        return ReadOut.of(schema, data, labels.of(schema, data), messages);
    }
}
