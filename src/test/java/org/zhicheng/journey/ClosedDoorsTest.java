package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhicheng.Attack;
import org.zhicheng.Proves;
import org.zhicheng.Secrets;
import org.zhicheng.journey.Browser.Answer;
import tools.jackson.databind.JsonNode;

/** What a browser, a reviewer or a stranger tries, and must not get. */
@Tag("long")
class ClosedDoorsTest extends ServerTest {

    /** A bean that answers, were it in reach: the test would see its name in the answer. */
    private static final String INJECTION = "${''.getClass().forName('java.lang.System').getProperty('user.name')}";

    @Test
    @Attack(Attack.Kind.EXPRESSIONS)
    void expressionsInTaskQueriesAreNotEvaluated() {
        Browser reviewer = signIn("tinghu");
        for (String query : List.of(
                "{\"dueAfterExpression\":\"%s\"}",
                "{\"orQueries\":[{\"dueAfterExpression\":\"%s\"}]}",
                "{\"orQueries\":[{\"assigneeExpression\":\"%s\"}]}")) {
            String body = query.formatted(INJECTION);
            for (String path : List.of("/task?maxResults=10", "/task/count")) {
                Answer answer = reviewer.engine("POST", path, body);
                assertThat(answer.status())
                        .as(path + " " + body + " " + answer.text())
                        .isBetween(400, 499);
            }
        }
    }

    /** No proxy is trusted here: what a client says about itself is worth nothing. */
    @Test
    @Attack(Attack.Kind.GUESSING)
    void madeUpAddressesGiveNoMorePasswordsToTry() {
        Browser stranger = new Browser(port);
        String token = stranger.get("/api/session").body().at("/csrf/token").asString();
        List<String> answers = new ArrayList<>();
        for (int attempt = 1; attempt <= 5; attempt++) {
            answers.add(Browser.target(stranger.raw(
                    "POST",
                    "/login",
                    "username=13900001111&password=Wrong-2026",
                    "Content-Type",
                    "application/x-www-form-urlencoded",
                    "X-ZC-CSRF",
                    token,
                    "X-Forwarded-For",
                    "203.0.113." + attempt,
                    "X-Real-IP",
                    "203.0.113." + attempt,
                    "Forwarded",
                    "for=203.0.113." + attempt)));
        }

        assertThat(answers)
                .containsExactly("/login?error", "/login?error", "/login?error", "/login?error", "/login?locked");
    }

    @ParameterizedTest
    @CsvSource({"X-Forwarded-Host, evil.example", "Forwarded, host=evil.example", "X-Forwarded-Prefix, /evil"})
    @Attack(Attack.Kind.HEADERS)
    void madeUpHostsLeadNowhere(String header, String value) {
        Browser stranger = new Browser(port);

        Answer page = stranger.raw("GET", "/me", null, "Accept", "text/html", header, value);
        Answer tasklist = stranger.raw("GET", "/camunda/app/tasklist/default/", null, header, value);
        Answer alipay =
                new Browser(port).raw("GET", "/login/alipay", null, header, value, "X-Forwarded-Proto", "https");

        assertThat(page.response().headers().firstValue("Location")).hasValue("/login");
        assertThat(tasklist.response().headers().firstValue("Location")).hasValue("/login");
        assertThat(URLDecoder.decode(Browser.target(alipay), StandardCharsets.UTF_8))
                .contains("redirect_uri=http://localhost:" + port + "/login/alipay/callback");
        assertThat(alipay.response().headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .noneMatch(cookie -> cookie.contains("Secure"));
    }

    @Test
    @Attack(Attack.Kind.EXPRESSIONS)
    void storedFiltersHoldNoExpressionsButTheirOwn() {
        Browser reviewer = signIn("tinghu");
        JsonNode filters =
                reviewer.engine("GET", "/filter?maxResults=100", null).body();
        assertThat(filters).isNotEmpty();
        for (JsonNode filter : filters) {
            String id = filter.path("id").asString();
            assertThat(reviewer.engine("POST", "/filter/" + id + "/count", "{}").status())
                    .isEqualTo(200);
            Answer extended = reviewer.engine(
                    "POST",
                    "/filter/" + id + "/count",
                    "{\"orQueries\":[{\"dueAfterExpression\":\"" + INJECTION + "\"}]}");
            assertThat(extended.status()).as(extended.text()).isBetween(400, 499);
        }
        Answer created = reviewer.engine(
                "POST",
                "/filter/create",
                "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{\"assigneeExpression\":\"" + INJECTION + "\"}}");
        assertThat(created.status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda/api/admin/setup/default;x=1/user/create",
                "/camunda/api/admin//setup/default/user/create",
                "/camunda/api/admin/%73etup/default/user/create",
                "/camunda/api/admin/setup/other/user/create"
            })
    @Attack(Attack.Kind.PATHS)
    void nobodyCreatesAnAdministrator(String path) {
        String body = "{\"profile\":{\"id\":\"evil\",\"firstName\":\"e\",\"lastName\":\"e\",\"email\":\"e@e\"},"
                + "\"credentials\":{\"password\":\"Zhicheng2026\"}}";
        for (Browser browser : List.of(new Browser(port), signIn("admin"))) {
            int status = browser.raw("POST", path, body, "Content-Type", "application/json")
                    .status();
            assertThat(status).isIn(400, 401, 403, 404);
        }
        assertThat(Browser.signedIn(port, "evil")
                        .get("/api/session")
                        .body()
                        .path("authenticated")
                        .asBoolean())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/engine",
                "/engine-rest/task",
                "/engine-rest/process-definition/key/declaration/start",
                "/engine-rest/deployment/create",
                "/engine-rest/message",
                "/engine-rest/history/process-instance"
            })
    @Attack(Attack.Kind.PATHS)
    void engineRestIsForProcessAdmins(String path) {
        Browser nobody = new Browser(port);
        for (String method : List.of("GET", "POST")) {
            assertThat(nobody.raw(method, path, "{}", "Content-Type", "application/json")
                            .status())
                    .isEqualTo(401);
            assertThat(nobody.raw(
                                    method,
                                    path,
                                    "{}",
                                    "Content-Type",
                                    "application/json",
                                    "Authorization",
                                    basic("tinghu"))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(nobody.raw("GET", "/engine-rest/engine", null, "Authorization", basic("admin"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Attack(Attack.Kind.VARIABLES)
    void nobodyCompletesOrWritesFromOutside() {
        Case one = Case.submitted(signIn("lisi"));
        Browser reviewer = signIn("tinghu");
        String task = reviewer.engine("GET", "/task?maxResults=50&sortBy=created&sortOrder=desc", null)
                .body()
                .at("/0/id")
                .asString();
        reviewer.engine("POST", "/task/" + task + "/claim", "{\"userId\":\"tinghu\"}");
        String approve = "{\"variables\":{\"reviewOutcome\":{\"value\":\"approved\",\"type\":\"String\"}}}";
        for (Browser somebody : List.of(reviewer, one.applicant)) {
            for (String[] attempt : new String[][] {
                {"POST", "/task/" + task + "/complete", approve},
                {"POST", "/task/" + task + "/submit-form", approve},
                {"POST", "/task/" + task + "/resolve", approve},
                {"POST", "/task/" + task + "/bpmnError", "{\"errorCode\":\"x\"}"},
                {
                    "POST",
                    "/task/" + task + "/variables",
                    "{\"modifications\":{\"reviewOutcome\":{\"value\":\"approved\"}}}"
                },
                {"GET", "/task/" + task + "/variables", null},
                {"GET", "/task/" + task + "/form-variables", null},
                {"POST", "/task/" + task + "/assignee", "{\"userId\":\"yancheng\"}"},
                {"POST", "/task/" + task + "/delegate", "{\"userId\":\"yancheng\"}"},
                {"POST", "/process-definition/key/declaration/start", "{}"},
                {"POST", "/process-definition/key/declaration/submit-form", "{}"},
                {"POST", "/message", "{\"messageName\":\"withdrawal\",\"businessKey\":\"" + one.number() + "\"}"},
                {"POST", "/message", "{\"messageName\":\"deletion\",\"businessKey\":\"" + one.number() + "\"}"},
                {"POST", "/task/create", "{\"id\":\"mine\"}"},
                {"GET", "/variable-instance?maxResults=10", null},
                {"GET", "/history/task?maxResults=10", null}
            }) {
                Answer answer = somebody.engine(attempt[0], attempt[1], attempt[2]);
                assertThat(answer.status()).as(attempt[1] + " " + answer.text()).isIn(403, 404);
            }
        }
        assertThat(one.status()).isEqualTo("COUNTY_REVIEW");
    }

    @Test
    @Attack(Attack.Kind.CLAIMS)
    void claimingIsForOneselfAndOnesOffice() {
        Case.submitted(signIn("lisi"));
        Browser tinghu = signIn("tinghu");
        String task = tinghu.engine("GET", "/task?unassigned=true&maxResults=50&sortBy=created&sortOrder=desc", null)
                .body()
                .at("/0/id")
                .asString();
        assertThat(tinghu.engine("POST", "/task/" + task + "/claim", "{\"userId\":\"yancheng\"}")
                        .status())
                .isEqualTo(403);
        assertThat(signIn("yancheng")
                        .engine("POST", "/task/" + task + "/claim", "{\"userId\":\"yancheng\"}")
                        .status())
                .isIn(403, 404);
        assertThat(signIn("yancheng").get("/api/tasks/" + task + "/form").status())
                .isEqualTo(404);
        assertThat(tinghu.post("/api/tasks/" + task + "/submission", Map.of("data", Map.of("outcome", "approved")))
                        .status())
                .as("not claimed yet")
                .isEqualTo(403);
        assertThat(tinghu.engine("POST", "/task/" + task + "/claim", "{\"userId\":\"tinghu\"}")
                        .status())
                .isEqualTo(204);
        assertThat(tinghu.engine("POST", "/task/" + task + "/unclaim", "{}").status())
                .isEqualTo(204);
    }

    @Test
    @Proves("Y02")
    @Attack(Attack.Kind.IDS)
    void anOfficeSeesItsOwnTasksHoweverItAsks() {
        Case one = Case.submitted(signIn("lisi"));
        Browser tinghu = signIn("tinghu");
        String task = tinghu.engine("GET", "/task?unassigned=true&maxResults=50&sortBy=created&sortOrder=desc", null)
                .body()
                .at("/0/id")
                .asString();
        List<String> questions = List.of(
                "{}",
                "{\"taskId\":\"" + task + "\"}",
                "{\"nameLike\":\"%\"}",
                "{\"unassigned\":true}",
                "{\"processDefinitionKey\":\"review\"}",
                "{\"processInstanceBusinessKey\":\"" + one.number() + "\"}",
                "{\"candidateGroups\":[\"office-320902\"]}",
                "{\"candidateGroups\":[\"office-320902\",\"reviewers\"],\"includeAssignedTasks\":true}",
                "{\"orQueries\":[{\"taskId\":\"" + task + "\",\"nameLike\":\"%\"}]}",
                "{\"orQueries\":[{\"candidateGroups\":[\"office-320902\"],\"includeAssignedTasks\":true}]}");
        Browser yancheng = signIn("yancheng");
        for (String question : questions) {
            assertThat(found(tinghu, "/task?maxResults=100", question))
                    .as(question)
                    .contains(task);
            for (Browser stranger : List.of(yancheng, one.applicant)) {
                assertThat(found(stranger, "/task?maxResults=100", question))
                        .as(question)
                        .doesNotContain(task);
            }
        }
        for (JsonNode filter :
                yancheng.engine("GET", "/filter?maxResults=100", null).body()) {
            String path = "/filter/" + filter.path("id").asString() + "/list?firstResult=0&maxResults=100";
            for (String question : questions) {
                assertThat(found(yancheng, path, question)).as(path + question).doesNotContain(task);
            }
        }
        for (String part : List.of("", "/form", "/deployed-form", "/identity-links")) {
            assertThat(tinghu.engine("GET", "/task/" + task + part, null).status())
                    .as(part)
                    .isEqualTo(200);
            assertThat(yancheng.engine("GET", "/task/" + task + part, null).status())
                    .as(part)
                    .isIn(403, 404);
        }
    }

    @Test
    @Proves("Y01")
    @Attack(Attack.Kind.CLAIMS)
    void nobodyReviewsTheOwnCase() {
        Case one = Case.submitted(signIn("lisi"));
        for (String group : List.of("reviewers", "office-320902")) {
            tables.sql("insert into account_group (account_id, group_id) values ('lisi', ?)")
                    .param(group)
                    .update();
        }
        try {
            Browser colleague = signIn("tinghu");
            String task = newest(colleague);
            Browser both = signIn("lisi");
            assertThat(newest(both)).isNotEqualTo(task);
            for (String question : List.of(
                    "{\"candidateGroups\":[\"office-320902\"]}",
                    "{\"taskId\":\"" + task + "\"}",
                    "{\"unassigned\":true}")) {
                assertThat(found(both, "/task?maxResults=100", question))
                        .as(question)
                        .doesNotContain(task);
                assertThat(count(both, question))
                        .as(question)
                        .isLessThan(count(colleague, question))
                        .isEqualTo(found(both, "/task?maxResults=100", question).size());
            }
            assertThat(both.engine("GET", "/task/" + task, null).status()).isIn(403, 404);
            assertThat(both.engine("POST", "/task/" + task + "/claim", "{\"userId\":\"lisi\"}")
                            .status())
                    .isIn(403, 404);
            assertThat(one.applicant
                            .get("/api/declarations/" + one.id)
                            .body()
                            .path("canWithdraw")
                            .asBoolean())
                    .as("nobody has claimed it")
                    .isTrue();
            signIn("admin").engine("POST", "/task/" + task + "/assignee", "{\"userId\":\"lisi\"}");
            assertThat(found(both, "/task?maxResults=100", "{\"assignee\":\"lisi\"}"))
                    .as("given to him by mistake")
                    .doesNotContain(task);
            Map<String, Object> approval = Map.of("outcome", "approved");
            for (Answer answer : List.of(
                    both.get("/api/tasks/" + task + "/form"),
                    both.put("/api/tasks/" + task + "/draft/form", Map.of("version", 0, "data", approval)),
                    both.post("/api/tasks/" + task + "/submission", Map.of("data", approval)))) {
                assertThat(answer.status()).as(answer.text()).isEqualTo(403);
                assertThat(answer.text()).contains("不得审核本人的申报");
            }
            assertThat(one.status()).isEqualTo("COUNTY_REVIEW");
        } finally {
            tables.sql("delete from account_group where account_id = 'lisi' and group_id <> 'verified-applicants'")
                    .update();
        }
    }

    /** The admin who makes the staff account knows its ID number; the other account proved the same. */
    @Test
    @Proves("Y01")
    @Attack(Attack.Kind.CLAIMS)
    void nobodyReviewsTheCaseOfTheirOtherAccount() {
        Browser admin = signIn("admin");
        Map<String, Object> wanted = Map.of("loginName", "lisistaff", "name", "李四", "groups", List.of("office-320902"));
        assertThat(admin.post("/api/admin/staff", wanted).status())
                .as("without an ID number")
                .isEqualTo(422);
        JsonNode created = admin.post("/api/admin/staff", with(wanted, "idNumber", "320902199503150025"))
                .body();
        Browser staff = new Browser(port);
        staff.signInFirst("lisistaff", Secrets.used(created.path("password").asString()), "Eigenes-Wort-2026");
        Case one = Case.submitted(signIn("lisi"));
        String task = newest(signIn("tinghu"));
        String account = created.at("/member/id").asString();

        assertThat(found(staff, "/task?maxResults=100", "{}")).doesNotContain(task);
        assertThat(staff.engine("POST", "/task/" + task + "/claim", "{\"userId\":\"" + account + "\"}")
                        .status())
                .isIn(403, 404);
        admin.engine("POST", "/task/" + task + "/assignee", "{\"userId\":\"" + account + "\"}");
        Answer refused =
                staff.post("/api/tasks/" + task + "/submission", Map.of("data", Map.of("outcome", "approved")));
        assertThat(refused.status()).as(refused.text()).isEqualTo(403);
        assertThat(refused.text()).contains("不得审核本人的申报");
        assertThat(one.status()).isEqualTo("COUNTY_REVIEW");
        assertThat(Browser.signedIn(port, "320902199503150025")
                        .get("/api/me")
                        .body()
                        .path("accountId")
                        .asString())
                .as("the number opens the private account, as before")
                .isEqualTo("lisi");
    }

    private static Map<String, Object> with(Map<String, Object> map, String key, Object value) {
        Map<String, Object> more = new HashMap<>(map);
        more.put(key, value);
        return more;
    }

    @ParameterizedTest
    @CsvSource({
        "Chrome/140.0, false",
        "Chrome/108.0, true",
        "Firefox/145.0, false",
        "Version/26.0 Safari/605, false",
        "Version/14.1 Safari/605, true"
    })
    @Proves("B01")
    void oldBrowsersSeeANotice(String agent, boolean noticed) {
        String page = new Browser(port)
                .raw("GET", "/", null, "User-Agent", "Mozilla/5.0 " + agent)
                .text();
        assertThat(page.contains("您的浏览器版本过低")).isEqualTo(noticed);
        assertThat(page).contains("职称");
    }

    /** An empty page helps nobody; what can be read and sent without a script says nothing of one. */
    @ParameterizedTest
    @CsvSource({
        "/register, true",
        "/check, true",
        "/me, true",
        "/me/cases, true",
        "/, false",
        "/login, false",
        "/help, false"
    })
    void whatAScriptDrawsSaysSoWhereNoneRuns(String path, boolean told) {
        Browser browser = path.startsWith("/me") ? signIn("lisi") : new Browser(port);
        assertThat(browser.get(path).text().contains("<noscript>")).isEqualTo(told);
    }

    @Test
    void casesLeaveNoAuthorizationRows() {
        int before = authorizationRows();
        Case one = Case.submitted(signIn("lisi"));
        Browser tinghu = signIn("tinghu");
        Office.review(tinghu, Office.claim(tinghu), Map.of("outcome", "approved"));
        one.awaitStatus("APPROVED");
        assertThat(authorizationRows()).isEqualTo(before);
    }

    private int authorizationRows() {
        return signIn("admin")
                .engine("GET", "/authorization/count", null)
                .body()
                .path("count")
                .asInt();
    }

    private static String newest(Browser reviewer) {
        return reviewer.engine("GET", "/task?unassigned=true&maxResults=10&sortBy=created&sortOrder=desc", null)
                .body()
                .at("/0/id")
                .asString();
    }

    private static int count(Browser browser, String question) {
        return browser.engine("POST", "/task/count", question)
                .body()
                .path("count")
                .asInt();
    }

    private static List<String> found(Browser browser, String path, String question) {
        Answer answer = browser.engine("POST", path, question);
        assertThat(answer.status()).as(question + answer.text()).isEqualTo(200);
        return answer.body().findValuesAsString("id");
    }

    @Test
    @Proves("Q01")
    @Attack(Attack.Kind.IDS)
    void aCaseIsItsApplicantsOnly() {
        Case one = Case.started(signIn("lisi"), Case.CHOICE);
        one.uploadEverything();
        String file = one.form().path("materials").findValuesAsString("url").get(0);
        Browser other = signIn("zhangsan");
        assertThat(other.get("/api/declarations/" + one.id).status()).isEqualTo(404);
        assertThat(other.get("/api/declarations/" + one.id + "/summary.pdf").status())
                .isEqualTo(404);
        assertThat(other.get("/api/declarations/" + one.id + "/diagram").status())
                .isEqualTo(404);
        assertThat(other.post("/api/declarations/" + one.id + "/withdrawal", null)
                        .status())
                .isEqualTo(404);
        assertThat(other.get("/api/tasks/" + one.taskId() + "/form").status()).isEqualTo(404);
        assertThat(other.get(file).status()).isEqualTo(404);
        assertThat(other.delete("/api/tasks/" + one.taskId() + "/materials/x").status())
                .isEqualTo(404);
        assertThat(new Browser(port).get(file).status()).isEqualTo(401);
        assertThat(one.applicant.get(file).response().headers().firstValue("X-Content-Type-Options"))
                .contains("nosniff");
    }

    @Test
    @Proves("V01")
    @Attack(Attack.Kind.STARTS)
    void onlyVerifiedPeopleStart() {
        Browser wangwu = signIn("wangwu");
        Answer refused = wangwu.post("/api/declarations", Map.of("data", Case.CHOICE));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body().path("detail").asString()).isEqualTo("请先完成实人认证后再申报。");
    }

    @Test
    @Attack(Attack.Kind.CSRF)
    void changesNeedTheirToken() {
        Browser lisi = signIn("lisi");
        Answer forged = lisi.raw("POST", "/api/declarations", "{}", "Content-Type", "application/json");
        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.body().path("title").asString()).isEqualTo("页面已过期");
    }

    @Test
    @Attack(Attack.Kind.FIXATION)
    void signingInGivesANewSessionAndSigningOutEndsTasklistToo() {
        Browser reviewer = new Browser(port);
        String before = reviewer.planted();
        reviewer.signIn("tinghu", "Zhicheng2026");
        assertThat(reviewer.session()).isNotEqualTo(before);
        assertThat(reviewer.engine("GET", "/filter?maxResults=10", null).status())
                .isEqualTo(200);
        String signOut = "/camunda/api/admin/auth/user/default/logout";
        assertThat(reviewer.raw("POST", signOut, null).status())
                .as("another page cannot sign anybody out")
                .isEqualTo(403);
        assertThat(reviewer.raw("POST", signOut, null, "X-XSRF-TOKEN", "0".repeat(64))
                        .status())
                .isEqualTo(403);
        assertThat(reviewer.get("/api/session").body().path("authenticated").asBoolean())
                .isTrue();
        String session = reviewer.session();

        assertThat(reviewer.raw("POST", signOut, null, "X-XSRF-TOKEN", reviewer.engineToken())
                        .status())
                .isEqualTo(204);
        assertThat(reviewer.get("/api/session").body().path("authenticated").asBoolean())
                .as("the portal's session is the same one")
                .isFalse();
        assertThat(reviewer.opens(session)).as("whoever has it").isFalse();
        assertThat(new Browser(port).raw("POST", signOut, null).status()).isEqualTo(401);
    }

    /** Those that are open to people on their way in tell a stranger what every other door tells. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/second-factor/code",
                "/api/second-factor/proposal",
                "/api/second-factor/link",
                "/api/second-factor/unlink",
                "/api/second-factor/recovery-codes",
                "/api/first-password",
                "/api/me/alipay/unlink",
                "/api/me/mobile-changes",
                "/api/me/deployment-tokens"
            })
    @Attack(Attack.Kind.PATHS)
    void waysIntoAnAccountAreChangedByNobodyWhoIsNotSignedIn(String path) {
        Answer refused = new Browser(port).post(path, Map.of("code", "123456", "password", "Wrong-2026"));

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.body().path("title").asString()).isEqualTo("登录已失效");
    }

    /** Camunda keeps somebody's groups in the session: these are not believed. */
    @Test
    @Attack(Attack.Kind.REPLAYS)
    void theEngineKnowsAtOnceWhatSomebodyBecameOrIsNoLonger() {
        Browser person = signIn("wangwu");
        Map<String, String> asked = Map.of(
                "camunda-admin", "/deployment/count",
                "reviewers", "/filter/count",
                "verified-applicants", "/process-definition/count");
        asked.forEach((group, path) -> {
            assertThat(finds(person.engine("GET", path, null)))
                    .as("before " + group)
                    .isFalse();
            tables.sql("insert into account_group (account_id, group_id) values ('wangwu', ?)")
                    .param(group)
                    .update();
            assertThat(finds(person.engine("GET", path, null))).as(group).isTrue();
            tables.sql("delete from account_group where account_id = 'wangwu'").update();
            assertThat(finds(person.raw("GET", "/camunda/api/engine/%65ngine/default" + path, null)))
                    .as("after " + group + ", past the filter that looks at the path")
                    .isFalse();
            assertThat(finds(person.engine("GET", path, null)))
                    .as("after " + group)
                    .isFalse();
        });
    }

    private static boolean finds(Answer answer) {
        return answer.status() == 200 && answer.body().path("count").asInt() > 0;
    }

    @Test
    @Attack(Attack.Kind.PATHS)
    void reviewersDoNotReachCockpitOrAdmin() {
        Browser reviewer = signIn("tinghu");
        for (String path : List.of(
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/api/cockpit/plugin/base/default/incident")) {
            assertThat(reviewer.get(path).status()).as(path).isEqualTo(403);
        }
    }

    @Test
    @Attack(Attack.Kind.PATHS)
    void numbersOfDocumentsAreForProcessAdmins() {
        for (Browser somebody : List.of(new Browser(port), signIn("tinghu"))) {
            Answer health = somebody.get("/actuator/health");
            assertThat(health.body().path("status").asString()).isEqualTo("UP");
            assertThat(health.text()).doesNotContain("documents", "components");
        }
        assertThat(signIn("admin")
                        .get("/actuator/health")
                        .body()
                        .at("/components/documents/details/checked")
                        .asString())
                .as("a server checks them once it is five minutes old")
                .matches("never|\\d{4}-\\d\\d-\\d\\dT.*Z");
    }

    private static String basic(String loginName) {
        return "Basic " + Base64.getEncoder().encodeToString((loginName + ":Zhicheng2026").getBytes());
    }
}
