package org.zhicheng.reexamination;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.declaration.form.FormView;
import org.zhicheng.declaration.form.TaskFormHandler;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.NotAllowedException;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.publicity.StaffForms;
import org.zhicheng.task.KeptSection;
import org.zhicheng.task.UserTask;
import org.zhicheng.text.Typed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Serves the form in which somebody who did not handle the case looks at its result again (RV02): 复查. */
@Component
class ExaminationForm implements TaskFormHandler {

    private final StaffForms forms;
    private final ReexaminationRows rows;
    private final ReexaminationFacts facts;
    private final Handlers handlers;
    private final ReexaminationRules rules;
    private final AuditLog audit;

    ExaminationForm(
            StaffForms forms,
            ReexaminationRows rows,
            ReexaminationFacts facts,
            Handlers handlers,
            ReexaminationRules rules,
            AuditLog audit) {
        this.forms = forms;
        this.rows = rows;
        this.facts = facts;
        this.handlers = handlers;
        this.rules = rules;
        this.audit = audit;
    }

    @Override
    public boolean serves(UserTask task) {
        return ReexaminationProcess.KEY.equals(task.processKey()) && task.key().equals(ReexaminationProcess.DECIDE);
    }

    @Override
    public FormView view(OpenTask open) {
        return forms.view(open, facts.of(reexamination(open)));
    }

    @Override
    public KeptSection saveDraft(OpenTask open, String section, int expectedVersion, JsonNode content) {
        return forms.save(open, expectedVersion, content, facts.of(reexamination(open)));
    }

    @Override
    public Map<String, Object> submit(OpenTask open, JsonNode data, List<Problem> confirmed) {
        Reexamination one = reexamination(open);
        ObjectNode clean = forms.accept(open, data, facts.of(one));
        ReexaminationState outcome = outcome(one, clean.path("outcome").asString(""));
        String reason = Typed.legible(Typed.trimmed(clean.path("reason").asString("")));
        if (!rows.decide(one.id(), outcome, reason, open.viewer().id())) {
            throw gone();
        }
        audit.recordInCase(
                one.declarationId(),
                open.viewer().id(),
                AuditKind.DECIDE_REEXAMINATION,
                "re-examination",
                one.id(),
                one.subject().code() + " " + outcome.code());
        return Map.of(ReexaminationProcess.OUTCOME, outcome.code());
    }

    @Override
    public String thanks() {
        return "re-examination.decided";
    }

    /** Not every result can come to every end. */
    private ReexaminationState outcome(Reexamination one, String code) {
        return ReexaminationState.outcome(code)
                .filter(one.subject()::allows)
                .orElseThrow(() -> new RefusedException(List.of(Problem.block(
                        "RV02",
                        "/outcome",
                        rules.say("re-examination.choices." + one.subject().code(), one.redoDays())))));
    }

    /** @throws NotAllowedException where whoever has the task open handled the case, also as another account */
    private Reexamination reexamination(OpenTask open) {
        forms.require(open);
        Reexamination one =
                rows.ofTask(open.task().id()).filter(Reexamination::open).orElseThrow(this::gone);
        if (handlers.include(one.declarationId(), open.viewer().id())) {
            throw new NotAllowedException("RV02", rules.say("RV02"));
        }
        return one;
    }

    private ConflictException gone() {
        return rules.conflict("task.gone");
    }
}
