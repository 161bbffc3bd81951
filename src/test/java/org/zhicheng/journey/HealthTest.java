package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.zhicheng.Patience;
import org.zhicheng.Secrets;
import org.zhicheng.journey.Browser.Answer;
import org.zhicheng.simulator.SimulatorMode;
import org.zhicheng.simulator.SimulatorModes;
import tools.jackson.databind.JsonNode;

/** What a load balancer and a monitoring system are told, and what a stranger is not. */
@OwnServer
@TestPropertySource(properties = {"zhicheng.monitoring.kept=200ms", "zhicheng.monitoring.token=" + HealthTest.TOKEN})
@Tag("long")
class HealthTest extends ServerTest {

    static final String TOKEN = "0123456789abcdef0123456789abcdef";

    @Autowired
    SimulatorModes modes;

    @AfterEach
    void allWorkAgain() {
        modes.all().keySet().forEach(system -> modes.set(system, SimulatorMode.NORMAL));
    }

    @Test
    void monitoringReadsEachComponentByItsToken() {
        JsonNode components = monitored("").body().path("components");

        assertThat(components.propertyNames())
                .contains(
                        "database",
                        "documents",
                        "sms",
                        "mail",
                        "virusScanner",
                        "jobs",
                        "outbox",
                        "socialSecurity",
                        "education",
                        "continuingEducation",
                        "employers",
                        "holidays")
                .doesNotContain("db", "diskSpace");
        assertThat(components.at("/documents/details/free").asLong()).isPositive();
        assertThat(components.at("/jobs/details").propertyNames())
                .contains("failed", "incidents", "oldestOverdueSeconds");
        assertThat(components.at("/outbox/details/waiting").isNumber()).isTrue();
    }

    @Test
    void theTokenOpensNothingElseAndLeavesNothingBehind() {
        Answer health = monitored("");
        assertThat(health.response().headers().allValues("Set-Cookie")).isEmpty();
        for (String path : List.of("/actuator", "/actuator/env", "/actuator/metrics")) {
            assertThat(asked(path).status()).as(path).isEqualTo(403);
        }
        for (String path : List.of("/api/me", "/api/admin/models")) {
            assertThat(asked(path).status()).as(path).isEqualTo(401);
        }
        assertThat(asked("/engine-rest/engine").status()).isEqualTo(401);
        assertThat(asked("/camunda/api/engine/engine/default/task").status()).isEqualTo(401);
        assertThat(Browser.target(asked("/admin"))).isEqualTo("/login");
        assertThat(new Browser(port)
                        .raw("POST", "/actuator/health", "{}", "Authorization", "Bearer " + TOKEN)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aWrongTokenIsRefusedAndSoonWithoutAWord() {
        for (String wrong : List.of("", "x", TOKEN + "0", TOKEN.toUpperCase(Locale.ROOT))) {
            Answer refused = new Browser(port).raw("GET", "/actuator/health", null, "Authorization", "Bearer " + wrong);
            assertThat(refused.status()).as(wrong).isEqualTo(401);
            assertThat(refused.text()).isEmpty();
        }
        Answer tooMany = null;
        for (int number = 0; number < 10; number++) {
            tooMany = new Browser(port).raw("GET", "/actuator/health", null, "Authorization", "Bearer guess" + number);
        }
        assertThat(tooMany.status()).isEqualTo(429);
        assertThat(tooMany.response().headers().firstValue("Retry-After")).isPresent();
        assertThat(monitored("").status()).as("monitoring is not blind by it").isEqualTo(200);
    }

    @Test
    void withoutATokenThereIsTheBareStatus() {
        Answer health = new Browser(port).get("/actuator/health");

        assertThat(health.status()).isEqualTo(200);
        assertThat(health.body().propertyNames()).containsOnly("status", "groups");
    }

    @Test
    void aDeadGatewayIsSeenAndTakesNoServerOutOfService() {
        modes.set("sms", SimulatorMode.DOWN);
        modes.set("education", SimulatorMode.DOWN);

        until(() -> status("sms").equals("WARNING") && status("education").equals("WARNING"));

        Answer monitoring = monitored("/monitoring");
        assertThat(monitoring.status()).isEqualTo(200);
        assertThat(monitoring.body().path("status").asString()).isEqualTo("WARNING");
        assertThat(monitored("").body().path("status").asString()).isEqualTo("UP");
        assertThat(new Browser(port).get("/actuator/health/readiness").text()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(new Browser(port).get("/actuator/health/liveness").text()).isEqualTo("{\"status\":\"UP\"}");

        modes.set("sms", SimulatorMode.NORMAL);
        until(() -> status("sms").equals("UP"));
    }

    @Test
    void aMessageThatWaitsTooLongIsSeen() {
        tables.sql(
                        "insert into sms_message (id, dedupe_key, account_id, mobile, template, content, status, attempts, "
                                + "next_attempt_at, created_at) values ('old', 'old', 'zhangsan', '13800000001', 'code', '', "
                                + "'pending', 1, current_timestamp + interval '1' hour, current_timestamp - interval '20' minute)")
                .update();
        until(() -> status("outbox").equals("WARNING"));
        assertThat(monitored("/outbox").body().at("/details/oldestSeconds").asLong())
                .isGreaterThanOrEqualTo(1200);
        tables.sql("delete from sms_message where id = 'old'").update();
        until(() -> status("outbox").equals("UP"));
    }

    private Answer monitored(String component) {
        return asked("/actuator/health" + component);
    }

    private Answer asked(String path) {
        return new Browser(port).raw("GET", path, null, "Authorization", "Bearer " + Secrets.used(TOKEN));
    }

    private String status(String component) {
        return monitored("/" + component).body().path("status").asString();
    }

    private static void until(BooleanSupplier happened) {
        Patience.until("what is waited for", happened);
    }
}
