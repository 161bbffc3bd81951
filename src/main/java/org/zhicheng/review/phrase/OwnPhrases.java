package org.zhicheng.review.phrase;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.sql.SqlTime;

/** Stores the phrases that an office made its own, item by item. */
@Repository
class OwnPhrases {

    private final JdbcClient jdbc;
    private final Clock clock;

    OwnPhrases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns item → phrases; an item whose phrases were all deleted has none. */
    Map<String, List<String>> of(String office) {
        Map<String, List<String>> own = new HashMap<>();
        jdbc.sql("select l.item, p.content from return_phrase_list l"
                        + " left join return_phrase p on p.office = l.office and p.item = l.item"
                        + " where l.office = ? order by l.item, p.position")
                .param(office)
                .query(row -> {
                    List<String> phrases = own.computeIfAbsent(row.getString("item"), item -> new ArrayList<>());
                    if (row.getString("content") != null) {
                        phrases.add(row.getString("content"));
                    }
                });
        return own;
    }

    void replace(String office, String item, List<String> phrases, String changedBy) {
        delete(office, item);
        jdbc.sql("insert into return_phrase_list (office, item, changed_by, changed_at) values (?, ?, ?, ?)")
                .params(office, item, changedBy, SqlTime.of(clock.instant()))
                .update();
        for (int position = 0; position < phrases.size(); position++) {
            jdbc.sql("insert into return_phrase (office, item, position, content) values (?, ?, ?, ?)")
                    .params(office, item, position, phrases.get(position))
                    .update();
        }
    }

    void delete(String office, String item) {
        jdbc.sql("delete from return_phrase where office = ? and item = ?")
                .params(office, item)
                .update();
        jdbc.sql("delete from return_phrase_list where office = ? and item = ?")
                .params(office, item)
                .update();
    }
}
