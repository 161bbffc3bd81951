package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.zhicheng.Fork;
import org.zhicheng.Patience;
import org.zhicheng.journey.Browser.Answer;
import org.zhicheng.outage.CutLine;
import org.zhicheng.outage.DatabaseFailure;

/** The database goes away while people work, and comes back: each door says so, and nobody has to start anything anew. */
@OwnServer
@ExtendWith(OutputCaptureExtension.class)
@Tag("long")
class DatabaseOutageTest extends ServerTest {

    /** About five seconds where the machine has time. */
    private static final Duration SOON = Duration.ofSeconds(20);

    private static final String SORRY = "暂时连接不上数据库";

    private static CutLine line;

    private final ExecutorService people = Executors.newCachedThreadPool();

    private record Door(Answer answer, Duration took) {}

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) throws IOException {
        EmbeddedPostgres postgres =
                EmbeddedPostgres.builder().setPort(Fork.freePort()).start();
        line = new CutLine(postgres.getPort());
        registry.add("spring.datasource.url", () -> "jdbc:postgresql://localhost:" + line.port() + "/postgres");
        registry.add("spring.datasource.username", () -> "postgres");
        registry.add("spring.datasource.password", () -> "postgres");
        registry.add("zhicheng.monitoring.token", () -> HealthTest.TOKEN);
        registry.add("zhicheng.database.statement", () -> "110s");
        registry.add("zhicheng.database.answer", () -> "2m");
    }

    @AfterEach
    void mended() {
        line.mend();
        people.shutdownNow();
        await(() -> new Browser(port).get("/login").status() == 200);
    }

    @Test
    void nobodyIsAtTheOtherEnd(CapturedOutput log) {
        isToldAndGoesOn(line::refuse, log);
    }

    @Test
    void theOtherEndSaysNothing(CapturedOutput log) {
        isToldAndGoesOn(line::fallSilent, log);
    }

    @Test
    void whoWaitsForAnAnswerHearsThatNoneWillComeLongBeforeAStatementMayTakeTooLong() {
        CompletableFuture<Throwable> asked =
                CompletableFuture.supplyAsync(() -> failure("select pg_sleep(100)"), people);
        await(() -> asleep(100));

        line.fallSilent();

        Throwable failure = asked.orTimeout(30, TimeUnit.SECONDS).join();
        assertThat(DatabaseFailure.in(failure)).contains(DatabaseFailure.AWAY);
    }

    @Test
    void aLongStatementIsNoSilence() {
        assertThat(failure("select pg_sleep(8)")).isNull();
    }

    private boolean asleep(int seconds) {
        return tables.sql("select count(*) from pg_stat_activity where state = 'active' and query = ?")
                        .param("select pg_sleep(" + seconds + ")")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private Throwable failure(String statement) {
        try {
            tables.sql(statement).query().listOfRows();
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    private void isToldAndGoesOn(Runnable breaking, CapturedOutput log) {
        Browser lisi = signIn("lisi");
        Browser tinghu = signIn("tinghu");
        assertThat(tinghu.engine("POST", "/task/count", "{}").status()).isEqualTo(200);
        Case one = Case.started(lisi, Case.CHOICE);
        String task = one.taskId();
        String token = lisi.get("/api/session").body().at("/csrf/token").asString();
        int before = log.getAll().length();

        breaking.run();
        for (String when : new String[] {"at once", "when it is known"}) {
            Map<String, Door> doors = together(lisi, tinghu, task, token);
            doors.forEach((name, door) -> {
                Answer answer = door.answer();
                assertThat(answer.status())
                        .as(name + " " + when + ": " + answer.text())
                        .isEqualTo(503);
                assertThat(door.took()).as(name + " " + when).isLessThan(SOON);
                assertThat(answer.text()).as(name + " " + when).contains(SORRY);
                assertThat(answer.response().headers().firstValue("Retry-After"))
                        .as(name)
                        .isPresent();
            });
            assertThat(type(doors.get("api"))).startsWith("application/problem+json");
            assertThat(type(doors.get("upload"))).startsWith("application/problem+json");
            assertThat(type(doors.get("page"))).startsWith("text/html");
            assertThat(type(doors.get("sign-in"))).startsWith("text/html");
            assertThat(type(doors.get("engine of the web applications"))).startsWith("application/json");
            assertThat(doors.get("engine of the web applications")
                            .answer()
                            .body()
                            .path("message")
                            .asString())
                    .contains(SORRY);
        }
        for (String health : new String[] {"/actuator/health", "/actuator/health/readiness"}) {
            await(() -> new Browser(port).get(health).status() == 503);
        }
        Answer alive = new Browser(port).get("/actuator/health/liveness");
        assertThat(alive.status()).as(alive.text()).isEqualTo(200);
        long asked = System.nanoTime();
        Answer monitored = new Browser(port)
                .raw("GET", "/actuator/health/monitoring", null, "Authorization", "Bearer " + HealthTest.TOKEN);
        assertThat(Duration.ofNanos(System.nanoTime() - asked))
                .as("a dozen components that wait for one database")
                .isLessThan(SOON);
        assertThat(monitored.status()).isEqualTo(503);
        assertThat(monitored.body().at("/components/database/status").asString())
                .isEqualTo("DOWN");
        assertThat(monitored.body().at("/components/jobs/status").asString()).isEqualTo("WARNING");
        assertThat(lisi.get(BuiltFiles.address("portal.css")).status()).isEqualTo(200);

        line.mend();
        await(() -> lisi.get("/api/me").status() == 200);
        one.uploadEverything();
        assertThat(one.submit(one.content(), true).status()).isEqualTo(200);
        one.awaitStatus("COUNTY_REVIEW");
        assertThat(Office.claim(tinghu)).isNotEmpty();
        await(() -> log.getAll().substring(before).contains("The database answers again"));
        String said = log.getAll().substring(before);
        assertThat(said).contains("The database is away");
        assertThat(said.lines().filter(text -> text.startsWith("\tat "))).isEmpty();
        assertThat(said.lines().count()).as("lines about it").isLessThan(200);
    }

    private Map<String, Door> together(Browser lisi, Browser tinghu, String task, String token) {
        Map<String, Supplier<Answer>> asked = new LinkedHashMap<>();
        asked.put("page", () -> lisi.get("/me/cases"));
        asked.put("api", () -> lisi.get("/api/declarations"));
        asked.put(
                "draft",
                () -> lisi.raw(
                        "PUT",
                        "/api/tasks/" + task + "/draft/basicInfo",
                        "{\"version\":0,\"data\":{}}",
                        "Content-Type",
                        "application/json",
                        "X-ZC-CSRF",
                        token));
        asked.put(
                "upload",
                () -> lisi.raw(
                        "POST",
                        "/api/tasks/" + task + "/materials/commitment-letter",
                        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-\r\n--x--\r\n",
                        "Content-Type",
                        "multipart/form-data; boundary=x",
                        "X-ZC-CSRF",
                        token));
        asked.put("engine of the web applications", () -> tinghu.engine("POST", "/task/count", "{}"));
        asked.put("engine of programs", () -> new Browser(port)
                .raw("GET", "/engine-rest/task/count", null, "Authorization", "Basic YWRtaW46WmhpY2hlbmcyMDI2"));
        asked.put(
                "sign-in",
                () -> lisi.raw(
                        "POST",
                        "/login",
                        "username=lisi&password=Zhicheng2026",
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "X-ZC-CSRF",
                        token));
        Map<String, CompletableFuture<Door>> answers = new LinkedHashMap<>();
        asked.forEach(
                (name, question) -> answers.put(name, CompletableFuture.supplyAsync(() -> timed(question), people)));
        Map<String, Door> doors = new LinkedHashMap<>();
        answers.forEach((name, answer) -> doors.put(name, answer.join()));
        return doors;
    }

    private static Door timed(Supplier<Answer> question) {
        long start = System.nanoTime();
        return new Door(question.get(), Duration.ofNanos(System.nanoTime() - start));
    }

    private static String type(Door door) {
        return door.answer().response().headers().firstValue("Content-Type").orElse("");
    }

    private static void await(Supplier<Boolean> condition) {
        Patience.until("what is waited for", condition::get);
    }
}
