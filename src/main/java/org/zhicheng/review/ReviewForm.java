package org.zhicheng.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.declaration.fact.RuleSettings;
import org.zhicheng.declaration.form.FormView;
import org.zhicheng.declaration.form.TaskFormHandler;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.declaration.life.Timeline;
import org.zhicheng.declaration.mending.ItemNames;
import org.zhicheng.form.Draft;
import org.zhicheng.form.FormValidator;
import org.zhicheng.form.Mode;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotAllowedException;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.reference.Offices;
import org.zhicheng.task.FormDrafts;
import org.zhicheng.task.KeptSection;
import org.zhicheng.task.SavedSection;
import org.zhicheng.task.UserTask;
import org.zhicheng.text.Typed;

/** Serves the form in which a reviewer sees a whole case and decides: 审核申报. */
@Component
class ReviewForm implements TaskFormHandler {

    private static final String SECTION = "form";

    private final Declarations declarations;
    private final ReviewStages stages;
    private final ReviewDecisions decisions;
    private final ReviewViews views;
    private final ItemNames itemNames;
    private final SamePerson samePerson;
    private final FormDrafts drafts;
    private final FormValidator validator;
    private final Timeline timeline;
    private final AuditLog audit;
    private final Offices offices;
    private final RuleSettings settings;
    private final Messages messages;
    private final ObjectMapper json;
    private final Clock clock;

    ReviewForm(
            Declarations declarations,
            ReviewStages stages,
            ReviewDecisions decisions,
            ReviewViews views,
            ItemNames itemNames,
            SamePerson samePerson,
            FormDrafts drafts,
            FormValidator validator,
            Timeline timeline,
            AuditLog audit,
            Offices offices,
            RuleSettings settings,
            Messages messages,
            ObjectMapper json,
            Clock clock) {
        this.declarations = declarations;
        this.stages = stages;
        this.decisions = decisions;
        this.views = views;
        this.itemNames = itemNames;
        this.samePerson = samePerson;
        this.drafts = drafts;
        this.validator = validator;
        this.timeline = timeline;
        this.audit = audit;
        this.offices = offices;
        this.settings = settings;
        this.messages = messages;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public boolean serves(UserTask task) {
        return task.declarationId() != null && task.key().equals(ReviewProcess.REVIEW_STAGE);
    }

    @Override
    public FormView view(OpenTask open) {
        Declaration declaration = declarations.get(open.task().declarationId());
        requireOther(declaration, open);
        ObjectNode draft = json.createObjectNode();
        List<SavedSection> saved = drafts.load(owner(open));
        saved.forEach(section -> draft.setAll((ObjectNode) section.content()));
        return views.of(declaration, open, draft, saved.stream().findFirst().orElse(null));
    }

    @Override
    public KeptSection saveDraft(OpenTask open, String section, int expectedVersion, JsonNode content) {
        requireOther(declarations.get(open.task().declarationId()), open);
        Draft draft = validator.draft(open.schema(), content, json.createObjectNode());
        return new KeptSection(drafts.save(owner(open), SECTION, expectedVersion, draft.kept()), draft.said());
    }

    @Override
    public Map<String, Object> submit(OpenTask open, JsonNode data, List<Problem> confirmed) {
        Declaration declaration = declarations.get(open.task().declarationId());
        requireOther(declaration, open);
        if (!declaration.status().inReview()) {
            throw new ConflictException(messages.say("task.gone"));
        }
        List<Problem> problems = new ArrayList<>(
                blocking(validator.validate(open.schema(), data, json.createObjectNode(), Mode.SUBMIT)));
        ObjectNode clean = validator.clean(open.schema(), data, json.createObjectNode());
        if (problems.isEmpty()) {
            problems.addAll(reasons(declaration, clean));
        }
        if (!problems.isEmpty()) {
            throw new RefusedException(problems);
        }
        ReviewDecision decision = decision(declaration, open, clean);
        decisions.add(decision);
        drafts.delete(owner(open));
        tell(declaration, decision);
        return Map.of(DeclarationProcess.REVIEW_OUTCOME, decision.outcome().code());
    }

    @Override
    public String thanks() {
        return "task.reviewed";
    }

    /** Checks the reasons (Y03): a return names the items to mend and why; a rejection says why. */
    private List<Problem> reasons(Declaration declaration, ObjectNode clean) {
        ReviewOutcome outcome = ReviewOutcome.of(clean.path("outcome").asText());
        JsonNode returns = clean.path("returns");
        if (outcome == ReviewOutcome.REJECTED
                && Typed.nothing(clean.path("reason").asText(""))) {
            return List.of(Problem.block("Y03", "/reason", messages.say("Y03.rejected")));
        }
        if (outcome == ReviewOutcome.RETURNED && returns.isEmpty()) {
            return List.of(Problem.block("Y03", "/returns", messages.say("Y03.nothing-marked")));
        }
        if (outcome == ReviewOutcome.RETURNED && !mayReturn(declaration)) {
            return List.of(Problem.block("Y03", "/outcome", messages.say("Y03.too-often", settings.mostReturns())));
        }
        if (outcome != ReviewOutcome.RETURNED && !returns.isEmpty()) {
            return List.of(Problem.block("Y03", "/outcome", messages.say("Y03.marked-but-not-returned")));
        }
        Map<String, String> known = itemNames.of(declaration.id());
        boolean strange = false;
        for (JsonNode mark : returns) {
            strange |= !known.containsKey(mark.path("item").asText());
        }
        return strange ? List.of(Problem.block("Y03", "/returns", messages.say("Y03.unknown-item"))) : List.of();
    }

    /**
     * Tells whether the case may be returned once more. No number of returns is official, so that a city sets one or
     * none.
     */
    private boolean mayReturn(Declaration declaration) {
        return settings.mostReturns() == 0
                || decisions.of(declaration.id()).stream()
                                .filter(made -> made.outcome() == ReviewOutcome.RETURNED)
                                .count()
                        < settings.mostReturns();
    }

    private ReviewDecision decision(Declaration declaration, OpenTask open, ObjectNode clean) {
        ReviewStage stage = stages.of(declaration.id()).stream()
                .filter(one -> Integer.valueOf(one.position()).equals(declaration.currentStage()))
                .findFirst()
                .orElseThrow();
        List<ReviewDecision.Item> items = new ArrayList<>();
        clean.path("returns")
                .forEach(mark -> items.add(new ReviewDecision.Item(
                        mark.path("item").asText(),
                        Typed.trimmed(mark.path("reason").asText()))));
        String reason = Typed.trimmed(clean.path("reason").asText(""));
        return new ReviewDecision(
                UUID.randomUUID().toString().replace("-", ""),
                declaration.id(),
                declaration.round(),
                stage.stage(),
                stage.name(),
                open.viewer().id(),
                ReviewOutcome.of(clean.path("outcome").asText()),
                reason.isEmpty() ? null : reason,
                clock.instant(),
                items);
    }

    private void tell(Declaration declaration, ReviewDecision decision) {
        String office = stages.of(declaration.id()).stream()
                .filter(stage -> stage.stage().equals(decision.stage()))
                .map(stage -> offices.name(stage.candidateGroup()))
                .findFirst()
                .orElse(null);
        String detail = decision.reason() == null
                ? decision.stageName()
                : messages.say("event.decision.detail", decision.stageName(), decision.reason());
        timeline.record(declaration.id(), "stage-" + decision.outcome().code(), office, detail);
        audit.record(
                decision.reviewerId(), kind(decision.outcome()), "declaration", declaration.id(), decision.stage());
    }

    private static AuditKind kind(ReviewOutcome outcome) {
        return switch (outcome) {
            case APPROVED -> AuditKind.DECIDE_APPROVED;
            case RETURNED -> AuditKind.DECIDE_RETURNED;
            case REJECTED -> AuditKind.DECIDE_REJECTED;
        };
    }

    /** Refuses a reviewer's own case, and a case that the reviewer's office does not have now (Y01, Y02). */
    private void requireOther(Declaration declaration, OpenTask open) {
        if (samePerson.are(declaration.applicantId(), open.viewer().id())) {
            throw new NotAllowedException("Y01", messages.say("Y01"));
        }
        if (Collections.disjoint(open.task().candidateGroups(), open.viewer().groups())) {
            throw new NotAllowedException("Y02", messages.say("Y02"));
        }
    }

    private static List<Problem> blocking(List<Problem> problems) {
        return problems.stream().filter(Problem::blocks).toList();
    }

    private static String owner(OpenTask open) {
        return "task:" + open.task().id() + ":" + open.viewer().id();
    }
}
