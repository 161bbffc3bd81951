package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhicheng.Attack;
import org.zhicheng.journey.Browser.Answer;
import org.zhicheng.material.Pdfs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** 办件查询 over HTTP: an office finds and reads what it has and had, and nobody else does. */
@Tag("long")
class OfficePageTest extends ServerTest {

    private static final String SEARCH = "/api/office/cases/search";

    @Override
    boolean heldToTheDocument() {
        return true;
    }

    @Test
    void aCaseStaysReadableToItsOfficeWhateverBecomesOfIt() {
        Case one = Case.submitted(signIn("lisi"));
        Browser reviewer = signIn("tinghu");
        String number = number(one);

        JsonNode open = only(reviewer, number);
        assertThat(open.path("id").asString()).isEqualTo(one.id);
        assertThat(open.path("name").asString()).isEqualTo("*四");
        assertThat(open.path("state").asString()).isEqualTo("here");
        assertThat(open.path("daysLeft").asInt(-1)).isNotNegative();
        assertThat(open.path("employer").asString()).isEqualTo("盐城市XX有限公司");
        assertThat(open.path("mine").asBoolean()).isFalse();

        Office.returnSummary(reviewer, "总结过于简单");
        one.awaitStatus("RETURNED");
        assertThat(only(reviewer, number).path("state").asString()).isEqualTo("returned");
        assertThat(only(reviewer, number).has("dueAt")).isFalse();

        one.upload("commitment-letter", Pdfs.saying("written meanwhile"));
        JsonNode returned = reviewer.get("/api/office/cases/" + one.id).body();
        assertThat(returned.at("/hand").has("office")).isFalse();
        assertThat(returned.at("/decisions/0/items/0/reason").asString()).isEqualTo("总结过于简单");
        assertThat(returned.at("/answers").toString()).contains("我我我");

        ObjectNode mended = one.content();
        ((ObjectNode) mended.path("workSummary")).put("text", "好".repeat(900));
        assertThat(one.submit(mended, true).status()).isEqualTo(200);
        one.awaitStatus("COUNTY_REVIEW");
        JsonNode again = only(reviewer, number);
        assertThat(again.path("resubmitted").asBoolean()).isTrue();
        assertThat(again.path("state").asString()).isEqualTo("here");

        Office.review(reviewer, Office.claim(reviewer), Map.of("outcome", "approved"));
        one.awaitStatus("APPROVED");
        assertThat(only(reviewer, number).path("state").asString()).isEqualTo("approved");
        JsonNode decided = reviewer.get("/api/office/cases/" + one.id).body();
        assertThat(decided.path("decisions")).hasSize(2);
        assertThat(decided.at("/decisions/0/outcome").asString()).isEqualTo("approved");
        assertThat(decided.path("events").findValuesAsString("kind")).contains("stage-returned", "approved");
        assertThat(decided.path("materials")).isNotEmpty();
        assertThat(tables.sql("select count(*) from audit_event where action = 'open-case' and account_id = 'tinghu'"
                                + " and subject_id = ?")
                        .param(one.id)
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    @Attack(Attack.Kind.IDS)
    void nobodyElseFindsOrReadsIt() {
        Case one = Case.submitted(signIn("lisi"));
        String number = number(one);
        for (String other : List.of("yancheng", "sports")) {
            Browser office = signIn(other);
            assertThat(office.post(SEARCH, Map.of("text", number)).body().path("rows"))
                    .as(other)
                    .isEmpty();
            assertThat(office.get("/api/office/cases/" + one.id).status())
                    .as(other)
                    .isEqualTo(404);
            assertThat(office.post("/api/office/cases/exports/csv", Map.of("text", number))
                            .text())
                    .as(other)
                    .doesNotContain(number);
        }
        for (String applicant : List.of("lisi", "zhangsan")) {
            Browser person = signIn(applicant);
            assertThat(person.post(SEARCH, Map.of()).status()).as(applicant).isEqualTo(403);
            assertThat(person.get("/api/office/cases/" + one.id).status())
                    .as(applicant)
                    .isEqualTo(403);
            assertThat(person.get("/office").status()).as(applicant).isEqualTo(403);
            assertThat(person.post("/api/office/cases/exports/xlsx", Map.of()).status())
                    .as(applicant)
                    .isEqualTo(403);
        }
    }

    /** Y01: whoever declares is no office to the own case. */
    @Test
    @Attack(Attack.Kind.IDS)
    void whoDeclaresSeesNothingOfTheOwnCaseHere() {
        Case one = Case.submitted(signIn("lisi"));
        tables.sql("update account set staff_id_number_hash = (select claimed_id_hash from account where id = 'lisi')"
                        + " where id = 'tinghu'")
                .update();
        try {
            Browser reviewer = signIn("tinghu");
            assertThat(reviewer.post(SEARCH, Map.of("text", number(one))).body().path("rows"))
                    .isEmpty();
            Answer refused = reviewer.get("/api/office/cases/" + one.id);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.text()).contains("本人的申报");
        } finally {
            tables.sql("update account set staff_id_number_hash = null where id = 'tinghu'")
                    .update();
        }
    }

    @Test
    void whatIsShownCanBeTakenAlong() {
        Case one = Case.submitted(signIn("lisi"));
        Browser reviewer = signIn("tinghu");
        tables.sql("delete from throttle_event").update();
        tables.sql("update declaration set employer_name = '=1+1' where id = ?")
                .param(one.id)
                .update();

        Answer csv = reviewer.post("/api/office/cases/exports/csv", Map.of("text", number(one)));

        assertThat(csv.status()).as(csv.text()).isEqualTo(200);
        assertThat(csv.text())
                .startsWith("\uFEFF\"办件编号\",\"姓名\"")
                .contains(number(one), "*四", "\"'=1+1\"")
                .doesNotContain("李四", "13800000002", "320902199503150025");
        assertThat(csv.response().headers().firstValue("content-disposition").orElse(""))
                .contains("attachment", ".csv");
        assertThat(reviewer.post("/api/office/cases/exports/xlsx", Map.of("text", number(one)))
                        .text())
                .startsWith("PK");
        assertThat(reviewer.post("/api/office/cases/exports/pdf", Map.of()).status())
                .isEqualTo(422);
        assertThat(tables.sql("select detail from audit_event where action = 'export-cases' and account_id = 'tinghu'")
                        .query(String.class)
                        .list())
                .contains("1 csv", "1 xlsx");
    }

    @Test
    void aQuestionThatIsNoneIsRefused() {
        Browser reviewer = signIn("tinghu");
        for (Map<String, Object> question : List.<Map<String, Object>>of(
                Map.of("state", "anywhere"),
                Map.of("sort", "name; drop table account"),
                Map.of("level", "king"),
                Map.of("business", "other"),
                Map.of("page", 50),
                Map.of("from", "2026-02-01", "to", "2026-01-01"))) {
            assertThat(reviewer.post(SEARCH, question).status())
                    .as(question.toString())
                    .isEqualTo(422);
        }
        assertThat(reviewer.post(SEARCH, Map.of("text", "x".repeat(101))).status())
                .isEqualTo(400);
    }

    private static String number(Case one) {
        return one.detail().at("/summary/caseNumber").asString();
    }

    private static JsonNode only(Browser reviewer, String number) {
        Answer answer = reviewer.post(SEARCH, Map.of("text", number));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.body().path("rows")).as(answer.text()).hasSize(1);
        return answer.body().at("/rows/0");
    }
}
