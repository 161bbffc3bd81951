package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhicheng.Attack;
import org.zhicheng.journey.Browser.Answer;
import tools.jackson.databind.JsonNode;

/** Several cases at once: each by itself, by the rules of a single one. */
@OwnServer
@Tag("long")
class BatchTest extends ServerTest {

    private static final String OFFICE = "office-320902";

    private Staff colleague;
    private Case lisi;
    private Case zhangsan;

    @Override
    boolean heldToTheDocument() {
        return true;
    }

    @BeforeEach
    void twoCases() {
        colleague = Staff.of(port, "申文清", OFFICE);
        lisi = Case.submitted(signIn("lisi"));
        zhangsan = Case.submitted(signIn("zhangsan"));
    }

    @Test
    void theHeadAssignsAndReviewersClaimByTheDozen() {
        Browser tinghu = signIn("tinghu");
        JsonNode claimed = claim(tinghu, lisi, zhangsan);
        assertThat(claimed.path("done").asInt()).isEqualTo(2);
        assertThat(claim(tinghu, lisi, zhangsan).path("done").asInt())
                .as("twice is no harm")
                .isEqualTo(2);
        JsonNode late = claim(colleague.browser(), lisi);
        assertThat(late.path("done").asInt()).isZero();
        assertThat(late.at("/results/0/message").asString()).contains("这一件现在由");

        Browser head = signIn("fuzeren");
        JsonNode assigned = assign(head, Map.of(lisi.id, "tinghu", zhangsan.id, colleague.id()));
        assertThat(assigned.path("done").asInt()).isOne();
        assertThat(result(assigned, lisi).path("message").asString()).isEqualTo("已交给申文清。");
        assertThat(result(assigned, zhangsan).path("message").asString())
                .as("in other hands than was seen")
                .contains("这一件现在由");
    }

    @Test
    @Attack(Attack.Kind.CLAIMS)
    void nobodyDoesToManyWhatIsRefusedForOne() {
        assertThat(claim(signIn("yancheng"), lisi, zhangsan).path("done").asInt())
                .isZero();
        JsonNode strange = claim(signIn("sports"), lisi);
        assertThat(strange.path("results").path(0).has("caseNumber")).isFalse();
        assertThat(strange.at("/results/0/message").asString()).contains("未找到该办件");
        assertThat(claim(signIn("tinghu"), lisi).path("done").asInt()).isOne();
        JsonNode plain = assign(colleague.browser(), Map.of(lisi.id, "tinghu"));
        assertThat(plain.path("done").asInt()).isZero();
        assertThat(plain.at("/results/0/message").asString()).contains("只有本单位负责人");
        assertThat(lisi.applicant
                        .post("/api/office/batch/claim", Map.of("cases", List.of(lisi.id)))
                        .status())
                .isEqualTo(403);
        assertThat(signIn("tinghu")
                        .post("/api/office/batch/claim", Map.of("cases", List.of()))
                        .status())
                .isEqualTo(422);
        List<String> many = IntStream.range(0, 51).mapToObj(Integer::toString).toList();
        assertThat(signIn("tinghu")
                        .post("/api/office/batch/claim", Map.of("cases", many))
                        .text())
                .contains("请选择1至50件办件");
    }

    @Test
    void theShippedTableSaysWhyNot() {
        Browser tinghu = signIn("tinghu");
        assertThat(check(tinghu, lisi).at("/results/0/message").asString()).contains("请先认领");
        claim(tinghu, lisi);
        JsonNode answer = check(tinghu, lisi);
        assertThat(answer.path("done").asInt()).isZero();
        assertThat(answer.at("/results/0/message").asString())
                .as("lisi confirmed a warning of the rules")
                .contains("系统提示");
        assertThat(approve(tinghu, key(), lisi).path("done").asInt()).isZero();
        assertThat(lisi.status()).isEqualTo("COUNTY_REVIEW");
    }

    @Test
    @Attack(Attack.Kind.RACES)
    void whatTheTableAllowsIsApprovedOnceItWasOpened() throws IOException {
        deployed(BatchTest::lenient);
        try {
            Browser tinghu = signIn("tinghu");
            claim(tinghu, lisi, zhangsan);
            assertThat(result(approve(tinghu, key(), lisi), lisi)
                            .path("message")
                            .asString())
                    .contains("您还没有打开看过这一件");
            opened(tinghu, lisi);
            JsonNode checked = check(tinghu, lisi, zhangsan);
            assertThat(checked.path("done").asInt()).isOne();

            String key = key();
            CompletableFuture<JsonNode> twin =
                    CompletableFuture.supplyAsync(() -> approve(Browser.signedIn(port, "tinghu"), key, lisi, zhangsan));
            JsonNode first = approve(tinghu, key, lisi, zhangsan);
            JsonNode second = twin.join();
            JsonNode third = approve(tinghu, key, lisi, zhangsan);

            for (JsonNode answer : List.of(first, second, third)) {
                assertThat(answer.path("done").asInt()).as(answer.toString()).isOne();
                assertThat(result(answer, lisi).path("message").asString()).isEqualTo("已通过。");
                assertThat(result(answer, zhangsan).path("message").asString()).contains("您还没有打开看过");
            }
            lisi.awaitStatus("APPROVED");
            assertThat(zhangsan.status()).isEqualTo("COUNTY_REVIEW");
            assertThat(tables.sql("select count(*) from review_decision where declaration_id = ?")
                            .param(lisi.id)
                            .query(Integer.class)
                            .single())
                    .isOne();
            assertThat(approve(tinghu, key(), lisi).at("/results/0/message").asString())
                    .contains("已不在您所在单位办理");
        } finally {
            deployed(UnaryOperator.identity());
        }
    }

    /** A table that lets remarks and answers of the records pass. */
    private static String lenient(String shipped) {
        return shipped.replace("&gt; 0", "&gt; 99")
                .replace("rule-3-in-5\"><text>-", "rule-3-in-5\"><text>&gt; 99")
                .replace("rule-3-in-6\"><text>false", "rule-3-in-6\"><text>-");
    }

    private void deployed(UnaryOperator<String> change) throws IOException {
        String table = change.apply(Files.readString(Path.of("processes/review-batch.dmn")));
        Answer answer = signIn("admin").deploy("admin", "Zhicheng2026", "review-batch.dmn", table);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private void opened(Browser reviewer, Case one) {
        assertThat(reviewer.get("/api/tasks/" + task(one) + "/form").status()).isEqualTo(200);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static JsonNode claim(Browser who, Case... cases) {
        return done(who.post("/api/office/batch/claim", ids(cases)));
    }

    private JsonNode assign(Browser who, Map<String, String> holders) {
        return done(who.post(
                "/api/office/batch/assignment",
                Map.of(
                        "cases",
                        holders.entrySet().stream()
                                .map(one -> Map.of("id", one.getKey(), "holder", one.getValue()))
                                .toList(),
                        "to",
                        colleague.id())));
    }

    private static JsonNode check(Browser who, Case... cases) {
        return done(who.post("/api/office/batch/approval-check", ids(cases)));
    }

    private static JsonNode approve(Browser who, String key, Case... cases) {
        return done(who.postOnce("/api/office/batch/approval", ids(cases), key));
    }

    private static Map<String, Object> ids(Case... cases) {
        return Map.of("cases", List.of(cases).stream().map(one -> one.id).toList());
    }

    private static JsonNode done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    private static JsonNode result(JsonNode answer, Case one) {
        for (JsonNode result : answer.path("results")) {
            if (result.path("declarationId").asString().equals(one.id)) {
                return result;
            }
        }
        throw new AssertionError("Nothing of " + one.id + " in " + answer);
    }

    private String task(Case one) {
        return tables.sql("select t.id_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_"
                        + " where e.business_key_ = ? and t.task_def_key_ = 'review-stage'")
                .param(one.number())
                .query(String.class)
                .single();
    }
}
