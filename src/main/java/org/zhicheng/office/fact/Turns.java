package org.zhicheng.office.fact;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores which case is with which office now, and since when. */
@Repository
class Turns {

    private final JdbcClient jdbc;

    Turns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Turn> of(String declarationId) {
        return jdbc.sql("select office, stage, division, series, level, entered_on from office_turn"
                        + " where declaration_id = ?")
                .param(declarationId)
                .query(Turn.class)
                .optional();
    }

    void begin(String declarationId, Turn turn) {
        jdbc.sql("insert into office_turn (declaration_id, office, stage, division, series, level, entered_on)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        declarationId,
                        turn.office(),
                        turn.stage(),
                        turn.division(),
                        turn.series(),
                        turn.level(),
                        turn.enteredOn())
                .update();
    }

    void end(String declarationId) {
        jdbc.sql("delete from office_turn where declaration_id = ?")
                .param(declarationId)
                .update();
    }
}
