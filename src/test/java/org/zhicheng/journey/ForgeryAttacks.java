package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhicheng.Attack;
import org.zhicheng.journey.Browser.Answer;

/** Who lets the browser of somebody who is signed in send what he did not mean. */
interface ForgeryAttacks extends Attacker {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/json, text/plain",
                ""
            })
    @Attack(Attack.Kind.CSRF)
    default void aPageOfAnotherSiteSendsNothing(String kind) {
        Browser lisi = as("lisi");
        for (String path : List.of("/api/declarations", "/api/me/mobile-changes", "/api/verifications", "/logout")) {
            Answer answer = kind.isEmpty()
                    ? lisi.raw("POST", path, "{\"data\":{}}", "Origin", "https://evil.example")
                    : lisi.raw("POST", path, "{\"data\":{}}", "Origin", "https://evil.example", "Content-Type", kind);
            assertThat(answer.status()).as(path + answer.text()).isIn(403, 302, 415);
        }
        assertThat(lisi.get("/api/session").body().path("authenticated").asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /logout",
                "GET /api/declarations/withdrawal?_method=POST",
                "GET /camunda/api/admin/auth/user/default/logout"
            })
    @Attack(Attack.Kind.CSRF)
    default void aPictureChangesNothing(String request) {
        Browser lisi = fresh("lisi");
        String[] parts = request.split(" ");
        lisi.raw(parts[0], parts[1], null, "X-HTTP-Method-Override", "POST", "Accept", "image/png");
        assertThat(lisi.get("/api/session").body().path("authenticated").asBoolean())
                .isTrue();
    }

    /** The attacker's own token, which he may draw as often as he likes. */
    @Test
    @Attack(Attack.Kind.CSRF)
    default void aTokenOfTheAttackersOwnIsNotTheVictims() {
        Browser victim = fresh("lisi");
        Browser attacker = fresh("zhangsan");
        Answer answer = victim.raw(
                "POST", "/api/declarations", "{}", "Content-Type", "application/json", "X-ZC-CSRF", attacker.token());
        assertThat(answer.status()).isEqualTo(403);
    }

    /** As from a neighbouring host, which may write cookies for the whole domain. */
    @ParameterizedTest
    @ValueSource(strings = {"zhangsan", "nobody"})
    @Attack(Attack.Kind.CSRF)
    default void aTokenIsWorthNothingEvenTogetherWithItsCookie(String whose) {
        Browser attacker = whose.equals("nobody") ? nobody() : fresh(whose);
        String token = attacker.token();
        String cookie = attacker.csrf();
        Browser victim = fresh("lisi");
        for (String planted : List.of(
                "ZC-CSRF=" + cookie,
                "ZC-CSRF-" + cookie.substring(0, 8) + "=" + cookie,
                "ZC-CSRF=" + victim.csrf() + "; ZC-CSRF-" + cookie.substring(0, 8) + "=" + cookie)) {
            Answer answer = startedWith("JSESSIONID=" + victim.session() + "; " + planted, token);
            assertThat(answer.status()).as(answer.text()).isEqualTo(403);
        }
    }

    @Test
    @Attack(Attack.Kind.CSRF)
    default void theTokenOfOnesOwnPagesOpensNothingOfTheEngine() {
        Browser tinghu = fresh("tinghu");
        for (String token : List.of(tinghu.token(), tinghu.csrf(), "", "none")) {
            Answer answer = tinghu.raw(
                    "POST",
                    "/camunda/api/engine/engine/default/task/count",
                    "{}",
                    "Content-Type",
                    "application/json",
                    "X-XSRF-TOKEN",
                    token);
            assertThat(answer.status()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://localhost.evil.example", "file://"})
    @Attack(Attack.Kind.CSRF)
    default void noOtherSiteIsToldThatItMayAsk(String origin) {
        Browser lisi = as("lisi");
        for (String path : List.of("/api/me", "/camunda/api/engine/engine/default/task", "/engine-rest/engine")) {
            for (String method : List.of("OPTIONS", "GET")) {
                Answer answer = lisi.raw(method, path, null, "Origin", origin, "Access-Control-Request-Method", "POST");
                assertThat(answer.response().headers().map()).doesNotContainKey("access-control-allow-origin");
                assertThat(answer.response().headers().map()).doesNotContainKey("access-control-allow-credentials");
            }
        }
    }

    /** The interface of deployments takes no cookies, so that no page can use somebody's session there. */
    @Test
    @Attack(Attack.Kind.CSRF)
    default void aSessionDeploysNothing() {
        Browser admin = as("admin");
        for (String path : List.of("/engine-rest/deployment/create", "/engine-rest/message")) {
            assertThat(admin.raw("POST", path, "{}", "Content-Type", "application/json")
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    @Attack(Attack.Kind.CSRF)
    default void noSimulatorIsSwitchedFromAnotherSite() {
        Answer answer = nobody().raw(
                        "PUT",
                        "/api/simulator/systems/social-security",
                        "{\"mode\":\"down\"}",
                        "Content-Type",
                        "application/json");
        assertThat(answer.status()).isEqualTo(403);
    }
}
