package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhicheng.Attack;
import org.zhicheng.Secrets;
import org.zhicheng.journey.Browser.Answer;

/** Who plants a session, or uses again what was used. */
interface SessionAttacks extends Attacker {

    @Test
    @Attack(Attack.Kind.FIXATION)
    default void aSessionInTheAddressIsNone() {
        String session = fresh("lisi").session();
        for (String path : List.of("/api/session;jsessionid=", "/api/me;JSESSIONID=", "/api/session?jsessionid=")) {
            Answer answer = nobody().get(path + session);
            assertThat(answer.body().path("authenticated").asBoolean(false)).isFalse();
            assertThat(answer.text()).doesNotContain("李四");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0123456789ABCDEF0123456789ABCDEF", "MDEyMzQ1Njc4OQ==", "x", "..%2f..", "a b"})
    @Attack(Attack.Kind.FIXATION)
    default void aSessionThatTheAttackerChoseIsNotTaken(String planted) {
        Browser victim = nobody();
        String token = victim.token();
        Answer signedIn = victim.raw(
                "POST",
                "/login",
                "username=lisi&password=Zhicheng2026",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "X-ZC-CSRF",
                token,
                "Cookie",
                "JSESSIONID=" + planted + "; ZC-CSRF=" + victim.csrf());
        assertThat(signedIn.status()).isIn(302, 400);
        assertThat(signedIn.response().headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("JSESSIONID=" + planted + ";"));
        assertThat(nobody().opens(planted)).isFalse();
    }

    @Test
    @Attack(Attack.Kind.FIXATION)
    default void noScriptReadsTheCookieOfASession() {
        Browser person = nobody();
        Answer signedIn = person.submitForm("/login", Map.of("username", "lisi", "password", "Zhicheng2026"));
        assertThat(signedIn.response().headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID="))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/"));
    }

    @Test
    @Attack(Attack.Kind.REPLAYS)
    default void aSessionThatWasSignedOutOpensNothing() {
        Browser person = fresh("tinghu");
        String session = person.session();
        String engineToken = person.tasklistToken();
        assertThat(nobody().opens(session)).isTrue();
        person.submitForm("/logout", Map.of());
        assertThat(nobody().opens(session)).isFalse();
        Answer engine = nobody().raw(
                        "POST",
                        "/camunda/api/engine/engine/default/task/count",
                        "{}",
                        "Content-Type",
                        "application/json",
                        "Cookie",
                        "JSESSIONID=" + session + "; XSRF-TOKEN=" + engineToken,
                        "X-XSRF-TOKEN",
                        engineToken);
        assertThat(engine.status()).isIn(401, 403);
    }

    @Test
    @Attack(Attack.Kind.REPLAYS)
    default void aTokenOfTheSessionBeforeIsWorthNothing() {
        Browser person = fresh("lisi");
        String token = person.token();
        String cookie = person.csrf();
        person.submitForm("/logout", Map.of());
        person.signIn("lisi", "Zhicheng2026");
        Answer answer = startedWith("JSESSIONID=" + person.session() + "; ZC-CSRF=" + cookie, token);
        assertThat(answer.status()).as(answer.text()).isEqualTo(403);
    }

    @Test
    @Attack(Attack.Kind.REPLAYS)
    default void aThiefsSessionEndsWithThePassword() {
        Newcomer owner = new Newcomer(port(), phones()).registered();
        Browser thief = nobody();
        thief.signIn(owner.idNumber, Newcomer.PASSWORD);
        String stolen = thief.session();
        assertThat(nobody().opens(stolen)).isTrue();
        Answer changed = owner.browser.put(
                "/api/me/password",
                Map.of("oldPassword", Newcomer.PASSWORD, "password", Secrets.used("Anders-2027-Wort")));
        assertThat(changed.status()).as(changed.text()).isEqualTo(204);
        assertThat(nobody().opens(stolen)).isFalse();
        thief.signIn(owner.idNumber, Newcomer.PASSWORD);
        assertThat(thief.get("/api/session").body().path("authenticated").asBoolean())
                .as("the old password")
                .isFalse();
    }

    @Test
    @Attack(Attack.Kind.REPLAYS)
    default void aCodeThatWasUsedMakesNoSecondAccount() {
        Newcomer person = new Newcomer(port(), phones());
        String id = person.register().body().path("registrationId").asString();
        String code = person.code();
        assertThat(person.enterCode(id, code).status()).isEqualTo(200);
        Answer again = nobody().post("/api/registrations/" + id + "/code", Map.of("code", code));
        assertThat(again.body().path("next").isString()).as(again.text()).isFalse();
        assertThat(tables().sql("select count(*) from account where mobile = ?")
                        .param(person.mobile)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @Attack(Attack.Kind.REPLAYS)
    default void aDeploymentTokenThatWasTakenBackDeploysNothing() {
        Browser admin = as("admin");
        String token = Secrets.used(
                admin.post("/api/me/deployment-tokens", Map.of("label", "replay", "password", "Zhicheng2026"))
                        .body()
                        .path("token")
                        .asString());
        assertThat(token).isNotEmpty();
        assertThat(deploy(token).status()).isEqualTo(400);
        String id = admin.get("/api/me/deployment-tokens").body().findParents("label").stream()
                .filter(one -> one.path("label").asString().equals("replay"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        assertThat(admin.delete("/api/me/deployment-tokens/" + id).status()).isEqualTo(204);
        assertThat(deploy(token).status()).isEqualTo(401);
    }

    private Answer deploy(String token) {
        return nobody().deploy("admin", token, "x.bpmn", "<x/>");
    }

    @Test
    @Attack(Attack.Kind.REPLAYS)
    default void aSubmissionThatIsSentAgainDecidesNothingTwice() {
        Case one = Case.submitted(as("lisi"));
        Browser tinghu = as("tinghu");
        String task = Office.claim(tinghu);
        String key = UUID.randomUUID().toString();
        String path = "/api/tasks/" + task + "/submission";
        Map<String, Object> approval = Map.of("data", Map.of("outcome", "approved"));
        assertThat(tinghu.postOnce(path, approval, key).status()).isEqualTo(200);
        one.awaitStatus("APPROVED");
        Map<String, Object> rejection = Map.of("data", Map.of("outcome", "rejected", "reason", "改判"));
        assertThat(tinghu.postOnce(path, rejection, key).status()).isIn(200, 404, 409);
        assertThat(tinghu.postOnce(path, rejection, UUID.randomUUID().toString())
                        .status())
                .isEqualTo(404);
        assertThat(one.status()).isEqualTo("APPROVED");
    }

    /** Whoever overheard it, sends it in his own name. */
    @Test
    @Attack(Attack.Kind.REPLAYS)
    default void theKeyOfAnothersRequestTellsNothing() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> start = Map.of("data", Case.CHOICE);
        Browser lisi = as("lisi");
        Answer own = lisi.postOnce("/api/declarations", start, key);
        assertThat(own.status()).as(own.text()).isEqualTo(201);
        new Case(lisi, own.body().path("declarationId").asString())
                .await(detail -> detail.at("/summary/taskId").isString());
        Answer replayed = as("wangwu").postOnce("/api/declarations", start, key);
        assertThat(replayed.status()).as(replayed.text()).isEqualTo(403);
        assertThat(replayed.text())
                .doesNotContain(own.body().path("declarationId").asString());
    }

    @Test
    @Attack(Attack.Kind.REPLAYS)
    default void theTaskOfBeforeTheReturnTakesNothing() {
        Case one = Case.started(as("lisi"), Case.CHOICE);
        one.uploadEverything();
        String old = one.taskId();
        assertThat(one.submit(one.content(), true).status()).isEqualTo(200);
        one.awaitStatus("COUNTY_REVIEW");
        Office.returnSummary(as("tinghu"), "请补充");
        one.awaitStatus("RETURNED");
        for (Answer answer : List.of(
                one.applicant.post("/api/tasks/" + old + "/submission", Map.of("data", one.content())),
                one.applicant.put(
                        "/api/tasks/" + old + "/draft/education",
                        Map.of("version", 1, "data", one.content().path("education"))))) {
            assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
        }
        assertThat(one.status()).isEqualTo("RETURNED");
    }

    @Test
    @Attack(Attack.Kind.REPLAYS)
    default void aRecoveryThatWasFinishedOpensNothingAgain() {
        Newcomer owner = new Newcomer(port(), phones()).registered();
        tables().sql("delete from throttle_event").update();
        tables().sql("delete from simulated_sms where mobile = ?")
                .param(owner.mobile)
                .update();
        Map<String, Object> asked = new HashMap<>(Map.of("idNumber", owner.idNumber, "mobile", owner.mobile));
        Answer begun = nobody().post("/api/password-recoveries", asked);
        assertThat(begun.status()).as(begun.text()).isBetween(200, 299);
        String id = begun.body().path("id").asString();
        String code = Newcomer.code(owner.mobile, phones());
        Map<String, Object> reset = Map.of("code", code, "password", Secrets.used("Anders-2028-Wort"));
        Answer first = nobody().post("/api/password-recoveries/" + id + "/password", reset);
        assertThat(first.status()).as(first.text()).isBetween(200, 299);
        Answer again = nobody().post(
                        "/api/password-recoveries/" + id + "/password",
                        Map.of("code", code, "password", Secrets.used("Anders-2029-Wort")));
        assertThat(again.status()).as(again.text()).isBetween(400, 499);
    }
}
