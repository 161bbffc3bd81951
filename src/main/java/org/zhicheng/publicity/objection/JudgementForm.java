package org.zhicheng.publicity.objection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.declaration.form.FormView;
import org.zhicheng.declaration.form.TaskFormHandler;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.publicity.PublicityProcess;
import org.zhicheng.publicity.StaffForms;
import org.zhicheng.task.KeptSection;
import org.zhicheng.task.UserTask;
import org.zhicheng.text.ReadAs;
import org.zhicheng.text.Typed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Serves the form in which an office judges an objection (PB05): 核查公示异议. */
@Component
class JudgementForm implements TaskFormHandler {

    private static final String EXTENDED = "extended";
    private static final String UPHELD = "upheld";

    private final StaffForms forms;
    private final ObjectionRows rows;
    private final JudgementFacts facts;
    private final Sealed sealed;
    private final AuditLog audit;
    private final Messages messages;

    JudgementForm(
            StaffForms forms,
            ObjectionRows rows,
            JudgementFacts facts,
            Sealed sealed,
            AuditLog audit,
            Messages messages) {
        this.forms = forms;
        this.rows = rows;
        this.facts = facts;
        this.sealed = sealed;
        this.audit = audit;
        this.messages = messages;
    }

    @Override
    public boolean serves(UserTask task) {
        return PublicityProcess.KEY.equals(task.processKey()) && task.key().equals(PublicityProcess.JUDGE_OBJECTION);
    }

    @Override
    public FormView view(OpenTask open) {
        forms.require(open);
        return forms.view(open, facts.of(objection(open)));
    }

    @Override
    public KeptSection saveDraft(OpenTask open, String section, int expectedVersion, JsonNode content) {
        return forms.save(open, expectedVersion, content, facts.of(objection(open)));
    }

    @Override
    public Map<String, Object> submit(OpenTask open, JsonNode data, List<Problem> confirmed) {
        Objection objection = objection(open);
        ObjectNode clean = forms.accept(open, data, facts.of(objection));
        String outcome = clean.path("outcome").asString("");
        RefusedException.ifAny(problems(objection, clean, outcome));
        if (!outcome.equals(EXTENDED)) {
            decide(objection, clean, outcome, open.viewer().id());
        }
        audit.record(open.viewer().id(), AuditKind.JUDGE_OBJECTION, "declaration", objection.declarationId(), outcome);
        return Map.of(PublicityProcess.OBJECTION_OUTCOME, outcome);
    }

    @Override
    public String thanks() {
        return "publicity.judged";
    }

    private void decide(Objection objection, ObjectNode clean, String outcome, String accountId) {
        boolean upheld = outcome.equals(UPHELD);
        rows.decide(
                objection.id(),
                upheld ? ObjectionState.UPHELD : ObjectionState.DISMISSED,
                sealed.closeReport(
                        objection.id(), Typed.trimmed(clean.path("report").asString(""))),
                upheld ? Typed.trimmed(clean.path("reason").asString("")) : null,
                accountId);
    }

    /** Whoever reads the reason must not learn who objected (PB04). */
    private List<Problem> problems(Objection objection, ObjectNode clean, String outcome) {
        List<Problem> problems = new ArrayList<>();
        if (outcome.equals(EXTENDED) && objection.extended()) {
            problems.add(Problem.block("PB05", "/outcome", messages.say("publicity.objection.extended-before")));
        }
        String reason = ReadAs.plain(clean.path("reason").asString(""));
        Complaint complaint = sealed.open(objection.id(), rows.complaint(objection.id()));
        boolean told =
                outcome.equals(UPHELD) && (names(reason, complaint.name()) || names(reason, complaint.contact()));
        if (told) {
            problems.add(Problem.block("PB04", "/reason", messages.say("publicity.objection.names-complainant")));
        }
        return problems;
    }

    private static boolean names(String reason, String secret) {
        return secret != null && reason.contains(ReadAs.plain(secret));
    }

    private Objection objection(OpenTask open) {
        return rows.ofTask(open.task().id())
                .filter(found -> !found.state().over())
                .orElseThrow(() -> new ConflictException(messages.say("task.gone")));
    }
}
