package org.zhicheng.review.hand;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.sql.RowIds;
import org.zhicheng.sql.SqlTime;

/** Stores every handover of a case; none is changed. */
@Repository
public class Handovers {

    private final JdbcClient jdbc;

    Handovers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the handovers of a case, the newest first. */
    public List<Handover> of(String declarationId) {
        return jdbc.sql("select * from handover where declaration_id = ? order by happened_at desc, id desc")
                .param(declarationId)
                .query((row, number) -> new Handover(
                        HandAct.of(row.getString("act")),
                        row.getString("office"),
                        row.getString("from_account"),
                        row.getString("to_account"),
                        row.getString("by_account"),
                        row.getString("reason"),
                        SqlTime.read(row, "happened_at")))
                .list();
    }

    void add(String taskId, String declarationId, Handover handover) {
        jdbc.sql("insert into handover (id, task_id, declaration_id, office, act, from_account, to_account, by_account,"
                        + " reason, happened_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        RowIds.next(),
                        taskId,
                        declarationId,
                        handover.office(),
                        handover.act().code(),
                        handover.fromAccount(),
                        handover.toAccount(),
                        handover.byAccount(),
                        handover.reason(),
                        SqlTime.of(handover.at()))
                .update();
    }
}
