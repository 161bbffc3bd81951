package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhicheng.journey.Browser.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who was refused, or came too late, begins anew with what was right before. */
@Tag("long")
class RenewalTest extends ServerTest {

    @Test
    void theAnswersComeAlongAndWhatBelongsToTheOldCaseStays() {
        Case old = rejected();
        assertThat(outlook(old).path("problems")).isEmpty();

        Answer begun = renew(old, "once");
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        Case anew = new Case(old.applicant, begun.body().path("declarationId").asString());
        anew.await(detail -> detail.at("/summary/taskId").isString());

        assertThat(begun.body().path("caseNumber").asString())
                .isEqualTo(anew.detail().at("/summary/caseNumber").asString())
                .isNotEqualTo(old.detail().at("/summary/caseNumber").asString());
        JsonNode data = anew.form().path("data");
        assertThat(data.at("/education/degrees/0/school").asString()).isEqualTo("南京XX工程学院");
        assertThat(data.at("/workExperience/rows/0/duties").asString()).isEqualTo("变电站设备运行维护");
        assertThat(data.at("/workSummary/text").asString()).hasSize(800);
        assertThat(data.at("/basicInfo/politicalStatus").asString()).isEqualTo("masses");
        assertThat(data.at("/basicInfo/specialty").asString()).isEqualTo("05-09-01-01");
        assertThat(data.at("/publicity/startDate").asString(""))
                .as("of the old case")
                .isEmpty();
        assertThat(anew.detail().path("materials").findValuesAsString("fileName"))
                .isEmpty();
        assertThat(anew.detail().path("events").findValuesAsString("kind")).contains("taken-over");
        assertThat(old.status()).as("an archive").isEqualTo("REJECTED");
        assertThat(old.detail().path("materials").findValuesAsString("fileName"))
                .isNotEmpty();

        anew.uploadEverything();
        ObjectNode whole = (ObjectNode) anew.form().path("data");
        whole.set("publicity", anew.content().path("publicity"));
        Answer sent = anew.submit(whole, true);
        assertThat(sent.status()).as(sent.text()).isEqualTo(200);
        anew.awaitStatus("COUNTY_REVIEW");
    }

    @Test
    void theSameRequestTwiceBeginsOneCase() {
        Case old = rejected();
        List<Answer> answers = Attacker.atOnce(() -> renew(old, "twice"), () -> renew(old, "twice"));
        assertThat(answers)
                .extracting(Answer::status)
                .contains(201)
                .allMatch(status -> status == 201 || status == 409 || status == 422);
        assertThat(tables.sql("select count(*) from declaration where applicant_id = 'lisi'"
                                + " and status in ('CHECKING', 'DRAFT')")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anotherCaseInItsPlaceForbidsIt() {
        Case old = rejected();
        Case other = Case.started(old.applicant, Case.CHOICE);
        assertThat(outlook(old).path("problems").findValuesAsString("rule")).containsExactly("E02");
        Answer refused = renew(old, "blocked");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains(other.detail().at("/summary/caseNumber").asString());
    }

    @Test
    void whatGoesOnIsNotBegunAnew() {
        Case one = Case.started(signIn("lisi"), Case.CHOICE);
        assertThat(one.applicant.get("/api/declarations/" + one.id + "/renewal").status())
                .isEqualTo(409);
        assertThat(renew(one, "open").status()).isEqualTo(409);
    }

    @Test
    void nobodyElseBeginsItOrReadsItsAnswers() {
        Case old = rejected();
        for (String who : List.of("zhangsan", "wangwu", "tinghu", "yancheng", "admin")) {
            Browser stranger = signIn(who);
            for (String path : List.of("/renewal", "/answers")) {
                assertThat(stranger.get("/api/declarations/" + old.id + path).status())
                        .as(who + path)
                        .isEqualTo(404);
            }
            assertThat(stranger.postOnce("/api/declarations/" + old.id + "/renewal", null, who)
                            .status())
                    .as(who)
                    .isEqualTo(404);
        }
    }

    private Case rejected() {
        Case one = Case.submitted(signIn("lisi"));
        Browser reviewer = signIn("tinghu");
        Office.review(reviewer, Office.claim(reviewer), Map.of("outcome", "rejected", "reason", "工作年限不足"));
        one.awaitStatus("REJECTED");
        return one;
    }

    private static JsonNode outlook(Case old) {
        return old.applicant.get("/api/declarations/" + old.id + "/renewal").body();
    }

    private static Answer renew(Case old, String key) {
        return old.applicant.postOnce("/api/declarations/" + old.id + "/renewal", null, key + old.id);
    }
}
