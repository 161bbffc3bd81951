package org.zhicheng.publicity;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.declaration.form.FormView;
import org.zhicheng.declaration.form.TaskFormHandler;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.task.KeptSection;
import org.zhicheng.task.UserTask;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Serves the form by which an office confirms what was published (CF01): 确认公示结果. */
@Component
class ConfirmationForm implements TaskFormHandler {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final StaffForms forms;
    private final PublicityRows rows;
    private final PublicitySteps steps;
    private final AuditLog audit;
    private final Messages messages;

    ConfirmationForm(StaffForms forms, PublicityRows rows, PublicitySteps steps, AuditLog audit, Messages messages) {
        this.forms = forms;
        this.rows = rows;
        this.steps = steps;
        this.audit = audit;
        this.messages = messages;
    }

    @Override
    public boolean serves(UserTask task) {
        return PublicityProcess.KEY.equals(task.processKey()) && task.key().equals(PublicityProcess.CONFIRM_RESULT);
    }

    @Override
    public FormView view(OpenTask open) {
        return forms.view(open, facts(open));
    }

    @Override
    public KeptSection saveDraft(OpenTask open, String section, int expectedVersion, JsonNode content) {
        return forms.save(open, expectedVersion, content, facts(open));
    }

    @Override
    public Map<String, Object> submit(OpenTask open, JsonNode data, List<Problem> confirmed) {
        forms.accept(open, data, facts(open));
        String declarationId = open.task().declarationId();
        steps.confirm(declarationId, open.viewer().id());
        audit.record(open.viewer().id(), AuditKind.CONFIRM_PUBLICITY, "declaration", declarationId, null);
        return Map.of();
    }

    @Override
    public String thanks() {
        return "publicity.confirmed";
    }

    private ObjectNode facts(OpenTask open) {
        Publicity one = rows.ofDeclaration(open.task().declarationId()).orElseThrow();
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        facts.put("name", one.name());
        facts.put("employer", one.employer());
        facts.put("specialty", one.specialty());
        facts.put("title", messages.say("publicity.title", one.title(), one.way()));
        facts.put("period", messages.say("publicity.period", DAY.format(one.beginsOn()), DAY.format(one.endsOn())));
        facts.put("obtained", messages.say("publicity.obtained." + one.terms().obtained()));
        return facts;
    }
}
