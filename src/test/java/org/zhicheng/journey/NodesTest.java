package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two servers above one PostgreSQL, as processes: Camunda's web applications allow one engine in a virtual machine. */
class NodesTest {

    @Test
    void twoAreOneAndEitherMayDie(@TempDir Path folder) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            List<String> database = List.of(
                    "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                    "--spring.datasource.username=postgres",
                    "--spring.datasource.password=postgres");
            JdbcClient jdbc = JdbcClient.create(postgres.getPostgresDatabase());
            // at once, on an empty database and an empty folder of keys, and each on a machine of another zone
            try (Node one = new Node("one", folder, List.of("-Duser.timezone=UTC"), database);
                    Node other = new Node("other", folder, List.of("-Duser.timezone=America/New_York"), database)) {
                one.awaitReady();
                other.awaitReady();
                everythingWasMadeOnce(jdbc);
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
                        .asText())
                .isEqualTo("tinghu");

        one.kill();

        assertThat(applicant.get("/api/me").body().path("accountId").asText()).isEqualTo("lisi");
        assertThat(declaration.status()).isEqualTo("COUNTY_REVIEW");
        assertThat(reviewer.get("/camunda/api/admin/auth/user/default")
                        .body()
                        .path("userId")
                        .asText())
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
