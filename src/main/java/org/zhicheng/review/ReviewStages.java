package org.zhicheng.review;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.problem.Messages;
import org.zhicheng.reference.Offices;

/** Stores the stages that the routing table named for each declaration. */
@Repository
public class ReviewStages {

    private final JdbcClient jdbc;
    private final Offices offices;
    private final Messages messages;

    ReviewStages(JdbcClient jdbc, Offices offices, Messages messages) {
        this.jdbc = jdbc;
        this.offices = offices;
        this.messages = messages;
    }

    /** By position. */
    public List<ReviewStage> of(String declarationId) {
        return jdbc.sql("select position, stage, name, candidate_group, due_days, office_above, "
                        + "report_days from review_stage where declaration_id = ? order by position")
                .param(declarationId)
                .query(ReviewStage.class)
                .list();
    }

    /** Those whose turn came, the last one first: their offices see the case, and no office of a later one does. */
    List<ReviewStage> reached(Declaration declaration) {
        Integer current = declaration.currentStage();
        return of(declaration.id()).stream()
                .filter(stage -> current != null && stage.position() <= current)
                .sorted(Comparator.comparingInt(ReviewStage::position).reversed())
                .toList();
    }

    /**
     * The one that a case is at: the first, the next, or the one that returned it.
     *
     * @throws IllegalStateException where none was planned
     */
    public ReviewStage current(Declaration declaration) {
        List<ReviewStage> planned = of(declaration.id());
        if (planned.isEmpty()) {
            throw new IllegalStateException(messages.say("review.no-stages"));
        }
        return planned.stream()
                .filter(stage -> Integer.valueOf(stage.position()).equals(declaration.currentStage()))
                .findFirst()
                .orElse(planned.get(0));
    }

    /** @throws IllegalStateException where an office does not exist: its task would be in nobody's list */
    @Transactional
    public void plan(String declarationId, List<ReviewStage> stages) {
        requireOffices(stages);
        jdbc.sql("delete from review_stage where declaration_id = ?")
                .param(declarationId)
                .update();
        stages.forEach(stage -> jdbc.sql("insert into review_stage (declaration_id, position, stage, name, "
                        + "candidate_group, due_days, office_above, report_days) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        declarationId,
                        stage.position(),
                        stage.stage(),
                        stage.name(),
                        stage.candidateGroup(),
                        stage.dueDays(),
                        stage.officeAbove(),
                        stage.reportDays())
                .update());
    }

    private void requireOffices(List<ReviewStage> stages) {
        Set<String> known = offices.groups();
        stages.stream()
                .map(ReviewStage::candidateGroup)
                .filter(group -> !known.contains(group))
                .findFirst()
                .ifPresent(group -> {
                    throw new IllegalStateException(messages.say("review.no-office", group));
                });
    }
}
