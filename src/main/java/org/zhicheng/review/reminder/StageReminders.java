package org.zhicheng.review.reminder;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.declaration.life.Timeline;
import org.zhicheng.reference.Offices;
import org.zhicheng.review.CurrentStages;
import org.zhicheng.review.ReviewStage;

/**
 * Stage reminders tell the office of a stage that it is pressed, its head that it is late, and the office above that it
 * still is. The timeline says whom they told: where there was nobody, it says that, and process admins are told.
 */
@Service
@Transactional
public class StageReminders {

    private static final Logger LOG = LoggerFactory.getLogger(StageReminders.class);

    private final CurrentStages stages;
    private final OfficePeople people;
    private final TaskHolders holders;
    private final StaffNews news;
    private final Timeline timeline;
    private final AuditLog audit;
    private final Offices offices;

    StageReminders(
            CurrentStages stages,
            OfficePeople people,
            TaskHolders holders,
            StaffNews news,
            Timeline timeline,
            AuditLog audit,
            Offices offices) {
        this.stages = stages;
        this.people = people;
        this.holders = holders;
        this.news = news;
        this.timeline = timeline;
        this.audit = audit;
        this.offices = offices;
    }

    /** Reminds whoever has claimed the case, or else everybody of the office, on the last working day before it is due. */
    public void remind(String declarationId) {
        ReviewStage stage = stages.of(declarationId);
        boolean told = tell(StaffNoticeKind.DUE_SOON, reviewers(declarationId, stage), declarationId, stage);
        note(declarationId, told ? "reviewers-told" : "reviewers-untold", stage);
        alarm(!told, declarationId, stage);
    }

    /** Tells the head of the office, and again whoever should decide, that the stage is overdue. */
    public void escalate(String declarationId) {
        ReviewStage stage = stages.of(declarationId);
        LOG.warn("Stage {} of declaration {} is overdue", stage.stage(), declarationId);
        audit.record(null, AuditKind.REVIEW_OVERDUE, "declaration", declarationId, stage.stage());
        note(declarationId, "review-overdue", stage);
        List<String> heads = people.heads(stage.candidateGroup());
        boolean head = tell(StaffNoticeKind.OFFICE_OVERDUE, heads, declarationId, stage);
        Set<String> others = reviewers(declarationId, stage).stream()
                .filter(reviewer -> !heads.contains(reviewer))
                .collect(Collectors.toSet());
        boolean told = tell(StaffNoticeKind.OVERDUE, others, declarationId, stage);
        note(declarationId, head ? "overdue-head-told" : told ? "overdue-office-told" : "overdue-untold", stage);
        alarm(!head, declarationId, stage);
    }

    /** Reports a stage that is overdue for long to the office above, as {@code review-routing.dmn} names it. */
    public void report(String declarationId) {
        ReviewStage stage = stages.of(declarationId);
        Optional<String> above = Optional.ofNullable(stage.officeAbove());
        Set<String> told = above.map(this::answerable).orElse(Set.of());
        if (tell(StaffNoticeKind.OFFICE_OVERDUE, told, declarationId, stage)) {
            timeline.record(declarationId, "review-reported", offices.name(above.orElseThrow()), stage.name());
        } else {
            note(declarationId, "review-unreported", stage);
            alarm(true, declarationId, stage);
        }
        audit.record(
                null,
                AuditKind.REVIEW_OVERDUE,
                "declaration",
                declarationId,
                stage.stage() + above.map(office -> " " + office).orElse(""));
    }

    private Set<String> reviewers(String declarationId, ReviewStage stage) {
        return holders.of(declarationId)
                .map(Set::of)
                .orElseGet(() -> Set.copyOf(people.members(stage.candidateGroup())));
    }

    /** Finds the heads of an office, or else all who work there. */
    private Set<String> answerable(String office) {
        List<String> heads = people.heads(office);
        return Set.copyOf(heads.isEmpty() ? people.members(office) : heads);
    }

    /** @return whether there was anybody to tell */
    private boolean tell(StaffNoticeKind kind, Collection<String> whom, String declarationId, ReviewStage stage) {
        news.add(kind, whom, declarationId, stage.candidateGroup());
        return !whom.isEmpty();
    }

    private void alarm(boolean needed, String declarationId, ReviewStage stage) {
        if (needed) {
            LOG.warn(
                    "Nobody answers for stage {} of declaration {} in {}",
                    stage.stage(),
                    declarationId,
                    stage.candidateGroup());
            tell(StaffNoticeKind.UNTOLD, people.admins(), declarationId, stage);
        }
    }

    private void note(String declarationId, String kind, ReviewStage stage) {
        timeline.record(declarationId, kind, offices.name(stage.candidateGroup()), stage.name());
    }
}
