package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.zhicheng.journey.Browser.Answer;
import tools.jackson.databind.node.ObjectNode;

/** What a city sets differently reaches the form and the reviewer. */
@OwnServer
@TestPropertySource(
        properties = {
            "zhicheng.rules.summary-characters=900",
            "zhicheng.rules.most-returns=1",
            "zhicheng.rules.publicity-days=7",
            "zhicheng.social-security.months=6",
            "zhicheng.materials.max-size=12MB"
        })
@Tag("long")
class CitySettingsTest extends ServerTest {

    private static final Map<String, Object> RETURN = Map.of(
            "outcome", "returned", "returns", List.of(Map.of("item", "section:workSummary", "reason", "总结过于简单")));

    @Test
    void whatPeopleReadBeforehandNamesTheCitysNumbers() {
        Browser anybody = new Browser(port);
        assertThat(anybody.get("/").text()).contains("连续参保至少 6 个月的记录查不到时", "不少于 900 字");
        assertThat(anybody.get("/services/initial-declaration").text()).contains("每个文件不超过 12MB", "连续参保至少 6 个月的记录查不到时");
    }

    @Test
    void theFormCountsTowardsTheCitysLengthAndACaseIsReturnedOnce() {
        Case one = Case.started(signIn("lisi"), Case.CHOICE);
        assertThat(one.form().at("/data/facts/summaryCharacters").asInt()).isEqualTo(900);
        assertThat(one.form().at("/data/facts/publicityDays").asInt()).isEqualTo(7);
        one.uploadEverything();
        ObjectNode content = one.content();
        assertThat(one.submit(content, true).text()).contains("不少于900字，当前800字");
        ((ObjectNode) content.path("workSummary")).put("text", "我".repeat(900));
        assertThat(one.submit(content, true).status()).isEqualTo(200);
        one.awaitStatus("COUNTY_REVIEW");

        Browser reviewer = signIn("tinghu");
        Office.review(reviewer, Office.claim(reviewer), RETURN);
        one.awaitStatus("RETURNED");
        ((ObjectNode) content.path("workSummary")).put("text", "好".repeat(900));
        assertThat(one.submit(content, true).status()).isEqualTo(200);
        one.awaitStatus("COUNTY_REVIEW");

        String task = Office.claim(reviewer);
        Answer refused = reviewer.post("/api/tasks/" + task + "/submission", Map.of("data", RETURN));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("已退回1次，达到次数上限");
        Office.review(reviewer, task, Map.of("outcome", "approved"));
        one.awaitStatus("APPROVED");
    }
}
