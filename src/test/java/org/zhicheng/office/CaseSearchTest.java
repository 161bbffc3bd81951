package org.zhicheng.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.zhicheng.reference.TestDatabase;
import org.zhicheng.sql.SqlTime;

/** Checks that offices find the cases whose turn came at them, by everything that they may know, on both databases. */
class CaseSearchTest {

    private static final String COUNTY = "office-320902";
    private static final String CITY = "office-320900";
    private static final Instant DAY = Instant.parse("2026-11-02T01:00:00Z");

    abstract static class OnADatabase {

        private TestDatabase database;
        private OfficeCases cases;
        private CaseSearch search;

        abstract TestDatabase database();

        @BeforeEach
        void threeCases() {
            database = database();
            cases = new OfficeCases(database.jdbc(), event -> {});
            search = new CaseSearch(database.jdbc());
            add("d1", "王小明", 1, "COUNTY_REVIEW", 1);
            add("d2", "王小红", 2, "CITY_REVIEW", 2);
            add("d3", "艾力·买买提", 3, "APPROVED", 2);
        }

        @AfterEach
        void close() throws Exception {
            database.close();
        }

        @Test
        void anOfficeFindsWhatReachedIt() {
            assertThat(found(Map.of(), COUNTY)).containsExactly("d3", "d2", "d1");
            assertThat(found(Map.of(), CITY)).as("d1 has not reached it").containsExactly("d3", "d2");
            assertThat(found(Map.of(), "office-320903")).isEmpty();
            assertThat(found(Map.of())).as("no office").isEmpty();
        }

        @Test
        void whoBelongsToSeveralOfficesFindsEachCaseOnce() {
            assertThat(found(Map.of(), COUNTY, CITY)).containsExactly("d3", "d2", "d1");
            assertThat(search.count(filter(Map.of(), COUNTY, CITY), 1000)).isEqualTo(3);
        }

        @Test
        void aWithdrawnCaseIsNoOfficesAnyMore() {
            move("d1", "WITHDRAWN", null);

            assertThat(found(Map.of(), COUNTY)).containsExactly("d3", "d2");
        }

        @Test
        void aCaseIsWhereItMovedTo() {
            assertThat(found(Map.of("state", "here"), COUNTY)).containsExactly("d1");
            assertThat(found(Map.of("state", "elsewhere"), COUNTY)).containsExactly("d2");
            assertThat(found(Map.of("state", "approved"), COUNTY)).containsExactly("d3");

            move("d1", "RETURNED", 1);
            assertThat(found(Map.of("state", "returned"), COUNTY)).containsExactly("d1");

            cases.sentAgain("d1", DAY.plusSeconds(10 * 86_400));
            assertThat(found(Map.of("state", "checking"), COUNTY)).containsExactly("d1");
            assertThat(found(Map.of(), COUNTY)).as("the newest").startsWith("d1");
        }

        @Test
        void aPersonIsFoundByTheBeginningOfTheName() {
            assertThat(found(Map.of("name", "王小明"), COUNTY)).containsExactly("d1");
            assertThat(found(Map.of("name", "王"), COUNTY)).containsExactly("d2", "d1");
            assertThat(found(Map.of("name", "小"), COUNTY)).isEmpty();
            assertThat(found(Map.of("name", "艾力•"), COUNTY)).as("another dot").containsExactly("d3");
        }

        @Test
        void aCaseIsFoundByTheBeginningOfItsNumber() {
            assertThat(found(Map.of("number", "32090220261102"), COUNTY)).containsExactly("d3", "d2", "d1");
            assertThat(found(Map.of("number", "320902202611020002"), COUNTY)).containsExactly("d2");
            assertThat(found(Map.of("number", "3209022026110200021"), COUNTY)).isEmpty();
        }

        @Test
        void theOwnCaseIsLeftOut() {
            assertThat(found(Map.of("notOf", "applicant-of-d2"), COUNTY)).containsExactly("d3", "d1");
        }

        @Test
        void signsOfPatternsMeanThemselves() {
            assertThat(found(Map.of("employer", "盐城某"), COUNTY)).hasSize(3);
            assertThat(found(Map.of("employer", "%"), COUNTY)).isEmpty();
            assertThat(found(Map.of("employer", "_城"), COUNTY)).isEmpty();
        }

        @Test
        void ordersAndPagesHoldTogether() {
            cases.dueAt("d1", DAY.plusSeconds(900));
            cases.dueAt("d2", DAY.plusSeconds(600));
            for (OfficeOrder order : OfficeOrder.values()) {
                List<String> all = search.find(filter(Map.of(), COUNTY, CITY), order, 0, 10);
                assertThat(all).as(order.name()).hasSize(3);
                for (int page = 0; page < 3; page++) {
                    assertThat(search.find(filter(Map.of(), COUNTY, CITY), order, page, 1))
                            .as(order.name())
                            .containsExactly(all.get(page));
                }
            }
            assertThat(search.find(filter(Map.of(), COUNTY), OfficeOrder.DUE, 0, 10))
                    .containsExactly("d2", "d1", "d3");
        }

        @Test
        void overdueIsWhatWasToBeDecidedBefore() {
            cases.dueAt("d1", DAY);
            assertThat(found(Map.of("dueBefore", DAY.plusSeconds(1)), COUNTY)).containsExactly("d1");
            assertThat(found(Map.of("dueBefore", DAY), COUNTY)).isEmpty();
        }

        @Test
        void aCaseIsFoundByWhoHasIt() {
            task("d1", COUNTY, "tinghu");
            task("d2", CITY, "");

            assertThat(found(Map.of("holder", "tinghu"), COUNTY)).containsExactly("d1");
            assertThat(found(Map.of("holder", ""), COUNTY, CITY))
                    .as("nobody has it; a decided one has no task")
                    .containsExactly("d2");
            assertThat(found(Map.of("holder", "tinghu"), CITY))
                    .as("has not reached it")
                    .isEmpty();
            assertThat(search.count(filter(Map.of("holder", "yancheng"), COUNTY), 10))
                    .isZero();
        }

        private void task(String id, String office, String holder) {
            database.jdbc()
                    .sql(
                            "insert into listed_task (task_id, group_id, assignee, created_at, declaration_id, resubmitted)"
                                    + " values (?, ?, ?, current_timestamp, ?, false)")
                    .params("task-of-" + id, office, holder, id)
                    .update();
        }

        @Test
        void noMoreAreCountedThanAreAskedFor() {
            assertThat(search.count(filter(Map.of(), COUNTY, CITY), 2)).isEqualTo(2);
        }

        @Test
        void whatTheMigrationWroteIsReadAtTheStart() {
            database.jdbc()
                    .sql("update office_case set name_key = null, employer_read = null")
                    .update();

            cases.readTheUnread();

            assertThat(found(Map.of("name", "王小"), COUNTY)).containsExactly("d2", "d1");
            assertThat(found(Map.of("employer", "某公司"), COUNTY)).hasSize(3);
        }

        private List<String> found(Map<String, Object> wanted, String... offices) {
            return search.find(filter(wanted, offices), OfficeOrder.NEWEST, 0, 10);
        }

        private static CaseSearch.Filter filter(Map<String, Object> wanted, String... offices) {
            return new CaseSearch.Filter(
                    List.of(offices),
                    wanted.containsKey("notOf") ? Set.of((String) wanted.get("notOf")) : Set.of(),
                    (String) wanted.get("number"),
                    (String) wanted.get("name"),
                    null,
                    null,
                    null,
                    (String) wanted.get("employer"),
                    wanted.containsKey("state") ? List.of((String) wanted.get("state")) : null,
                    null,
                    (Instant) wanted.get("dueBefore"),
                    (String) wanted.get("holder"),
                    null,
                    null);
        }

        private void add(String id, String name, int number, String status, int stage) {
            database.addDeclaration(id);
            database.jdbc()
                    .sql("update account set display_name = ? where id = ?")
                    .params(name, "applicant-of-" + id)
                    .update();
            database.jdbc()
                    .sql("update declaration set case_number = ?, submitted_at = ?, round = 1,"
                            + " employer_name = '盐城某公司' where id = ?")
                    .params("32090220261102000" + number, SqlTime.of(DAY.plusSeconds(number)), id)
                    .update();
            stage(id, 1, "county-review", COUNTY);
            stage(id, 2, "city-review", CITY);
            move(id, status, stage);
        }

        private void stage(String id, int position, String stage, String office) {
            database.jdbc()
                    .sql("insert into review_stage (declaration_id, position, stage, name, candidate_group, due_days)"
                            + " values (?, ?, ?, ?, ?, 5)")
                    .params(id, position, stage, stage, office)
                    .update();
        }

        private void move(String id, String status, Integer stage) {
            database.jdbc()
                    .sql("update declaration set status = ?, current_stage = ? where id = ?")
                    .params(status, stage, id)
                    .update();
            cases.moved(id);
        }
    }

    @Nested
    class OnH2 extends OnADatabase {

        @Override
        TestDatabase database() {
            return TestDatabase.h2();
        }
    }

    @Nested
    class OnPostgresql extends OnADatabase {

        @Override
        TestDatabase database() {
            return TestDatabase.postgresql();
        }
    }
}
