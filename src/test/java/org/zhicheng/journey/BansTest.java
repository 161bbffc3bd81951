package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhicheng.HouseClock;
import org.zhicheng.Proves;
import org.zhicheng.journey.Browser.Answer;
import tools.jackson.databind.JsonNode;

/** 失信名单 while a case is under review, and people on it who have no account yet. */
@Tag("long")
class BansTest extends ServerTest {

    private static final LocalDate UNTIL = HouseClock.today().plusYears(3);
    private static final Map<String, Object> APPROVED = Map.of("outcome", "approved", "returns", List.of());

    @AfterEach
    void nobodyIsBanned() {
        tables.sql("delete from declaration_ban").update();
    }

    @Test
    @Proves("E03")
    void whoIsBannedUnderReviewIsApprovedAtNoStage() {
        Case one = Case.submitted(signIn("lisi"));
        Browser county = signIn("tinghu");
        String task = Office.claim(county);
        assertThat(sheet(county, task).at("/ban/reason").isString()).isFalse();
        ban("lisi");

        JsonNode ban = sheet(county, task).path("ban");
        assertThat(ban.path("reason").asString()).isEqualTo("提交虚假学历证明");
        assertThat(ban.path("until").asString()).isEqualTo(UNTIL.toString());
        assertThat(ban.path("since").asString()).isNotEmpty();
        assertRefused(county, task);
        assertThat(one.status()).isEqualTo("COUNTY_REVIEW");

        lift("lisi");
        Office.review(county, task, APPROVED);
        one.awaitStatus("APPROVED");
    }

    @Test
    @Proves("E03")
    void isRefusedByTheCityThoughTheCountyApproved() {
        Case one = Case.submitted(signIn("lisi"));
        Browser county = signIn("tinghu");
        String first = Office.claim(county);
        tables.sql("insert into review_stage (declaration_id, position, stage, name, candidate_group, due_days)"
                        + " values (?, 9, 'city-review', '市人社审核', 'office-320900', 5)")
                .param(one.id)
                .update();
        Office.review(county, first, APPROVED);
        one.awaitStatus("CITY_REVIEW");
        Browser city = signIn("yancheng");
        String second = city.engine(
                        "GET",
                        "/task?unassigned=true&taskDefinitionKey=review-stage&sortBy=created&sortOrder=desc",
                        null)
                .body()
                .at("/0/id")
                .asString();
        assertThat(city.engine("POST", "/task/" + second + "/claim", "{\"userId\":\"yancheng\"}")
                        .status())
                .isEqualTo(204);
        ban("lisi");

        assertRefused(city, second);
        String opinion = sheet(city, second).at("/ban/opinion").asString();
        assertThat(opinion).contains("提交虚假学历证明", "已列入失信名单", "不予通过");
        Office.review(city, second, Map.of("outcome", "rejected", "returns", List.of(), "reason", opinion));

        one.awaitStatus("REJECTED");
        assertThat(one.detail().toString()).contains(opinion);
    }

    @Test
    @Proves("E03")
    void isGivenBackButNotSentAgainWhileBanned() {
        Case one = Case.submitted(signIn("lisi"));
        Browser county = signIn("tinghu");
        String task = Office.claim(county);
        ban("lisi");

        Office.review(
                county,
                task,
                Map.of(
                        "outcome",
                        "returned",
                        "returns",
                        List.of(Map.of("item", "section:workSummary", "reason", "请补充"))));
        one.awaitStatus("RETURNED");
        Answer again = one.submit(one.content(), true);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("E03");
    }

    /** A number that was only typed tells nobody who is on the list; once it is proven, the ban holds. */
    @Test
    @Proves("E03")
    void aNumberWithoutAnAccountIsBannedAndTakesHoldOnceItIsProven() {
        Browser admin = signIn("admin");
        Answer imposed = admin.post(
                "/api/admin/bans",
                Map.of(
                        "name", "王五",
                        "idNumber", "320903198812120032",
                        "until", UNTIL.toString(),
                        "reason", "提交虚假学历证明"));
        assertThat(imposed.status()).as(imposed.text()).isEqualTo(200);
        JsonNode entry = imposed.body().at("/entries/0");
        assertThat(entry.at("/person/name").asString()).isEqualTo("*五");
        assertThat(entry.at("/person/idNumber").asString()).isEqualTo("**************0032");
        assertThat(tables.sql("select * from declaration_ban")
                        .query()
                        .singleRow()
                        .toString())
                .as("hash only")
                .doesNotContain("320903198812120032", "王五");
        assertThat(found(admin, "320903198812120032")).isEqualTo(1);
        assertThat(found(admin, "王五")).isEqualTo(1);
        assertThat(found(admin, "赵六")).isZero();

        String hash = tables.sql("select id_number_hash from declaration_ban")
                .query(String.class)
                .single();
        String before = tables.sql("select id_number_hash from account where id = 'lisi'")
                .query(String.class)
                .single();
        Map<String, Object> start = Map.of("data", Case.CHOICE);
        tables.sql("update account set claimed_id_hash = ? where id = 'lisi'")
                .param(hash)
                .update();
        assertThat(foreseen()).as("typed only").doesNotContain("E03");
        tables.sql("update account set id_number_hash = ? where id = 'lisi'")
                .param(hash)
                .update();
        try {
            assertThat(foreseen()).contains("E03");
            assertThat(signIn("lisi").post("/api/declarations", start).status()).isEqualTo(422);
            assertThat(admin.delete("/api/admin/bans/" + entry.path("id").asString())
                            .status())
                    .isEqualTo(200);
            assertThat(foreseen()).as("lifted").doesNotContain("E03");
        } finally {
            tables.sql("update account set id_number_hash = ?, claimed_id_hash = ? where id = 'lisi'")
                    .params(before, before)
                    .update();
        }
    }

    @Test
    void aListIsLoadedWholeOrNotAtAll() {
        Browser admin = signIn("admin");
        String good = "姓名,身份证号码,重新申报日期,原因\n李四,320902199503150025," + UNTIL + ",提交虚假材料\n赵六,320903198812120032," + UNTIL
                + ",提交虚假材料\n";
        JsonNode preview =
                admin.post("/api/admin/bans/file/preview", Map.of("text", good)).body();
        assertThat(preview.path("problems")).isEmpty();
        assertThat(preview.path("lines").asInt()).isEqualTo(2);
        assertThat(preview.path("accounts").asInt()).isEqualTo(1);
        assertThat(preview.toString()).as("masked").doesNotContain("李四", "320902199503150025");
        assertThat(found(admin, "")).as("a preview changes nothing").isZero();

        for (String line : List.of(
                "=cmd|' /C calc'!A0,320902199001010014," + UNTIL + ",作假",
                "张三,320902199001010014," + UNTIL + ",@SUM(1)",
                "张三,1," + UNTIL + ",作假",
                "陌生人,320902199001010014," + UNTIL + ",作假")) {
            Answer refused = admin.put("/api/admin/bans/file", Map.of("text", good + line + "\n"));
            assertThat(refused.status()).as(line).isEqualTo(422);
            assertThat(refused.text()).contains("第4行：");
            assertThat(found(admin, "")).as(line).isZero();
        }

        assertThat(admin.put("/api/admin/bans/file", Map.of("text", "\uFEFF" + good))
                        .body()
                        .path("lines")
                        .asInt())
                .isEqualTo(2);
        assertThat(found(admin, "")).isEqualTo(2);
        assertThat(foreseen()).contains("E03");
        assertThat(tables.sql("select detail from audit_event where action = 'load-bans'")
                        .query(String.class)
                        .list())
                .contains("2");
    }

    private List<String> foreseen() {
        return signIn("lisi")
                .post("/api/declarations/foreseen", Map.of("data", Map.of("business", "initial")))
                .body()
                .findValuesAsString("rule");
    }

    private static int found(Browser admin, String wanted) {
        return admin.post("/api/admin/bans/entries", Map.of("wanted", wanted, "first", 0))
                .body()
                .path("total")
                .asInt();
    }

    private void assertRefused(Browser reviewer, String task) {
        Answer refused = reviewer.post("/api/tasks/" + task + "/submission", Map.of("data", APPROVED));
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.body().at("/problems/0/rule").asString()).isEqualTo("E03");
        assertThat(refused.body().at("/problems/0/pointer").asString()).isEqualTo("/outcome");
        assertThat(refused.text()).contains("任何环节都不能审核通过");
    }

    private static JsonNode sheet(Browser reviewer, String task) {
        return reviewer.get("/api/tasks/" + task + "/form").body().path("review");
    }

    private void ban(String account) {
        Answer banned = signIn("admin")
                .put("/api/admin/bans/" + account, Map.of("until", UNTIL.toString(), "reason", "提交虚假学历证明"));
        assertThat(banned.status()).as(banned.text()).isEqualTo(200);
    }

    private void lift(String account) {
        assertThat(signIn("admin").delete("/api/admin/bans/" + account).status())
                .isEqualTo(200);
    }
}
