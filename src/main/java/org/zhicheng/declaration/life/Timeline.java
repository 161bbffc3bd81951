package org.zhicheng.declaration.life;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhicheng.sql.RowIds;
import org.zhicheng.sql.SqlTime;

/** Records what happened to each declaration, for 办理进度 in 我的办件. */
@Component
public class Timeline {

    private final JdbcClient jdbc;
    private final Clock clock;

    Timeline(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void record(String declarationId, String kind, String actor, String detail) {
        jdbc.sql("insert into declaration_event (id, declaration_id, occurred_at, kind, actor, detail) "
                        + "values (?, ?, ?, ?, ?, ?)")
                .params(RowIds.next(), declarationId, SqlTime.of(clock.instant()), kind, actor, detail)
                .update();
    }

    /** Returns when this happened to the declaration last. */
    public Optional<Instant> last(String declarationId, String kind) {
        return jdbc.sql("select max(occurred_at) from declaration_event where declaration_id = ? and kind = ?")
                .params(declarationId, kind)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Returns the events, newest first. */
    public List<TimelineEvent> of(String declarationId) {
        return jdbc.sql("select * from declaration_event where declaration_id = ? order by occurred_at desc, id")
                .param(declarationId)
                .query((row, number) -> new TimelineEvent(
                        SqlTime.read(row, "occurred_at"),
                        row.getString("kind"),
                        row.getString("actor"),
                        row.getString("detail")))
                .list();
    }
}
