package org.zhicheng.certificate.change;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.declaration.form.FormView;
import org.zhicheng.declaration.form.TaskFormHandler;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotAllowedException;
import org.zhicheng.problem.Problem;
import org.zhicheng.publicity.StaffForms;
import org.zhicheng.review.SamePerson;
import org.zhicheng.task.KeptSection;
import org.zhicheng.task.UserTask;
import org.zhicheng.text.Typed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Serves the form by which a second person of the office decides a change (RK01, RK05): 核定证书变更. */
@Component
class DecisionForm implements TaskFormHandler {

    private static final String ACCEPTED = "accepted";

    private final StaffForms forms;
    private final ChangeRows rows;
    private final DecisionFacts facts;
    private final SamePerson samePerson;
    private final AuditLog audit;
    private final Messages messages;

    DecisionForm(
            StaffForms forms,
            ChangeRows rows,
            DecisionFacts facts,
            SamePerson samePerson,
            AuditLog audit,
            Messages messages) {
        this.forms = forms;
        this.rows = rows;
        this.facts = facts;
        this.samePerson = samePerson;
        this.audit = audit;
        this.messages = messages;
    }

    @Override
    public boolean serves(UserTask task) {
        return CertificateProcess.KEY.equals(task.processKey()) && task.key().equals(CertificateProcess.DECIDE_CHANGE);
    }

    @Override
    public FormView view(OpenTask open) {
        return forms.view(open, facts.of(change(open)));
    }

    @Override
    public KeptSection saveDraft(OpenTask open, String section, int expectedVersion, JsonNode content) {
        return forms.save(open, expectedVersion, content, facts.of(change(open)));
    }

    @Override
    public Map<String, Object> submit(OpenTask open, JsonNode data, List<Problem> confirmed) {
        Change change = change(open);
        ObjectNode clean = forms.accept(open, data, facts.of(change));
        String outcome = clean.path("outcome").asString("");
        boolean decided = rows.decide(
                change.id(),
                outcome.equals(ACCEPTED) ? ChangeState.ACCEPTED : ChangeState.DISMISSED,
                Typed.legible(Typed.trimmed(clean.path("reason").asString(""))),
                open.viewer().id());
        if (!decided) {
            throw gone();
        }
        audit.recordInCase(
                change.declarationId(),
                open.viewer().id(),
                AuditKind.DECIDE_CERTIFICATE_CHANGE,
                "certificate-change",
                change.id(),
                change.kind().code() + " " + outcome);
        return Map.of(CertificateProcess.CHANGE_OUTCOME, outcome);
    }

    @Override
    public String thanks() {
        return "certificate.change.decided";
    }

    /** @throws NotAllowedException where whoever has the task open proposed it, also as another account */
    private Change change(OpenTask open) {
        forms.require(open);
        Change change = rows.openOf(open.task().declarationId()).orElseThrow(this::gone);
        if (samePerson.are(change.proposedBy(), open.viewer().id())) {
            throw new NotAllowedException("RK01", messages.say("certificate.change.second-person"));
        }
        return change;
    }

    private ConflictException gone() {
        return new ConflictException(messages.say("task.gone"));
    }
}
