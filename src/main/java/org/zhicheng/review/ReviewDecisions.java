package org.zhicheng.review;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.sql.RowsOf;

/** Stores every decision ever made, with the items it returned; none is changed or deleted. */
@Repository
public class ReviewDecisions {

    private final JdbcClient jdbc;

    ReviewDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    public List<ReviewDecision> of(String declarationId) {
        return jdbc.sql("select * from review_decision where declaration_id = ? order by decided_at desc, id")
                .param(declarationId)
                .query((row, number) -> new ReviewDecision(
                        row.getString("id"),
                        row.getString("declaration_id"),
                        row.getInt("round"),
                        row.getString("stage"),
                        row.getString("stage_name"),
                        row.getString("reviewer_id"),
                        ReviewOutcome.of(row.getString("outcome")),
                        row.getString("reason"),
                        row.getTimestamp("decided_at").toInstant(),
                        items(row.getString("id"))))
                .list();
    }

    public Optional<ReviewDecision> newest(String declarationId) {
        return of(declarationId).stream().findFirst();
    }

    void add(ReviewDecision decision) {
        jdbc.sql("insert into review_decision (id, declaration_id, round, stage, stage_name, reviewer_id, outcome, "
                        + "reason, decided_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        decision.id(),
                        decision.declarationId(),
                        decision.round(),
                        decision.stage(),
                        decision.stageName(),
                        decision.reviewerId(),
                        decision.outcome().code(),
                        decision.reason(),
                        decision.decidedAt().atOffset(ZoneOffset.UTC))
                .update();
        for (int position = 0; position < decision.items().size(); position++) {
            ReviewDecision.Item item = decision.items().get(position);
            jdbc.sql("insert into returned_item (decision_id, item, position, reason) values (?, ?, ?, ?)")
                    .params(decision.id(), item.item(), position, item.reason())
                    .update();
        }
    }

    private List<ReviewDecision.Item> items(String decisionId) {
        return jdbc.sql("select item, reason from returned_item where decision_id = ? order by position")
                .param(decisionId)
                .query(RowsOf.a(ReviewDecision.Item.class))
                .list();
    }
}
