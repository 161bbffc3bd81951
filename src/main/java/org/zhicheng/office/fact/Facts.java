package org.zhicheng.office.fact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.sql.ManyRows;

/**
 * Stores facts, and remembers which of them are not counted yet. A number of the last one counted would not do: a
 * transaction may write an earlier number and be committed later.
 */
@Repository
class Facts {

    /** Rows that a server holds while it reads all of them. */
    private static final int AT_ONCE = 2000;

    private final JdbcClient jdbc;
    private final JdbcTemplate manyRows;

    Facts(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.manyRows = new JdbcTemplate(dataSource);
        this.manyRows.setFetchSize(AT_ONCE);
    }

    void add(Fact fact) {
        Turn turn = fact.turn();
        jdbc.sql("insert into office_fact (id, kind, office, stage, division, series, level, entered_on, happened_on,"
                        + " outcome, first_decision, reviewer_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        fact.id(),
                        fact.kind().code(),
                        turn.office(),
                        turn.stage(),
                        turn.division(),
                        turn.series(),
                        turn.level(),
                        turn.enteredOn(),
                        fact.happenedOn(),
                        fact.outcome(),
                        fact.first(),
                        fact.reviewerId())
                .update();
        List<List<Object>> items = new ArrayList<>();
        for (Fact.Item item : fact.items()) {
            List<Object> row = new ArrayList<>(List.of(fact.id(), items.size(), item.item()));
            row.add(item.phrase());
            items.add(row);
        }
        ManyRows.insert(jdbc, "office_fact_item (fact_id, position, item, phrase)", items);
        jdbc.sql("insert into office_fact_waiting (fact_id) values (?)")
                .param(fact.id())
                .update();
    }

    /** Takes every fact that is not counted yet, those of each office after each other. */
    void eachWaiting(Consumer<Fact> taker) {
        Whole whole = new Whole(taker);
        manyRows.query("""
                select f.*, i.item, i.phrase from office_fact_waiting w
                  join office_fact f on f.id = w.fact_id
                  left join office_fact_item i on i.fact_id = f.id
                 order by f.office, f.happened_on, f.id, i.position
                """, row -> {
            whole.row(fact(row), item(row));
        });
        whole.finish();
    }

    int countWaiting() {
        return jdbc.sql("select count(*) from office_fact_waiting")
                .query(Integer.class)
                .single();
    }

    void counted(List<String> ids) {
        for (int first = 0; first < ids.size(); first += AT_ONCE) {
            jdbc.sql("delete from office_fact_waiting where fact_id in (:ids)")
                    .param("ids", ids.subList(first, Math.min(first + AT_ONCE, ids.size())))
                    .update();
        }
    }

    void allWaitAgain() {
        jdbc.sql("insert into office_fact_waiting (fact_id) select id from office_fact f"
                        + " where not exists (select 1 from office_fact_waiting w where w.fact_id = f.id)")
                .update();
    }

    /** Forgets who decided before this day. */
    void forgetReviewersBefore(LocalDate day) {
        jdbc.sql("update office_fact set reviewer_id = null where happened_on < ? and reviewer_id is not null")
                .param(day)
                .update();
    }

    private static Fact fact(ResultSet row) throws SQLException {
        return new Fact(
                row.getString("id"),
                FactKind.of(row.getString("kind")),
                new Turn(
                        row.getString("office"),
                        row.getString("stage"),
                        row.getString("division"),
                        row.getString("series"),
                        row.getString("level"),
                        row.getObject("entered_on", LocalDate.class)),
                row.getObject("happened_on", LocalDate.class),
                row.getString("outcome"),
                row.getBoolean("first_decision"),
                row.getString("reviewer_id"),
                List.of());
    }

    private static Fact.Item item(ResultSet row) throws SQLException {
        String item = row.getString("item");
        return item == null ? null : new Fact.Item(item, row.getString("phrase"));
    }

    /** Puts the rows of a fact together: each brings one of its items. */
    private static final class Whole {

        private final Consumer<Fact> taker;
        private Fact open;

        Whole(Consumer<Fact> taker) {
            this.taker = taker;
        }

        void row(Fact read, Fact.Item item) {
            if (open == null || !open.id().equals(read.id())) {
                finish();
                open = read;
            }
            if (item != null) {
                open = open.and(item);
            }
        }

        void finish() {
            if (open != null) {
                taker.accept(open);
                open = null;
            }
        }
    }
}
