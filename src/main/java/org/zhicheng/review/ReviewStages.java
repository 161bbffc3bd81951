package org.zhicheng.review;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The stages that the routing table named for each declaration. */
@Repository
public class ReviewStages {

    private final JdbcClient jdbc;

    ReviewStages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By position. */
    public List<ReviewStage> of(String declarationId) {
        return jdbc.sql("select position, stage, name, candidate_group, due_days from review_stage "
                        + "where declaration_id = ? order by position")
                .param(declarationId)
                .query(ReviewStage.class)
                .list();
    }

    @Transactional
    public void plan(String declarationId, List<ReviewStage> stages) {
        jdbc.sql("delete from review_stage where declaration_id = ?")
                .param(declarationId)
                .update();
        stages.forEach(stage -> jdbc.sql("insert into review_stage (declaration_id, position, stage, name, "
                        + "candidate_group, due_days) values (?, ?, ?, ?, ?, ?)")
                .params(
                        declarationId,
                        stage.position(),
                        stage.stage(),
                        stage.name(),
                        stage.candidateGroup(),
                        stage.dueDays())
                .update());
    }
}
