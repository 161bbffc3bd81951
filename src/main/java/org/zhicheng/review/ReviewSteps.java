package org.zhicheng.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.declaration.life.CaseLife;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.DeclarationStatus;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.problem.Messages;
import org.zhicheng.reference.Offices;

/** Review steps move a case from office to office: they plan its stages, open one and close it. */
@Service
@Transactional
public class ReviewSteps {

    private static final Map<String, DeclarationStatus> STATUS = Map.of(
            "department-review", DeclarationStatus.DEPT_REVIEW,
            "county-review", DeclarationStatus.COUNTY_REVIEW,
            "city-review", DeclarationStatus.CITY_REVIEW,
            "province-review", DeclarationStatus.PROVINCE_REVIEW);

    private final Declarations declarations;
    private final CaseLife life;
    private final ReviewStages stages;
    private final StageDeadlines deadlines;
    private final Offices offices;
    private final OpenedStages opened;
    private final Messages messages;

    /**
     * An open stage tells the process who decides and by when.
     *
     * @param remindAt when its reviewers are reminded: the last working day before it is due
     * @param reportAt when it is reported to the office above
     */
    public record OpenStage(String candidateGroup, Instant dueAt, Instant remindAt, Instant reportAt) {}

    ReviewSteps(
            Declarations declarations,
            CaseLife life,
            ReviewStages stages,
            StageDeadlines deadlines,
            Offices offices,
            OpenedStages opened,
            Messages messages) {
        this.declarations = declarations;
        this.life = life;
        this.stages = stages;
        this.deadlines = deadlines;
        this.offices = offices;
        this.opened = opened;
        this.messages = messages;
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
            life.nextStage(declarationId, next.position());
        }
    }

    /** Opens the stage that the case is at: the first, the next, or the one that returned it. */
    public OpenStage open(String declarationId) {
        Declaration declaration = declarations.get(declarationId);
        ReviewStage stage = stages.current(declaration);
        DeclarationStatus status = STATUS.getOrDefault(stage.stage(), DeclarationStatus.OTHER_REVIEW);
        life.inReview(declaration, status, stage.position(), offices.name(stage.candidateGroup()), stage.name());
        OpenStage open = deadlines.of(declarationId, stage);
        opened.tell(declaration, stage, open.dueAt());
        return open;
    }

    /** Returns when a stage that is due then is reported to the office above. */
    public Instant reportAt(String declarationId, Instant due) {
        return deadlines.reportAt(stages.current(declarations.get(declarationId)), due);
    }

    /** Names the case in a reviewer's list at its current stage. */
    public String taskName(String declarationId) {
        Declaration declaration = declarations.get(declarationId);
        return messages.say(
                "review.task-name",
                stages.current(declaration).name(),
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
            life.nextStage(declarationId, later.get(0).position());
        }
        return !later.isEmpty();
    }
}
