package org.zhicheng.certificate.change;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes what corrections change. No row is ever deleted. */
@Repository
class CorrectionRows {

    private final JdbcClient jdbc;

    CorrectionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String changeId, List<Correction> corrections) {
        for (Correction one : corrections) {
            jdbc.sql("insert into certificate_correction (change_id, fact, was, becomes) values (?, ?, ?, ?)")
                    .params(changeId, one.fact().name(), one.was(), one.becomes())
                    .update();
        }
    }

    /** Returns them in the order of their names; nothing of a change that corrects nothing. */
    List<Correction> of(String changeId) {
        return jdbc.sql("select fact, was, becomes from certificate_correction where change_id = ? order by fact")
                .param(changeId)
                .query(Correction.class)
                .list();
    }
}
