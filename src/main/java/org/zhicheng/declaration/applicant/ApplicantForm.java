package org.zhicheng.declaration.applicant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.form.FormView;
import org.zhicheng.declaration.form.Readiness;
import org.zhicheng.declaration.form.TaskFormHandler;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.problem.Problem;
import org.zhicheng.task.KeptSection;
import org.zhicheng.task.UserTask;
import tools.jackson.databind.JsonNode;

/** Handles the form in which an applicant fills in a declaration, and corrects it after a return: 填写申报 and 修改申报. */
@Component
class ApplicantForm implements TaskFormHandler {

    private static final Set<String> TASKS =
            Set.of(DeclarationProcess.FILL_IN_DECLARATION, DeclarationProcess.CORRECT_DECLARATION);

    private final OpenCases cases;
    private final ItemOpening opening;
    private final ApplicantViews views;
    private final DraftSaving drafts;
    private final SendingTime time;
    private final Submission submission;
    private final ReadinessList readiness;

    ApplicantForm(
            OpenCases cases,
            ItemOpening opening,
            ApplicantViews views,
            DraftSaving drafts,
            SendingTime time,
            Submission submission,
            ReadinessList readiness) {
        this.cases = cases;
        this.opening = opening;
        this.views = views;
        this.drafts = drafts;
        this.time = time;
        this.submission = submission;
        this.readiness = readiness;
    }

    @Override
    public boolean serves(UserTask task) {
        return task.declarationId() != null && TASKS.contains(task.key());
    }

    @Override
    public FormView view(OpenTask open) {
        return views.of(open, cases.read(open));
    }

    @Override
    public KeptSection saveDraft(OpenTask open, String section, int expectedVersion, JsonNode content) {
        return drafts.save(open, section, expectedVersion, content);
    }

    @Override
    public Map<String, Object> submit(OpenTask open, JsonNode data, List<Problem> confirmed) {
        time.requireVerified(open.viewer());
        Dossier dossier = cases.lock(open);
        time.requireOpen(dossier.declaration());
        return submission.take(dossier, open, data, opening.of(dossier, open.schema()), confirmed);
    }

    @Override
    public Optional<Readiness> readiness(OpenTask open) {
        return Optional.of(readiness.of(cases.read(open), open.schema()));
    }

    @Override
    public String thanks() {
        return "task.submitted";
    }
}
