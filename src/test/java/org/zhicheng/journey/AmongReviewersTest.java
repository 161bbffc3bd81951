package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhicheng.Attack;
import org.zhicheng.HouseClock;
import org.zhicheng.account.Accounts;
import org.zhicheng.journey.Browser.Answer;
import org.zhicheng.material.Pdfs;
import tools.jackson.databind.JsonNode;

/** What the reviewers of an office do among themselves: they hand marks over, note things, and share reasons. */
@Tag("long")
class AmongReviewersTest extends ServerTest {

    private static final String OFFICE = "office-320902";
    private static final String LETTER = "material:commitment-letter";

    @Autowired
    JdbcClient tables;

    @Autowired
    Accounts accounts;

    @Override
    boolean heldToTheDocument() {
        return true;
    }

    @Test
    @Attack(Attack.Kind.IDS)
    void marksStayForTheColleagueWhoClaimsNext() {
        Case one = Case.submitted(signIn("lisi"));
        Browser tinghu = signIn("tinghu");
        Browser colleague = signIn("fuzeren");
        String task = Office.claim(tinghu);
        Map<String, Object> marks = Map.of(
                "outcome",
                "returned",
                "returns",
                List.of(
                        Map.of("item", "section:workSummary", "reason", "内容过于简单"),
                        Map.of("item", LETTER, "reason", "没有签名")));
        assertThat(save(tinghu, task, 0, marks).status()).isEqualTo(200);
        assertThat(form(colleague, task).at("/data/returns").size())
                .as("what a colleague writes now")
                .isZero();

        tinghu.engine("POST", "/task/" + task + "/unclaim", "{}");

        JsonNode left = form(tinghu, task);
        assertThat(left.at("/review/draft/own").asBoolean()).isTrue();
        assertThat(left.at("/data/returns").size()).isEqualTo(2);
        JsonNode seen = form(colleague, task);
        assertThat(seen.at("/task/canEdit").asBoolean()).isFalse();
        assertThat(seen.at("/review/draft/own").asBoolean()).isFalse();
        assertThat(seen.at("/review/draft/name").asString())
                .isEqualTo(accounts.find("tinghu").orElseThrow().displayName());
        assertThat(save(tinghu, task, 1, marks).status()).as("given back").isEqualTo(403);
        for (String stranger : List.of("yancheng", "sports", "zhangsan")) {
            assertThat(signIn(stranger).get("/api/tasks/" + task + "/form").status())
                    .as(stranger)
                    .isEqualTo(404);
        }

        claim(colleague, task, "fuzeren");
        JsonNode taken = form(colleague, task);
        assertThat(taken.at("/data/returns").size()).isEqualTo(2);
        assertThat(taken.at("/sections/0/version").asInt())
                .as("nothing of one's own")
                .isZero();
        assertThat(save(colleague, task, 0, Map.of("returns", List.of())).status())
                .isEqualTo(200);
        assertThat(form(colleague, task).at("/data/returns").size())
                .as("cleared")
                .isZero();

        colleague.engine("POST", "/task/" + task + "/unclaim", "{}");
        claim(tinghu, task, "tinghu");
        JsonNode again = form(tinghu, task);
        assertThat(again.at("/data/returns").size()).as("the newest counts").isZero();
        assertThat(save(tinghu, task, again.at("/sections/0/version").asInt(), marks)
                        .status())
                .as("goes on from the own version")
                .isEqualTo(200);
        Office.review(tinghu, task, Map.of("outcome", "approved", "returns", List.of()));
        one.awaitStatus("APPROVED");
        assertThat(tables.sql("select count(*) from form_draft where owner like ?")
                        .param("task:" + task + ":%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** The summary that staff print says the same as the sheet: results, and nothing for an applicant to do. */
    @Test
    void reviewersReadNothingThatIsMeantForTheApplicant() {
        Case one = Case.submitted(signIn("lisi"));
        Browser tinghu = signIn("tinghu");
        String task = Office.claim(tinghu);

        JsonNode sheet = form(tinghu, task);
        for (JsonNode part : List.of(sheet.path("checks"), sheet.at("/review/remarks"), sheet.path("materials"))) {
            assertThat(part.isEmpty()).isFalse();
            assertThat(part.toString()).doesNotContain("您", "请上传", "请核对", "请填写", "请下载", "请将");
        }
        assertThat(sheet.path("checks").findValuesAsString("summary")).contains("未查询到申报人的社保记录。");
        assertThat(sheet.path("checks").findValuesAsString("proof")).contains("uploaded");
        String caseOfOffice = tinghu.get("/api/office/cases/" + one.id).text();
        assertThat(caseOfOffice).contains("未查询到申报人的社保记录。").doesNotContain("您", "请上传");
        assertThat(Pdfs.textOf(tinghu.download("/api/declarations/" + one.id + "/summary.pdf")))
                .contains("未查询到申报人的社保记录")
                .doesNotContain("您", "请上传");

        Office.review(tinghu, task, Map.of("outcome", "approved", "returns", List.of()));
        one.awaitStatus("APPROVED");
        assertThat(one.detail().path("checks").findValuesAsString("proof"))
                .as("settled for the applicant, too")
                .contains("confirmed");
    }

    @Test
    @Attack(Attack.Kind.IDS)
    void notesStayWithinTheOffice() {
        Case one = Case.submitted(signIn("lisi"));
        Browser tinghu = signIn("tinghu");
        Browser colleague = signIn("fuzeren");
        String url = "/api/office/cases/" + one.id + "/notes";

        assertThat(tinghu.get(url).body().path("notes").isEmpty()).isTrue();
        Answer written = tinghu.post(url, Map.of("text", "  已电话联系单位，周三补章。\n<b>下次先问</b> "));
        assertThat(written.status()).as(written.text()).isEqualTo(201);
        JsonNode note = colleague.get(url).body().at("/notes/0");
        assertThat(note.path("text").asString()).isEqualTo("已电话联系单位，周三补章。\n<b>下次先问</b>");
        assertThat(note.path("author").asString())
                .isEqualTo(accounts.find("tinghu").orElseThrow().displayName());
        assertThat(note.path("deletable").asBoolean()).isFalse();
        assertThat(tinghu.get(url).body().at("/notes/0/deletable").asBoolean()).isTrue();
        String address = url + "/" + note.path("id").asString();

        for (String stranger : List.of("yancheng", "sports")) {
            Browser other = signIn(stranger);
            assertThat(other.get(url).status()).as(stranger).isEqualTo(404);
            assertThat(other.post(url, Map.of("text", "x")).status())
                    .as(stranger)
                    .isEqualTo(404);
            assertThat(other.delete(address).status()).as(stranger).isEqualTo(404);
        }
        Browser lisi = signIn("lisi");
        assertThat(lisi.get(url).status()).isEqualTo(403);
        assertThat(new Browser(port).get(url).status()).isEqualTo(401);
        assertThat(one.detail().toString()).doesNotContain("周三补章");
        assertThat(lisi.get("/api/me/data/exports").text()).doesNotContain("周三补章");
        as("lisi", Set.of("reviewers", OFFICE), () -> assertThat(
                        signIn("lisi").get(url).status())
                .as("who reviews where the own case is")
                .isEqualTo(404));
        as(
                "fuzeren",
                Set.of("former-staff"),
                () -> assertThat(colleague.get(url).status()).as("who left").isIn(401, 403));

        assertThat(tinghu.post(url, Map.of("text", " \n ")).status()).isEqualTo(422);
        assertThat(tinghu.post(url, Map.of("text", "字".repeat(501))).status()).isEqualTo(422);
        assertThat(tinghu.post(url, Map.of("text", "字".repeat(500))).status()).isEqualTo(201);
        assertThat(signIn("fuzeren").delete(address).status())
                .as("somebody else's")
                .isEqualTo(404);
        tables.sql("update review_note set written_at = ? where id = ?")
                .params(
                        Timestamp.from(HouseClock.now().minus(Duration.ofHours(25))),
                        note.path("id").asString())
                .update();
        assertThat(tinghu.delete(address).status()).as("too late").isEqualTo(409);
        String newest = url + "/" + tinghu.get(url).body().at("/notes/0/id").asString();
        assertThat(tinghu.delete(newest).status()).isEqualTo(200);
        assertThat(tinghu.get(url).body().path("notes").size()).isEqualTo(1);
        assertThat(tables.sql("select action from audit_event where action like '%-note' and case_number ="
                                + " (select case_number from declaration where id = ?) order by action")
                        .param(one.id)
                        .query(String.class)
                        .list())
                .containsExactly("delete-note", "write-note", "write-note");

        Office.review(tinghu, Office.claim(tinghu), Map.of("outcome", "approved", "returns", List.of()));
        one.awaitStatus("APPROVED");
        assertThat(tinghu.get(url).body().path("notes").size())
                .as("decided, and still a case of this office")
                .isEqualTo(1);
    }

    @Test
    @Attack(Attack.Kind.IDS)
    void theHeadKeepsThePhrasesOfTheOffice() {
        Case one = Case.submitted(signIn("lisi"));
        Browser tinghu = signIn("tinghu");
        Browser head = signIn("fuzeren");
        String url = "/api/office/phrases/" + OFFICE + "/" + LETTER;
        String inSheet = "/api/office/cases/" + one.id + "/phrases";
        Map<String, Object> own = Map.of("phrases", List.of("没有签名，请补签。", "  日期不对，请核对。"));

        assertThat(phrases(tinghu.get(inSheet).body(), LETTER)).contains("没有填写日期，请补填后重新上传。");
        assertThat(tinghu.get("/api/office/phrases")
                        .body()
                        .at("/offices/0/mayChange")
                        .asBoolean())
                .isFalse();
        assertThat(tinghu.put(url, own).status()).as("not the head").isEqualTo(403);
        assertThat(tinghu.delete(url).status()).isEqualTo(403);
        assertThat(signIn("yancheng").put(url, own).status())
                .as("another office")
                .isEqualTo(404);
        assertThat(signIn("lisi").put(url, own).status()).isEqualTo(403);
        assertThat(signIn("lisi").get("/api/office/phrases").status()).isEqualTo(403);
        assertThat(signIn("yancheng").get(inSheet).status()).isEqualTo(404);
        assertThat(head.put(url.replace(OFFICE, "office-320100"), own).status())
                .as("an office of which nobody here is head")
                .isEqualTo(404);
        assertThat(head.put(url.replace(LETTER, "material:nothing"), own).status())
                .isEqualTo(404);

        Answer changed = head.put(url, own);
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(phrases(tinghu.get(inSheet).body(), LETTER)).containsExactly("没有签名，请补签。", "日期不对，请核对。");
        assertThat(signIn("yancheng").get("/api/office/phrases").text())
                .as("the list of another office")
                .doesNotContain("日期不对，请核对。");
        assertThat(head.put(url, Map.of("phrases", List.of(" "))).status()).isEqualTo(422);
        assertThat(head.put(url, Map.of("phrases", List.of("一样", "一样"))).status())
                .isEqualTo(422);
        assertThat(head.put(url, Map.of("phrases", List.of("字".repeat(101)))).status())
                .isEqualTo(422);
        assertThat(head.put(url, Map.of("phrases", List.of())).status()).isEqualTo(200);
        assertThat(phrases(tinghu.get(inSheet).body(), LETTER))
                .as("none wanted")
                .isEmpty();
        assertThat(head.delete(url).body().path("own").asBoolean()).isFalse();
        assertThat(phrases(tinghu.get(inSheet).body(), LETTER)).contains("没有填写日期，请补填后重新上传。");

        Office.review(tinghu, Office.claim(tinghu), Map.of("outcome", "approved", "returns", List.of()));
        one.awaitStatus("APPROVED");
    }

    private void as(String account, Set<String> groups, Runnable deed) {
        Set<String> before = accounts.groupsOf(account);
        accounts.setGroups(account, groups);
        try {
            deed.run();
        } finally {
            accounts.setGroups(account, before);
        }
    }

    private static List<String> phrases(JsonNode items, String item) {
        List<String> texts = new ArrayList<>();
        items.forEach(one -> {
            if (one.path("item").asString().equals(item)) {
                one.path("phrases").forEach(text -> texts.add(text.asString()));
            }
        });
        return texts;
    }

    private static JsonNode form(Browser reviewer, String task) {
        return reviewer.get("/api/tasks/" + task + "/form").body();
    }

    private static Answer save(Browser reviewer, String task, int version, Map<String, Object> data) {
        return reviewer.put("/api/tasks/" + task + "/draft/form", Map.of("version", version, "data", data));
    }

    private static void claim(Browser reviewer, String task, String account) {
        Answer claimed = reviewer.engine("POST", "/task/" + task + "/claim", "{\"userId\":\"" + account + "\"}");
        assertThat(claimed.status()).as(claimed.text()).isEqualTo(204);
    }
}
