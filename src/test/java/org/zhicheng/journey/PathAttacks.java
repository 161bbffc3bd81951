package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhicheng.Attack;
import org.zhicheng.journey.Browser.Answer;

/** Who spells an address in a way that one reader knows and another does not, or asks for what lies beside. */
interface PathAttacks extends Attacker {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/admin/models/",
                "/api//admin/models",
                "//api/admin/models",
                "/api/admin;x=1/models",
                "/api;x=1/admin/models",
                "/api/%61dmin/models",
                "/api/%2561dmin/models",
                "/API/ADMIN/MODELS",
                "/api/session/../admin/models",
                "/api/session/%2e%2e/admin/models",
                "/api/session/..;/admin/models",
                "/login/..;/api/admin/models",
                "/assets/..;/api/admin/models",
                "/api/admin/models.json",
                "/api/admin/models%00",
                "/api/admin%2fmodels",
                "/api\\admin\\models",
                "/./api/admin/models",
                "/api/admin/models%20",
                "/api/admin/models?x=/api/session"
            })
    @Attack(Attack.Kind.PATHS)
    default void noSpellingReachesWhatIsForAdmins(String path) throws IOException {
        for (Line.Reply reply : withoutAndWithTheSessionOf("lisi", path)) {
            assertThat(reply.status()).as(reply.body()).isIn(302, 400, 401, 403, 404);
            assertThat(reply.body()).doesNotContain("declaration.bpmn", "Declaration_Process", "\"version\"");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/loggers",
                "/actuator/beans",
                "/actuator/mappings",
                "/actuator/health/..;/env",
                "/h2-console",
                "/swagger-ui/index.html",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/application.yml",
                "/.git/config",
                "/.env",
                "/data/keys",
                "/assets/../application.yml",
                "/assets/%2e%2e/application.yml",
                "/renderer/..%2f..%2fapplication.yml",
                "/assets/%5c..%5capplication.yml",
                "/images/....//application.yml",
                "/camunda/../application.yml",
                "/camunda/app/tasklist/../../../WEB-INF/web.xml",
                "/login/../h2-console",
                "/error?path=/etc/passwd"
            })
    @Attack(Attack.Kind.PATHS)
    default void nothingOfTheServersOwnIsServed(String path) throws IOException {
        for (Line.Reply reply : withoutAndWithTheSessionOf("lisi", path)) {
            assertThat(reply.status()).as(reply.body()).isIn(302, 400, 401, 403, 404);
            assertThat(reply.body()).doesNotContain("spring:", "datasource", "[core]", "Manifest-Version");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/cockpit/plugin/base/default/process-definition",
                "/camunda/api/admin/plugin/adminPlugins/default/metrics/aggregated",
                "/camunda/api/engine/engine/default;x=1/deployment",
                "/camunda/api/engine/engine/%64efault/deployment",
                "/camunda/api/engine/engine//default/deployment",
                "/camunda/api/engine/engine/default/./deployment",
                "/camunda/api/engine/engine/default/task/../deployment",
                "/camunda/api/engine/engine/default/task/%2e%2e/deployment",
                "/camunda/api/engine/engine/default/task/..;/deployment",
                "/camunda/api/engine/engine/other/task",
                "/camunda/api/engine/deployment",
                "/camunda/app/cockpit/default/../../tasklist/default/",
                "/camunda/app/tasklist/..;/cockpit/default/",
                "/camunda/app/%63ockpit/default/",
                "/camunda/app/Cockpit/default/",
                "/engine-rest/../camunda/app/cockpit/default/",
                "/engine-rest;x=1/deployment",
                "/%65ngine-rest/deployment",
                "/engine-rest/engine/default/deployment",
                "/camunda/api/admin/auth/user/default/login/admin"
            })
    @Attack(Attack.Kind.PATHS)
    default void noSpellingReachesTheRestOfTheEngine(String path) throws IOException {
        for (Line.Reply reply : withoutAndWithTheSessionOf("tinghu", path)) {
            assertThat(reply.status()).as(reply.body()).isIn(302, 400, 401, 403, 404, 405);
            assertThat(reply.body()).doesNotContain("deploymentTime", "\"source\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "CONNECT", "PROPFIND", "DEBUG", "get"})
    @Attack(Attack.Kind.PATHS)
    default void noOtherMethodIsAnswered(String method) throws IOException {
        for (String path : List.of("/login", "/api/session", "/camunda/app/tasklist/default/", "/engine-rest/engine")) {
            try (Line line = Line.to(port())) {
                Line.Reply reply = line.head(method, path, "X-Secret: 4711", "Connection: close")
                        .reply();
                assertThat(reply.status()).as(path).isBetween(300, 501);
                assertThat(reply.body()).doesNotContain("4711");
            }
        }
        Answer answer = as("lisi").raw("PATCH", "/api/me", "{}", "Content-Type", "application/json");
        assertThat(answer.status()).isIn(403, 404, 405);
    }

    private List<Line.Reply> withoutAndWithTheSessionOf(String loginName, String path) throws IOException {
        List<Line.Reply> replies = new ArrayList<>();
        for (String credentials :
                List.of("X-A: b", "Cookie: JSESSIONID=" + as(loginName).session())) {
            try (Line line = Line.to(port())) {
                replies.add(
                        line.head("GET", path, credentials, "Connection: close").reply());
            }
        }
        return replies;
    }
}
