package org.zhicheng.office.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhicheng.FreshDatabase;

/** Runs V75 on an installation that has cases: what became of them is known to the statistics, by days in Shanghai. */
class EarlierCasesMigrationTest {

    @Test
    void onH2() {
        JdbcDataSource database = new JdbcDataSource();
        // H2 takes days from the zone of the session, which is that of the house (HouseTimeZone) wherever the system
        // runs
        database.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;TIME ZONE=Asia/Shanghai");
        factsOfEarlierCases(database);
    }

    @Test
    void onPostgres() {
        try (FreshDatabase database = FreshDatabase.emptyPostgresql()) {
            factsOfEarlierCases(database.dataSource());
        }
    }

    private static void factsOfEarlierCases(DataSource database) {
        Flyway.configure().dataSource(database).target("74").load().migrate();
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql("insert into account (id, login_name, display_name, password_hash, created_at) values"
                        + " ('a', 'a', '张三', 'x', current_timestamp), ('r', 'r', '审核员', 'x', current_timestamp)")
                .update();
        declaration(jdbc, "here", "CITY_REVIEW", 2);
        declaration(jdbc, "done", "APPROVED", 1);
        declaration(jdbc, "draft", "DRAFT", null);

        opened(jdbc, "1", "here", "县级审核", "2026-03-01 17:00:00Z");
        decided(jdbc, "2", "here", "county-review", "returned", "2026-03-05 02:00:00Z");
        jdbc.sql("insert into material_requirement (declaration_id, slot, position, section, name, required, multiple)"
                        + " values ('here', 'proof', 1, 'materials', '社保缴费证明', true, false)")
                .update();
        jdbc.sql("insert into returned_item (decision_id, item, position, reason) values"
                        + " ('2', 'material:proof', 0, '字迹不清'), ('2', 'section:workSummary', 1, '写错了')")
                .update();
        opened(jdbc, "3", "here", "县级审核", "2026-03-06 02:00:00Z");
        decided(jdbc, "4", "here", "county-review", "approved", "2026-03-09 02:00:00Z");
        opened(jdbc, "5", "here", "市级审核", "2026-03-09 02:00:00Z");
        opened(jdbc, "6", "done", "县级审核", "2026-03-02 02:00:00Z");
        decided(jdbc, "7", "done", "county-review", "approved", "2026-03-03 02:00:00Z");

        Flyway.configure().dataSource(database).load().migrate();

        assertThat(rows(
                        jdbc,
                        "select declaration_id || ' ' || office || ' ' || stage || ' ' || entered_on from office_turn"))
                .containsExactly("here office-320900 市级审核 2026-03-09");
        assertThat(rows(jdbc, "select office || ' ' || entered_on from office_fact where kind = 'entered'"))
                .containsExactlyInAnyOrder(
                        "office-320902 2026-03-02",
                        "office-320902 2026-03-06",
                        "office-320900 2026-03-09",
                        "office-320902 2026-03-02");
        assertThat(rows(jdbc, "select office || ' ' || entered_on from office_fact where kind = 'left'"))
                .as("the city has it still")
                .containsExactlyInAnyOrder(
                        "office-320902 2026-03-02", "office-320902 2026-03-06", "office-320902 2026-03-02");
        assertThat(rows(
                        jdbc,
                        "select outcome || ' ' || entered_on || ' ' || happened_on || ' ' || reviewer_id"
                                + " || case when first_decision then ' first' else '' end"
                                + " from office_fact where kind = 'decided'"))
                .containsExactlyInAnyOrder(
                        "returned 2026-03-02 2026-03-05 r first",
                        "approved 2026-03-06 2026-03-09 r",
                        "approved 2026-03-02 2026-03-03 r first");
        assertThat(rows(jdbc, "select item from office_fact_item order by position"))
                .containsExactly("社保缴费证明", "工作总结");
        assertThat(rows(jdbc, "select fact_id from office_fact_waiting order by fact_id"))
                .isEqualTo(rows(jdbc, "select id from office_fact order by id"));
    }

    private static void declaration(JdbcClient jdbc, String id, String status, Integer stage) {
        jdbc.sql("insert into declaration (id, case_number, applicant_id, business, status, division, department,"
                        + " employer_id, specialty, series, level, current_stage, round, created_at, submitted_at) values"
                        + " (?, ?, 'a', 'initial', ?, '320902', 'none', 'e1', '05-09-01-01', '05', 'assistant', ?, 1,"
                        + " current_timestamp, current_timestamp)")
                .params(id, id, status, stage)
                .update();
        jdbc.sql("insert into review_stage (declaration_id, position, stage, name, candidate_group, due_days) values"
                        + " (?, 1, 'county-review', '县级审核', 'office-320902', 5),"
                        + " (?, 2, 'city-review', '市级审核', 'office-320900', 5)")
                .params(id, id)
                .update();
    }

    private static void opened(JdbcClient jdbc, String id, String declaration, String stage, String at) {
        jdbc.sql("insert into declaration_event (id, declaration_id, occurred_at, kind, actor, detail) values"
                        + " (?, ?, cast(? as timestamp with time zone), 'stage-opened', '人社局', ?)")
                .params(id, declaration, at, stage)
                .update();
    }

    private static void decided(
            JdbcClient jdbc, String id, String declaration, String stage, String outcome, String at) {
        jdbc.sql("insert into review_decision (id, declaration_id, round, stage, stage_name, reviewer_id, outcome,"
                        + " decided_at) values (?, ?, 1, ?, '审核', 'r', ?, cast(? as timestamp with time zone))")
                .params(id, declaration, stage, outcome, at)
                .update();
    }

    private static List<String> rows(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
