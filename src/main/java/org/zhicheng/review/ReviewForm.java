package org.zhicheng.review;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.form.FormView;
import org.zhicheng.declaration.form.TaskFormHandler;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.form.Draft;
import org.zhicheng.form.FormValidator;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.review.ReviewedCases.Reviewed;
import org.zhicheng.sql.RowIds;
import org.zhicheng.task.KeptSection;
import org.zhicheng.task.UserTask;
import org.zhicheng.text.Typed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Serves the form in which a reviewer sees a whole case and decides: 审核申报. */
@Component
class ReviewForm implements TaskFormHandler {

    private final ReviewedCases cases;
    private final ReviewViews views;
    private final ReviewDrafts drafts;
    private final FormValidator validator;
    private final DecisionReasons reasons;
    private final MadeDecisions made;
    private final Clock clock;

    ReviewForm(
            ReviewedCases cases,
            ReviewViews views,
            ReviewDrafts drafts,
            FormValidator validator,
            DecisionReasons reasons,
            MadeDecisions made,
            Clock clock) {
        this.cases = cases;
        this.views = views;
        this.drafts = drafts;
        this.validator = validator;
        this.reasons = reasons;
        this.made = made;
        this.clock = clock;
    }

    @Override
    public boolean serves(UserTask task) {
        return task.declarationId() != null && task.key().equals(ReviewProcess.REVIEW_STAGE);
    }

    @Override
    public FormView view(OpenTask open) {
        Reviewed reviewed = cases.open(open);
        return views.of(reviewed.dossier(), reviewed.stage(), open, drafts.of(open));
    }

    @Override
    public KeptSection saveDraft(OpenTask open, String section, int expectedVersion, JsonNode content) {
        cases.require(open);
        Draft draft = validator.draft(open.schema(), content, nothing());
        return new KeptSection(drafts.save(open, expectedVersion, draft.kept()), draft.said());
    }

    @Override
    public Map<String, Object> submit(OpenTask open, JsonNode data, List<Problem> confirmed) {
        Reviewed reviewed = cases.toDecide(open);
        ObjectNode clean = validator.accept(open.schema(), data, nothing());
        RefusedException.ifAny(reasons.problems(reviewed.dossier(), clean));
        ReviewDecision decision = decision(reviewed, open, clean);
        made.keep(decision, reviewed.stage());
        drafts.forget(open);
        return Map.of(DeclarationProcess.REVIEW_OUTCOME, decision.outcome().code());
    }

    @Override
    public String thanks() {
        return "task.reviewed";
    }

    private ReviewDecision decision(Reviewed reviewed, OpenTask open, ObjectNode clean) {
        Dossier dossier = reviewed.dossier();
        List<ReviewDecision.Item> items = new ArrayList<>();
        clean.path("returns")
                .forEach(mark -> items.add(new ReviewDecision.Item(
                        mark.path("item").asString(""),
                        Typed.trimmed(mark.path("reason").asString("")))));
        String reason = Typed.trimmed(clean.path("reason").asString(""));
        return new ReviewDecision(
                RowIds.next(),
                dossier.id(),
                dossier.declaration().round(),
                reviewed.stage().stage(),
                reviewed.stage().name(),
                open.viewer().id(),
                ReviewOutcome.of(clean.path("outcome").asString("")),
                reason.isEmpty() ? null : reason,
                clock.instant(),
                items);
    }

    private static ObjectNode nothing() {
        return JsonNodeFactory.instance.objectNode();
    }
}
