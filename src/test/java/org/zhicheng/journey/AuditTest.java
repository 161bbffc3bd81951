package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhicheng.journey.Office.await;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.zhicheng.HouseClock;
import org.zhicheng.audit.AuditFaults;
import org.zhicheng.journey.Browser.Answer;
import tools.jackson.databind.JsonNode;

/** What is written down of who came in and who looked at what, and how process admins find it. */
@OwnServer
@TestPropertySource(properties = {"zhicheng.audit.interval=200ms", "zhicheng.trusted-proxies=127.0.0.1, ::1"})
@Tag("long")
class AuditTest extends ServerTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String CLIENT = "203.0.113.7";

    @Autowired
    AuditFaults check;

    @Test
    void whoWasNotLetInByPasswordAndFromWhere() {
        for (int i = 0; i < 3; i++) {
            assertThat(signInFrom(CLIENT, "lisi", "Wrong-2026")).isEqualTo("/login?error");
        }
        signInFrom(CLIENT, "Geheim-Wort-17", "x");

        assertThat(tallies("password", CLIENT)).contains("lisi 3").hasSize(2);
        assertThat(tables.sql(
                                "select count(*) from audit_tally where subject_id like '%Geheim%' or account_id like '%Geheim%'"
                                        + " or id like '%Geheim%'")
                        .query(Integer.class)
                        .single())
                .as("what was typed as a name may be a password")
                .isZero();

        minutePasses();
        JsonNode found = search(Map.of("kind", "sign-in-failed", "person", "lisi"));
        assertThat(found.at("/lines/0/times").asInt()).isEqualTo(3);
        assertThat(found.at("/lines/0/address").asString()).isEqualTo(CLIENT);
        assertThat(found.at("/lines/0/detail").asString()).isEqualTo("密码");
        assertThat(found.at("/lines/0/person").asString()).isEqualTo("*四");
        JsonNode stranger = search(Map.of("person", "geheim-wort-17"));
        assertThat(stranger.at("/lines/0/person").asString()).isEqualTo("不对应任何账号的用户名");
        assertThat(stranger.at("/lines")).hasSize(1);
    }

    @Test
    void whoWasKeptOutIsSaidToBe() {
        for (int i = 0; i < 7; i++) {
            signInFrom("203.0.113.9", "wangwu", "Wrong-2026");
        }
        assertThat(tallies("password", "203.0.113.9")).containsExactly("wangwu 4");
        assertThat(tallies("password-refused", "203.0.113.9")).containsExactly("wangwu 3");
    }

    @Test
    void programsThatWereNotLetIn() {
        Browser program = new Browser(port);
        for (int i = 0; i < 2; i++) {
            assertThat(program.raw(
                                    "GET",
                                    "/engine-rest/engine",
                                    null,
                                    "Authorization",
                                    basic("admin", "Wrong-2026"),
                                    "X-Forwarded-For",
                                    "198.51.100.4")
                            .status())
                    .isEqualTo(401);
        }
        assertThat(program.raw("GET", "/engine-rest/engine", null).status()).isEqualTo(401);
        assertThat(tallies("deployment", "198.51.100.4")).containsExactly("admin 2");

        for (int i = 0; i < 3; i++) {
            assertThat(program.raw("GET", "/engine-rest/engine", null, "Authorization", basic("admin", "Zhicheng2026"))
                            .status())
                    .isEqualTo(200);
        }
        assertThat(count("action = 'sign-in' and account_id = 'admin' and detail = 'deployment'"))
                .isEqualTo(1);
    }

    @Test
    void whoSignedInAndOut() {
        Browser reviewer = signIn("yancheng");
        reviewer.submitForm("/logout", Map.of());
        Browser other = signIn("yancheng");
        assertThat(other.raw(
                                "POST",
                                "/camunda/api/admin/auth/user/default/logout",
                                null,
                                "X-XSRF-TOKEN",
                                other.tasklistToken())
                        .status())
                .isEqualTo(204);

        assertThat(count("action = 'sign-in' and account_id = 'yancheng' and address is not null"))
                .isEqualTo(2);
        assertThat(count("action = 'sign-out' and account_id = 'yancheng' and address is not null"))
                .isEqualTo(2);
    }

    @Test
    void aCaseThatStaffOpenIsOneEntryForOneLook() {
        Case one = Case.submitted(signIn("zhangsan"));
        String number = one.detail().at("/summary/caseNumber").asString();
        Browser reviewer = signIn("tinghu");
        String task = Office.claim(reviewer);
        JsonNode sheet = null;
        for (int i = 0; i < 3; i++) {
            sheet = reviewer.get("/api/tasks/" + task + "/form").body();
            assertThat(reviewer.get("/api/declarations/" + one.id + "/comparison")
                            .status())
                    .isEqualTo(200);
        }
        String material = sheet.at("/materials/0/files/0/id").asString();
        assertThat(reviewer.get("/api/materials/" + material + "/content").status())
                .isEqualTo(200);
        assertThat(reviewer.get("/api/declarations/" + one.id + "/summary.pdf").status())
                .isEqualTo(200);
        one.form();

        assertThat(count("action = 'open-case' and account_id = 'tinghu' and subject_id = '" + one.id + "'"
                        + " and case_number = '" + number + "' and address is not null"))
                .isBetween(1, 2); // two where a quarter of an hour ended between the requests
        assertThat(count("action = 'open-case' and account_id = 'zhangsan'")).isZero();
        JsonNode found = search(Map.of("caseNumber", number));
        assertThat(found.findValuesAsString("kind")).contains("查看办件", "查看或下载材料", "下载申报表");
        assertThat(found.findValuesAsString("caseNumber")).containsOnly(number);
        assertThat(search(Map.of("caseNumber", number, "kind", "open-case"))
                        .at("/lines/0/person")
                        .asString())
                .contains("（tinghu）");
    }

    @Test
    void whatIsDeployedAndTakenOutAgain() {
        OwnModel.deployed(OwnModel.deploy(port, OwnModel.process()));
        String deployment = tables.sql(
                        "select subject_id from audit_event where action = 'deploy-models' and account_id ="
                                + " 'admin' and detail like '%certificate-copy.bpmn%'")
                .query(String.class)
                .single();

        assertThat(new Browser(port)
                        .raw(
                                "DELETE",
                                "/engine-rest/deployment/" + deployment + "?cascade=true",
                                null,
                                "Authorization",
                                basic("admin", "Zhicheng2026"))
                        .status())
                .isEqualTo(204);
        assertThat(count("action = 'delete-models' and account_id = 'admin' and subject_id = '" + deployment + "'"))
                .isEqualTo(1);
        assertThat(count("action = 'deploy-models' and account_id is null and detail like '%declaration.bpmn%'"))
                .as("what came with the release")
                .isEqualTo(1);
    }

    @Test
    void eachSearchIsWrittenDownAndTellsNoNumbers() {
        Browser admin = signIn("admin");
        String mine = "action = 'search-audit' and account_id = 'admin' and detail like 'people=lisi %'";
        int before = count(mine);
        Map<String, Object> question = question(Map.of("person", "320902199503150025"));
        assertThat(admin.post("/api/admin/audit/search", question).status()).isEqualTo(200);
        assertThat(admin.post("/api/admin/bans/search", Map.of("person", "320902199503150025"))
                        .status())
                .isEqualTo(200);

        assertThat(count(mine)).isEqualTo(before + 1);
        assertThat(count("action = 'search-people' and account_id = 'admin' and subject_id = 'lisi'"))
                .isEqualTo(1);
        assertThat(tables.sql("select count(*) from audit_event where detail like '%320902199503150025%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        String all = admin.post("/api/admin/audit/search", question(Map.of())).text();
        assertThat(all).contains("人员：*四").doesNotContain("320902199503150025", "李四");
    }

    @Test
    void pagesGoBackInTime() {
        for (int i = 0; i < 120; i++) {
            tables.sql("insert into audit_event (id, occurred_at, action) values (?, ?, 'lift-ban')")
                    .params("page" + i, OffsetDateTime.now(HouseClock.CLOCK))
                    .update();
        }
        Map<String, Object> question = question(Map.of("kind", "lift-ban"));
        Browser admin = signIn("admin");
        List<Integer> lines = new ArrayList<>();
        for (int page = 0; page < 3; page++) {
            question.put("page", page);
            JsonNode answer = admin.post("/api/admin/audit/search", question).body();
            lines.add(answer.path("lines").size());
            assertThat(answer.path("more").asBoolean()).isEqualTo(page < 2);
        }
        assertThat(lines).containsExactly(50, 50, 20);
    }

    @Test
    void asksForDaysAndKindsThatThereAre() {
        Browser admin = signIn("admin");
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("from", "2026-02-01", "to", "2026-01-01"),
                Map.of("from", "-999999999-01-01"),
                Map.of("to", "+999999999-12-31"),
                Map.of("kind", "no-such-kind"),
                Map.of("page", 1_000_000))) {
            Answer refused = admin.post("/api/admin/audit/search", question(wrong));
            assertThat(refused.status()).as(wrong + refused.text()).isIn(400, 422);
        }
        assertThat(search(Map.of("person", "%")).path("lines")).isEmpty();
        assertThat(admin.get("/api/admin/audit/kinds").text()).contains("登录失败", "查看办件");
        assertThat(admin.get("/admin/audit").text()).contains("审计记录", BuiltFiles.address("audit.js"));
    }

    @Test
    void isForProcessAdminsOnly() {
        for (String person : List.of("tinghu", "zhangsan")) {
            Browser browser = signIn(person);
            assertThat(browser.get("/admin/audit").status()).isEqualTo(403);
            assertThat(browser.get("/api/admin/audit/kinds").status()).isEqualTo(403);
            assertThat(browser.post("/api/admin/audit/search", question(Map.of()))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(new Browser(port).get("/api/admin/audit/kinds").status()).isEqualTo(401);
    }

    @Test
    void whatTheServerWritesIsInTheChain() {
        signIn("lisi");
        await("sealed", () -> count("chain_position is null") == 0);

        AuditFaults.Report report = check.check(List.of());

        assertThat(report.faults()).isEmpty();
        assertThat(report.entries()).isPositive();
    }

    private JsonNode search(Map<String, Object> wanted) {
        return signIn("admin").post("/api/admin/audit/search", question(wanted)).body();
    }

    private static Map<String, Object> question(Map<String, Object> wanted) {
        Map<String, Object> question =
                new HashMap<>(Map.of("from", TODAY.minusDays(1).toString(), "to", TODAY.toString(), "page", 0));
        question.putAll(wanted);
        return question;
    }

    private String signInFrom(String address, String name, String password) {
        Browser browser = new Browser(port);
        return Browser.target(browser.raw(
                "POST",
                "/login",
                "username=" + Browser.encode(name) + "&password=" + Browser.encode(password),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "X-ZC-CSRF",
                browser.token(),
                "X-Forwarded-For",
                "192.0.2.66, " + address));
    }

    private List<String> tallies(String way, String address) {
        return tables.sql("select coalesce(account_id, 'nobody') as who, sum(times) as tries from audit_tally"
                        + " where detail = ? and address = ? group by account_id order by who")
                .params(way, address)
                .query((row, number) -> row.getString(1) + " " + row.getInt(2))
                .list();
    }

    private void minutePasses() {
        tables.sql("update audit_tally set began_at = began_at - interval '5' minute")
                .update();
        await(
                "counted",
                () -> tables.sql("select count(*) from audit_tally where began_at < ?")
                                .param(OffsetDateTime.now(HouseClock.CLOCK).minusMinutes(2))
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    private int count(String where) {
        return tables.sql("select count(*) from audit_event where " + where)
                .query(Integer.class)
                .single();
    }

    private static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
