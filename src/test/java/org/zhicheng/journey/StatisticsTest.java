package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhicheng.Attack;
import org.zhicheng.HouseClock;
import org.zhicheng.office.fact.FactFolding;
import org.zhicheng.reference.WorkingDays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** 审核统计 over HTTP: what was decided in truth, to the offices that decided it. */
@OwnServer
@Tag("long")
class StatisticsTest extends ServerTest {

    private static final String PATH = "/api/office/statistics";
    private static final String OFFICE = "office-320902";
    private static final String USUAL = "没有写业绩成果，请补充。";
    private static final int DAYS_AGO = 20;

    @Autowired
    FactFolding folding;

    @Autowired
    WorkingDays workingDays;

    @Override
    boolean heldToTheDocument() {
        return true;
    }

    @Test
    @Attack(Attack.Kind.IDS)
    void noOtherOfficeIsToldTheNumbers() {
        toNobodyElse();
    }

    @Test
    void theNumbersAreThoseOfTheDecisions() {
        Browser tinghu = signIn("tinghu");
        folding.fold();
        assertThat(statistics(tinghu, "").at("/now/open").asInt()).isZero();

        Case lisi = Case.submitted(signIn("lisi"));
        LocalDate came = HouseClock.today().minusDays(DAYS_AGO);
        tables.sql("update office_turn set entered_on = ?").param(came).update();
        tables.sql("update office_fact set entered_on = ?, happened_on = ?")
                .params(came, came)
                .update();
        int days = workingDays.between(came.plusDays(1), HouseClock.today());
        folding.fold();
        JsonNode open = statistics(tinghu, "");
        assertThat(open.at("/now/open").asInt()).isOne();
        assertThat(open.at("/now/oldest").asInt()).isEqualTo(days);
        assertThat(open.at("/stages/0/open").asInt()).isOne();
        assertThat(open.at("/divisions/0/name").asString()).isEqualTo("亭湖区");
        assertThat(open.at("/levels/0/name").asString()).isEqualTo("助理级");

        Office.returnSummary(tinghu, "项目写得不清楚。" + USUAL);
        lisi.awaitStatus("RETURNED");
        ObjectNode mended = lisi.content();
        ((ObjectNode) mended.path("workSummary")).put("text", "好".repeat(900));
        assertThat(lisi.submit(mended, true).status()).isEqualTo(200);
        lisi.awaitStatus("COUNTY_REVIEW");
        Office.review(tinghu, Office.claim(tinghu), Map.of("outcome", "approved"));
        lisi.awaitStatus("APPROVED");
        nobodyHasACase();
        Case zhangsan = Case.submitted(signIn("zhangsan"));
        Office.review(tinghu, Office.claim(tinghu), Map.of("outcome", "approved"));
        zhangsan.awaitStatus("APPROVED");
        nobodyHasACase();
        Case withdrawn = Case.submitted(signIn("zhangsan"));
        withdrawn.applicant.post("/api/declarations/" + withdrawn.id + "/withdrawal", null);
        withdrawn.awaitStatus("WITHDRAWN");
        nobodyHasACase();
        Case waiting = Case.submitted(signIn("lisi"));
        String task = Office.claim(tinghu);
        folding.fold();

        JsonNode found = statistics(tinghu, "?office=" + OFFICE);
        assertThat(found.at("/now/open").asInt())
                .isOne()
                .isEqualTo(
                        count("select count(*) from office_case where group_id = 'office-320902' and state = 'here'"));
        assertThat(waiting.status()).isEqualTo("COUNTY_REVIEW");
        JsonNode total = found.path("total");
        assertThat(total.path("entered").asInt())
                .isEqualTo(5)
                .isEqualTo(count("select count(*) from declaration_event where kind = 'stage-opened'"));
        for (String outcome : List.of("approved", "returned", "rejected")) {
            assertThat(total.path(outcome).asInt())
                    .as(outcome)
                    .isEqualTo(count("select count(*) from review_decision where outcome = '" + outcome + "'"));
        }
        assertThat(total.path("approved").asInt()).isEqualTo(2);
        assertThat(total.path("first").asInt()).isEqualTo(2);
        assertThat(total.path("passedAtFirst").asInt())
                .as("lisi's was returned")
                .isOne();
        assertThat(total.path("median").asInt())
                .as("0, 0 and those of the first")
                .isZero();
        assertThat(total.path("ninetyPercent").asInt()).isEqualTo(days);
        assertThat(found.at("/paces/0/decisions").asInt()).isEqualTo(3);
        assertThat(found.at("/weeks")).hasSize(12);
        assertThat(found.at("/weeks/11/approved").asInt()).isEqualTo(2);
        assertThat(found.at("/items/0/name").asString()).contains("工作总结");
        assertThat(found.at("/items/0/decisions").asInt()).isOne();
        assertThat(found.at("/items/0/reasons/0/phrase").asString()).isEqualTo(USUAL);
        assertThat(found.at("/series/0/entered").asInt()).isEqualTo(5);

        asFiltered(tinghu);
        toTheHeadAlone(tinghu);
        asTables(tinghu);
        toNobodyElse();
        assertThat(task).isNotBlank();
    }

    private void asFiltered(Browser tinghu) {
        assertThat(statistics(tinghu, "?level=senior").at("/total/entered").asInt())
                .isZero();
        assertThat(statistics(tinghu, "?level=assistant&series=05")
                        .at("/total/entered")
                        .asInt())
                .isEqualTo(5);
        assertThat(statistics(tinghu, "?weeks=1").at("/total/entered").asInt())
                .as("the first came before")
                .isEqualTo(4);
        LocalDate came = HouseClock.today().minusDays(DAYS_AGO);
        assertThat(statistics(tinghu, "?from=" + came + "&to=" + came)
                        .at("/total/entered")
                        .asInt())
                .isOne();
        for (String wrong : List.of("?level=low", "?from=2026-02-01&to=2026-01-01", "?from=2001-01-01")) {
            assertThat(tinghu.get(PATH + wrong).status()).as(wrong).isEqualTo(422);
        }
        assertThat(tinghu.get(PATH + "?weeks=0").status()).isEqualTo(400);
    }

    private void toTheHeadAlone(Browser tinghu) {
        assertThat(statistics(tinghu, "").has("reviewers")).isFalse();
        JsonNode reviewers = statistics(signIn("fuzeren"), "?office=" + OFFICE).path("reviewers");
        assertThat(reviewers.path("unclaimed").asInt()).isZero();
        assertThat(reviewers.at("/loads/0/open").asInt()).isOne();
        assertThat(reviewers.at("/loads/0/decided").asInt())
                .isEqualTo(count("select count(*) from review_decision where reviewer_id = 'tinghu'"));
        assertThat(tinghu.get(PATH + "/tables/reviewers").status()).isEqualTo(404);
        assertThat(signIn("fuzeren")
                        .get(PATH + "/tables/reviewers?office=" + OFFICE)
                        .text())
                .contains("审核人员", "\"3\"");
    }

    private void asTables(Browser tinghu) {
        assertThat(tinghu.get(PATH + "/tables/reasons").text())
                .startsWith("\uFEFF\"退回的材料或内容\",\"退回原因\",\"次数\"")
                .contains("\"" + USUAL + "\",\"1\"");
        for (String table : List.of("ages", "weeks", "paces", "stages", "divisions", "series", "levels", "items")) {
            assertThat(tinghu.get(PATH + "/tables/" + table).text().lines())
                    .as(table)
                    .hasSizeGreaterThan(1);
        }
        assertThat(tinghu.get(PATH + "/tables/people").status()).isEqualTo(404);
    }

    private void toNobodyElse() {
        for (String other : List.of("yancheng", "sports")) {
            Browser office = signIn(other);
            JsonNode seen = statistics(office, "");
            assertThat(seen.at("/total/entered").asInt()).as(other).isZero();
            assertThat(seen.at("/now/open").asInt()).as(other).isZero();
            assertThat(office.get(PATH + "?office=" + OFFICE).status())
                    .as(other)
                    .isEqualTo(404);
            assertThat(office.get(PATH + "/tables/weeks?office=" + OFFICE).status())
                    .as(other)
                    .isEqualTo(404);
        }
        assertThat(statistics(signIn("admin"), "").path("offices")).isEmpty();
        Browser applicant = signIn("lisi");
        assertThat(applicant.get(PATH).status()).isEqualTo(403);
        assertThat(applicant.get(PATH + "/tables/weeks").status()).isEqualTo(403);
        assertThat(applicant.get("/office/statistics").status()).isEqualTo(403);
    }

    private static JsonNode statistics(Browser browser, String question) {
        Browser.Answer answer = browser.get(PATH + question);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    private int count(String sql) {
        return tables.sql(sql).query(Integer.class).single();
    }
}
