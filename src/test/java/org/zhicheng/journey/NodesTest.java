package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhicheng.FreshDatabase;

/** Two servers above one PostgreSQL, as processes: Camunda's web applications allow one engine in a virtual machine. */
@Tag("long")
class NodesTest {

    @Test
    void twoAreOneAndEitherMayDie(@TempDir Path folder) throws Exception {
        try (FreshDatabase postgres = FreshDatabase.emptyPostgresql()) {
            List<String> database = List.of(
                    "--spring.datasource.url=" + postgres.url(),
                    "--spring.datasource.username=" + postgres.user(),
                    "--spring.datasource.password=" + postgres.password());
            JdbcClient jdbc = JdbcClient.create(postgres.dataSource());
            // at once, on an empty database and an empty folder of keys, and each on a machine of another zone
            try (Node one = new Node("one", folder, List.of("-Duser.timezone=UTC"), database);
                    Node other = new Node("other", folder, List.of("-Duser.timezone=America/New_York"), database)) {
                one.awaitReady();
                other.awaitReady();
                everythingWasMadeOnce(jdbc);
                strangersLeaveNothing(one, jdbc);
                whoLooksWritesNothing(one, jdbc);
                filesDoNotWaitForSessions(one, postgres);
                onePersonStallsNobody(one);
                bothKnowWhoSignedInAtOne(one, other);
                aServerInAnotherZoneIsRefused(folder, database);
            }
        }
    }

    private static void everythingWasMadeOnce(JdbcClient jdbc) {
        assertThat(count(jdbc, "select count(*) from act_re_deployment")).isEqualTo(1);
        assertThat(count(jdbc, "select count(*) from act_re_procdef where version_ > 1"))
                .isZero();
        assertThat(count(
                        jdbc,
                        "select count(*) from (select name from reference_version group by name"
                                + " having count(*) > 1) twice"))
                .isZero();
        assertThat(jdbc.sql("select time_zone from installation")
                        .query(String.class)
                        .single())
                .isEqualTo("Asia/Shanghai");
    }

    private static void strangersLeaveNothing(Node one, JdbcClient jdbc) {
        for (String page : List.of("/", "/login", "/me", "/camunda/app/tasklist/default/", "/api/me", "/api/session")) {
            new Browser(one.port()).raw("GET", page, null, "Accept", "text/html");
        }

        assertThat(count(jdbc, "select count(*) from spring_session")).isZero();
    }

    private static void whoLooksWritesNothing(Node one, JdbcClient jdbc) {
        Browser reviewer = Browser.signedIn(one.port(), "tinghu");
        String written = "select string_agg(attribute_name || xmin::text, ',' order by attribute_name)"
                + " from spring_session_attributes";
        reviewer.engine("GET", "/task/count", null);
        String before = jdbc.sql(written).query(String.class).single();

        for (int i = 0; i < 5; i++) {
            reviewer.engine("GET", "/task/count", null);
            reviewer.get("/camunda/app/tasklist/default/");
            reviewer.get("/api/me");
        }

        assertThat(jdbc.sql(written).query(String.class).single())
                .isEqualTo(before)
                .as("who is there, as Camunda notes it on every request")
                .doesNotContain("authenticatedUser");
    }

    /** Nobody gets at a session while the table is locked; a picture is answered nevertheless. */
    private static void filesDoNotWaitForSessions(Node one, FreshDatabase postgres) throws Exception {
        Browser applicant = Browser.signedIn(one.port(), "lisi");
        try (Connection lock = postgres.dataSource().getConnection();
                Statement statement = lock.createStatement()) {
            lock.setAutoCommit(false);
            statement.execute("lock table spring_session in access exclusive mode");
            int status = CompletableFuture.supplyAsync(
                            () -> applicant.get("/images/favicon.svg").status())
                    .get(30, TimeUnit.SECONDS);
            lock.rollback();

            assertThat(status).isEqualTo(200);
        }
    }

    /** Three times as many requests of one session as the server has connections, all at once. */
    private static void onePersonStallsNobody(Node one) throws Exception {
        Browser applicant = Browser.signedIn(one.port(), "lisi");
        ExecutorService tabs = Executors.newFixedThreadPool(60);
        try {
            List<Callable<Integer>> requests =
                    Collections.nCopies(60, () -> applicant.get("/api/me").status());
            for (Future<Integer> answer : tabs.invokeAll(requests, 60, TimeUnit.SECONDS)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        } finally {
            tabs.shutdownNow();
        }
    }

    private static void bothKnowWhoSignedInAtOne(Node one, Node other) {
        RoamingBrowser applicant = new RoamingBrowser(List.of(one, other));
        applicant.signIn("lisi", "Zhicheng2026");
        RoamingBrowser reviewer = new RoamingBrowser(List.of(one, other));
        reviewer.signIn("tinghu", "Zhicheng2026");
        Case declaration = Case.submitted(applicant);
        String task = Office.claim(reviewer);
        assertThat(reviewer.get("/camunda/app/tasklist/default/").status()).isEqualTo(200);
        assertThat(reviewer.get("/camunda/api/admin/auth/user/default")
                        .body()
                        .path("userId")
                        .asString())
                .isEqualTo("tinghu");

        one.kill();

        assertThat(applicant.get("/api/me").body().path("accountId").asString()).isEqualTo("lisi");
        assertThat(declaration.status()).isEqualTo("COUNTY_REVIEW");
        assertThat(reviewer.get("/camunda/api/admin/auth/user/default")
                        .body()
                        .path("userId")
                        .asString())
                .isEqualTo("tinghu");
        assertThat(reviewer.engine("POST", "/task/" + task + "/unclaim", null).status())
                .as("Tasklist's token of the server that is gone")
                .isEqualTo(204);
    }

    private static void aServerInAnotherZoneIsRefused(Path folder, List<String> database) {
        try (Node stranger = new Node("stranger", folder, List.of("-Dzhicheng.time-zone=UTC"), database)) {
            assertThat(stranger.awaitEnd())
                    .contains("APPLICATION FAILED TO START")
                    .contains("were written in Asia/Shanghai")
                    .contains("ZHICHENG_TIME_ZONE=Asia/Shanghai");
        }
    }

    private static int count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
