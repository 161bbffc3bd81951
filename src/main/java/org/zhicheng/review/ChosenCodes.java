package org.zhicheng.review;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.reference.load.CodeHolders;

/** Lists the codes that unfinished declarations have chosen. */
@Repository
class ChosenCodes implements CodeHolders {

    private final JdbcClient jdbc;

    ChosenCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Chosen> all() {
        return jdbc.sql("""
                        select division, department, series, specialty, level,
                               count(case when status in ('DRAFT', 'WITHDRAWN') then 1 end) as drafts,
                               count(case when status not in ('DRAFT', 'WITHDRAWN') then 1 end) as cases
                        from declaration where finished_at is null
                        group by division, department, series, specialty, level
                        """).query(Chosen.class).list();
    }
}
