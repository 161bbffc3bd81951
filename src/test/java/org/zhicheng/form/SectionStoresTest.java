package org.zhicheng.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhicheng.form.Fixtures.NOON;
import static org.zhicheng.form.Fixtures.json;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhicheng.FreshDatabase;
import org.zhicheng.Proves;
import org.zhicheng.declaration.life.DeclarationSections;
import org.zhicheng.problem.StaleVersionException;
import org.zhicheng.task.FormDrafts;
import org.zhicheng.task.SavedSection;
import org.zhicheng.task.SectionJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is saved in sections survives, and of two who save at once exactly one wins, on both databases. */
class SectionStoresTest {

    @Nested
    class OnH2 extends Stores {

        @Override
        FreshDatabase open() {
            return FreshDatabase.h2();
        }
    }

    @Nested
    class OnPostgresql extends Stores {

        @Override
        FreshDatabase open() {
            return FreshDatabase.postgresql();
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Stores {

        private static final JsonNode FIRST = json("{'text':'第一稿 𠮷'}");
        private static final JsonNode SECOND = json("{'text':'第二稿'}");

        private FreshDatabase database;
        private DataSource dataSource;
        private FormDrafts drafts;
        private DeclarationSections sections;

        abstract FreshDatabase open();

        @BeforeAll
        void migrate() {
            database = open();
            dataSource = database.dataSource();
            JdbcClient jdbc = JdbcClient.create(dataSource);
            jdbc.sql(
                            "insert into account (id, login_name, display_name, password_hash, created_at)"
                                    + " values ('zhangsan', 'zhangsan', '张三', 'x', timestamp with time zone '2026-01-01 00:00:00Z')")
                    .update();
            jdbc.sql(
                            "insert into declaration (id, applicant_id, business, status, division, department, employer_id,"
                                    + " specialty, series, level, created_at) values ('d1', 'zhangsan', 'initial', 'DRAFT', '320902',"
                                    + " 'none', 'e1', '05-09-01-01', '05', 'assistant', timestamp with time zone '2026-01-01 00:00:00Z')")
                    .update();
            SectionJson json = new SectionJson(JsonMapper.shared());
            drafts = new FormDrafts(jdbc, json, NOON);
            sections = new DeclarationSections(jdbc, json, NOON);
        }

        @AfterAll
        void shutDown() {
            database.close();
        }

        @BeforeEach
        void empty() {
            JdbcClient jdbc = JdbcClient.create(dataSource);
            for (String table : List.of("form_draft", "declaration_section", "submitted_section")) {
                jdbc.sql("delete from " + table).update();
            }
        }

        @Test
        void givesBackWhatWasSaved() {
            SavedSection saved = drafts.save("start:declaration:zhangsan", "start", 0, FIRST);

            assertThat(saved).isEqualTo(new SavedSection("start", FIRST, 1, Instant.parse("2026-11-23T04:00:00Z")));
            assertThat(drafts.load("start:declaration:zhangsan")).containsExactly(saved);
            assertThat(drafts.load("start:declaration:lisi")).isEmpty();
        }

        @Test
        void keepsTheLatestOfEachSection() {
            drafts.save("owner", "b", 0, FIRST);
            drafts.save("owner", "a", 0, FIRST);
            SavedSection latest = drafts.save("owner", "b", 1, SECOND);

            assertThat(latest.version()).isEqualTo(2);
            assertThat(drafts.load("owner")).extracting(SavedSection::content).containsExactly(FIRST, SECOND);
        }

        @Test
        @Proves("S01")
        void refusesWhoSawAnOlderVersion() {
            drafts.save("owner", "a", 0, FIRST);

            assertThatThrownBy(() -> drafts.save("owner", "a", 0, SECOND))
                    .isInstanceOfSatisfying(StaleVersionException.class, stale -> assertThat(stale.section())
                            .isEqualTo("a"));
            assertThatThrownBy(() -> drafts.save("owner", "a", 2, SECOND)).isInstanceOf(StaleVersionException.class);
            assertThatThrownBy(() -> drafts.save("owner", "new", 1, SECOND)).isInstanceOf(StaleVersionException.class);
            assertThat(drafts.load("owner")).extracting(SavedSection::content).containsExactly(FIRST);
        }

        @Test
        void forgetsOnlyOneOwnersDrafts() {
            drafts.save("owner", "a", 0, FIRST);
            drafts.save("other", "a", 0, FIRST);

            drafts.delete("owner");

            assertThat(drafts.load("owner")).isEmpty();
            assertThat(drafts.load("other")).hasSize(1);
        }

        @Test
        void keepsDeclarationsLikewise() {
            SavedSection saved = sections.save("d1", "workSummary", 0, FIRST, "zhangsan");
            assertThat(sections.load("d1")).containsExactly(saved);
            sections.save("d1", "workSummary", 1, SECOND, "zhangsan");

            assertThatThrownBy(() -> sections.save("d1", "workSummary", 1, FIRST, "zhangsan"))
                    .isInstanceOf(StaleVersionException.class);
            assertThat(sections.load("d1")).extracting(SavedSection::content).containsExactly(SECOND);
        }

        @Test
        void remembersWhatWasSentInEachRound() {
            sections.save("d1", "workSummary", 0, FIRST, "zhangsan");
            sections.save("d1", "education", 0, json("{}"), "zhangsan");
            sections.snapshot("d1", 1);
            sections.save("d1", "workSummary", 1, SECOND, "zhangsan");
            sections.snapshot("d1", 2);
            sections.snapshot("d1", 2);

            assertThat(sections.submitted("d1", 1).keySet()).containsExactly("education", "workSummary");
            assertThat(sections.submitted("d1", 1)).containsEntry("workSummary", FIRST);
            assertThat(sections.submitted("d1", 2)).containsEntry("workSummary", SECOND);
            assertThat(sections.submitted("d1", 3)).isEmpty();
        }

        @Test
        void letsExactlyOneOfManyWin() throws Exception {
            assertThat(winners(() -> drafts.save("owner", "a", 0, FIRST))).isEqualTo(1);
            assertThat(winners(() -> drafts.save("owner", "a", 1, SECOND))).isEqualTo(1);
            assertThat(winners(() -> sections.save("d1", "a", 0, FIRST, "zhangsan")))
                    .isEqualTo(1);
            assertThat(winners(() -> sections.save("d1", "a", 1, SECOND, "zhangsan")))
                    .isEqualTo(1);
            assertThat(drafts.load("owner")).extracting(SavedSection::version).containsExactly(2);
        }

        private static long winners(Callable<SavedSection> save) throws Exception {
            int people = 6;
            ExecutorService pool = Executors.newFixedThreadPool(people);
            CountDownLatch start = new CountDownLatch(1);
            try {
                List<Future<Boolean>> results = IntStream.range(0, people)
                        .mapToObj(person -> pool.submit(() -> {
                            start.await();
                            try {
                                save.call();
                                return true;
                            } catch (StaleVersionException e) {
                                return false;
                            }
                        }))
                        .toList();
                start.countDown();
                long winners = 0;
                for (Future<Boolean> result : results) {
                    winners += result.get() ? 1 : 0;
                }
                return winners;
            } finally {
                pool.shutdown();
            }
        }
    }
}
