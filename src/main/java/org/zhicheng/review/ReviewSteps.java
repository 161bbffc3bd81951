package org.zhicheng.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.DeclarationStatus;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.declaration.life.DeclaredWindow;
import org.zhicheng.declaration.life.Timeline;
import org.zhicheng.problem.Messages;
import org.zhicheng.reference.Offices;
import org.zhicheng.reference.WorkingDays;

/**
 * Carries out the steps of the review process between the tasks of people: open a stage, close it, remind, escalate.
 */
@Service
@Transactional
public class ReviewSteps {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewSteps.class);

    /** Offices close at this time. */
    private static final LocalTime END_OF_DAY = LocalTime.of(18, 0);

    private static final Map<String, DeclarationStatus> STATUS = Map.of(
            "department-review", DeclarationStatus.DEPT_REVIEW,
            "county-review", DeclarationStatus.COUNTY_REVIEW,
            "city-review", DeclarationStatus.CITY_REVIEW,
            "province-review", DeclarationStatus.PROVINCE_REVIEW);

    private final Declarations declarations;
    private final ReviewStages stages;
    private final DeclaredWindow window;
    private final Timeline timeline;
    private final AuditLog audit;
    private final Offices offices;
    private final WorkingDays workingDays;
    private final Messages messages;
    private final Clock clock;

    /**
     * An open stage tells the process who decides and by when.
     *
     * @param remindAt when its reviewers are reminded: the last working day before it is due
     */
    public record OpenStage(String candidateGroup, Instant dueAt, Instant remindAt) {}

    ReviewSteps(
            Declarations declarations,
            ReviewStages stages,
            DeclaredWindow window,
            Timeline timeline,
            AuditLog audit,
            Offices offices,
            WorkingDays workingDays,
            Messages messages,
            Clock clock) {
        this.declarations = declarations;
        this.stages = stages;
        this.window = window;
        this.timeline = timeline;
        this.audit = audit;
        this.offices = offices;
        this.workingDays = workingDays;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Stores the stages of the routing table. Where a correction changed the way of the case, it goes on at the first
     * office that has not approved it: one that is new to it is not passed over.
     */
    public void plan(String declarationId, List<ReviewStage> planned) {
        Declaration declaration = declarations.get(declarationId);
        List<ReviewStage> before = stages.of(declarationId);
        stages.plan(declarationId, planned);
        Integer reached = declaration.currentStage();
        if (reached != null) {
            List<ReviewStage> approved =
                    before.stream().filter(stage -> stage.position() < reached).toList();
            List<ReviewStage> now = stages.of(declarationId);
            ReviewStage next = now.stream()
                    .filter(stage -> approved.stream().noneMatch(stage::sameOfficeAs))
                    .findFirst()
                    .orElse(now.get(now.size() - 1));
            declarations.setReviewStage(declarationId, declaration.status(), next.position());
        }
    }

    /**
     * Opens the stage that the case is at: the first, the next, or the one that returned it. It is due after its working
     * days; earlier where the window in which the case was declared says so, unless that time is over already.
     */
    public OpenStage open(String declarationId) {
        Declaration declaration = declarations.get(declarationId);
        ReviewStage stage = current(declaration);
        DeclarationStatus status = STATUS.getOrDefault(stage.stage(), DeclarationStatus.OTHER_REVIEW);
        declarations.setReviewStage(declarationId, status, stage.position());
        timeline.record(declarationId, "stage-opened", offices.name(stage.candidateGroup()), stage.name());
        LocalDate today = LocalDate.now(clock);
        OpenStage usual = new OpenStage(
                stage.candidateGroup(),
                endOf(workingDays.plus(today, stage.dueDays())),
                endOf(workingDays.plus(today, Math.max(0, stage.dueDays() - 1))));
        return window.reviewUntil(declarationId, stage.stage())
                .filter(until -> until.isBefore(usual.dueAt()) && until.isAfter(clock.instant()))
                .map(until -> new OpenStage(stage.candidateGroup(), until, endOf(dayBefore(until))))
                .orElse(usual);
    }

    /** Names the case in a reviewer's list at its current stage. */
    public String taskName(String declarationId) {
        Declaration declaration = declarations.get(declarationId);
        return messages.say(
                "review.task-name",
                current(declaration).name(),
                messages.say("business." + declaration.business().code()),
                declaration.caseNumber());
    }

    /** @return whether another stage follows */
    public boolean close(String declarationId) {
        Declaration declaration = declarations.get(declarationId);
        int position = declaration.currentStage();
        List<ReviewStage> later = stages.of(declarationId).stream()
                .filter(stage -> stage.position() > position)
                .toList();
        if (!later.isEmpty()) {
            declarations.setReviewStage(
                    declarationId, declaration.status(), later.get(0).position());
        }
        return !later.isEmpty();
    }

    /**
     * Notes in the timeline that the office was reminded, for the applicant; the office sees the task's due date in its
     * list.
     */
    public void remind(String declarationId) {
        ReviewStage stage = current(declarations.get(declarationId));
        timeline.record(declarationId, "reviewers-reminded", offices.name(stage.candidateGroup()), stage.name());
    }

    public void escalate(String declarationId) {
        ReviewStage stage = current(declarations.get(declarationId));
        LOG.warn("Stage {} of declaration {} is overdue", stage.stage(), declarationId);
        audit.record(null, AuditKind.REVIEW_OVERDUE, "declaration", declarationId, stage.stage());
        timeline.record(declarationId, "review-overdue", offices.name(stage.candidateGroup()), stage.name());
    }

    private ReviewStage current(Declaration declaration) {
        List<ReviewStage> planned = stages.of(declaration.id());
        if (planned.isEmpty()) {
            throw new IllegalStateException(messages.say("review.no-stages"));
        }
        return planned.stream()
                .filter(stage -> Integer.valueOf(stage.position()).equals(declaration.currentStage()))
                .findFirst()
                .orElse(planned.get(0));
    }

    private LocalDate dayBefore(Instant until) {
        return workingDays.minus(LocalDate.ofInstant(until, clock.getZone()), 1);
    }

    private Instant endOf(LocalDate day) {
        return day.atTime(END_OF_DAY).atZone(clock.getZone()).toInstant();
    }
}
