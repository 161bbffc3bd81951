package org.zhicheng.review.reminder;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.sql.SqlTime;

/** Keeps how each of staff wants to be told beside the inbox. */
@Repository
class StaffNoticeChoices {

    private final JdbcClient jdbc;
    private final Clock clock;

    StaffNoticeChoices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Finds the way of every kind: as chosen, or as usual. */
    Map<StaffNoticeKind, Way> of(String accountId) {
        Map<StaffNoticeKind, Way> ways = new EnumMap<>(StaffNoticeKind.class);
        for (StaffNoticeKind kind : StaffNoticeKind.values()) {
            ways.put(kind, kind.usual());
        }
        jdbc.sql("select kind, way from staff_notice_choice where account_id = ?")
                .param(accountId)
                .query(row -> {
                    ways.put(StaffNoticeKind.valueOf(row.getString("kind")), Way.valueOf(row.getString("way")));
                });
        return ways;
    }

    /** Keeps what was chosen, in the place of what was chosen before. */
    @Transactional
    void choose(String accountId, Map<StaffNoticeKind, Way> ways) {
        ways.forEach((kind, way) -> {
            jdbc.sql("delete from staff_notice_choice where account_id = ? and kind = ?")
                    .params(accountId, kind.name())
                    .update();
            jdbc.sql("insert into staff_notice_choice (account_id, kind, way, chosen_at) values (?, ?, ?, ?)")
                    .params(accountId, kind.name(), way.name(), SqlTime.of(clock.instant()))
                    .update();
        });
    }
}
