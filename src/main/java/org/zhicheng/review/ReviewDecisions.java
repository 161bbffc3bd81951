package org.zhicheng.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.sql.SqlTime;

/** Stores every decision ever made, with the items it returned; none is changed or deleted. */
@Repository
public class ReviewDecisions {

    private final JdbcClient jdbc;

    ReviewDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first, with their items: in one question, however many there are. */
    public List<ReviewDecision> of(String declarationId) {
        Map<String, ReviewDecision> decisions = new LinkedHashMap<>();
        jdbc.sql("select d.*, i.item, i.reason as item_reason from review_decision d"
                        + " left join returned_item i on i.decision_id = d.id"
                        + " where d.declaration_id = ? order by d.decided_at desc, d.id, i.position")
                .param(declarationId)
                .query(row -> {
                    ReviewDecision read = decision(row);
                    decisions.merge(read.id(), read, ReviewDecision::and);
                });
        return List.copyOf(decisions.values());
    }

    /** Counts the decisions that somebody took since then. */
    public int madeBy(String reviewerId, Instant since) {
        return jdbc.sql("select count(*) from review_decision where reviewer_id = ? and decided_at >= ?")
                .params(reviewerId, SqlTime.of(since))
                .query(Integer.class)
                .single();
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
                        SqlTime.of(decision.decidedAt()))
                .update();
        for (int position = 0; position < decision.items().size(); position++) {
            ReviewDecision.Item item = decision.items().get(position);
            jdbc.sql("insert into returned_item (decision_id, item, position, reason) values (?, ?, ?, ?)")
                    .params(decision.id(), item.item(), position, item.reason())
                    .update();
        }
    }

    private static ReviewDecision decision(ResultSet row) throws SQLException {
        String item = row.getString("item");
        return new ReviewDecision(
                row.getString("id"),
                row.getString("declaration_id"),
                row.getInt("round"),
                row.getString("stage"),
                row.getString("stage_name"),
                row.getString("reviewer_id"),
                ReviewOutcome.of(row.getString("outcome")),
                row.getString("reason"),
                SqlTime.read(row, "decided_at"),
                item == null ? List.of() : List.of(new ReviewDecision.Item(item, row.getString("item_reason"))));
    }
}
