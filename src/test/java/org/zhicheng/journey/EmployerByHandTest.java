package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhicheng.Proves;
import org.zhicheng.journey.Browser.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** U05 the whole way: an employer that no register knows. */
@Tag("long")
class EmployerByHandTest extends ServerTest {

    private static final String NAME = "盐城市XX新办测绘工作室";
    private static final String CODE = "92320902MA9XYWUTQ1";

    @Test
    @Proves("U02")
    void aFewCharactersAreNoSearch() {
        Browser lisi = signIn("lisi");
        assertThat(List.of("", "盐城市", " 盐城市  "))
                .allSatisfy(keyword ->
                        assertThat(search(lisi, keyword).text()).contains("\"U02\"", "请输入单位全称或统一社会信用代码（至少 4 个字）。"));
        assertThat(search(lisi, "盐城市XX").status()).isEqualTo(200);
        assertThat(search(lisi, "91320902MA1ABCD03D").body()).hasSize(1);
    }

    @Test
    @Proves("U05")
    void anUnknownEmployerIsEnteredLookedAtAndConfirmed() {
        Browser lisi = signIn("lisi");
        assertThat(found(lisi, NAME)).isEmpty();
        Answer entered = lisi.post("/api/employers", entry(NAME, " " + CODE.toLowerCase() + " ", "320902"));
        assertThat(entered.status()).as(entered.text()).isEqualTo(200);
        String employer = entered.body().path("id").asString();
        assertThat(entered.body().path("divisionName").asString()).contains("亭湖区");
        assertThat(signIn("zhangsan")
                        .post("/api/employers", entry(NAME, CODE, "320902"))
                        .body()
                        .path("id")
                        .asString())
                .as("the same name and code are the same employer")
                .isEqualTo(employer);
        assertThat(found(lisi, NAME).findValuesAsString("id")).containsExactly(employer);
        assertThat(found(signIn("wangwu"), NAME)).as("not confirmed yet").isEmpty();

        Map<String, Object> choice = new HashMap<>(Case.CHOICE);
        choice.put("employer", employer);
        Case one = Case.started(lisi, choice);
        assertThat(one.form().path("labels").toString()).contains(NAME);
        ObjectNode content = one.content();
        ((ObjectNode) content.path("basicInfo")).put("employer", employer);
        Answer refused = one.submit(content, true);
        assertThat(refused.body().path("problems").findValuesAsString("pointer"))
                .contains("/materials/employer-licence");
        one.uploadEverything();
        assertThat(one.submit(content, true).status()).isEqualTo(200);
        one.awaitStatus("COUNTY_REVIEW");

        Browser reviewer = signIn("tinghu");
        String task = Office.claim(reviewer);
        JsonNode remarks = reviewer.get("/api/tasks/" + task + "/form").body().at("/review/remarks");
        assertThat(remarks.findValuesAsString("rule")).contains("U05", "U04");
        Office.review(reviewer, task, Map.of("outcome", "approved"));
        one.awaitStatus("APPROVED");

        assertThat(found(signIn("zhangsan"), CODE).findValuesAsString("name")).containsExactly(NAME);
        Browser colleague = signIn("zhangsan");
        Case other = Case.started(colleague, choice);
        assertThat(other.form().path("materials").findValuesAsString("slot"))
                .as("confirmed")
                .doesNotContain("employer-licence");
    }

    @Test
    void whatIsEnteredIsHeldAgainstItsForm() {
        Browser lisi = signIn("lisi");
        Answer refused = lisi.post("/api/employers", entry("小店", "91350203M0001QAY9I", "320900"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("problems").findValuesAsString("pointer"))
                .containsExactly("/name", "/uscc", "/division");
        assertThat(lisi.post("/api/employers", entry("盐城市XX有限公司", "91320902MA1ABCD03D", "320902"))
                        .body()
                        .at("/problems/0/message")
                        .asString())
                .contains("已查询到该单位");
        assertThat(new Browser(port)
                        .post("/api/employers", entry(NAME, CODE, "320902"))
                        .status())
                .isIn(401, 403);
        Answer forged = lisi.raw("POST", "/api/employers", "{}", "Content-Type", "application/json");
        assertThat(forged.status()).isEqualTo(403);
    }

    @Test
    void fiveNewOnesADay() {
        Browser wangwu = signIn("wangwu");
        for (int n = 1; n <= 5; n++) {
            assertThat(wangwu.post("/api/employers", entry("盐城市XX商行" + n, CODE, "320902"))
                            .status())
                    .isEqualTo(200);
        }
        assertThat(wangwu.post("/api/employers", entry("盐城市XX商行6", CODE, "320902"))
                        .status())
                .isEqualTo(429);
    }

    private static Map<String, Object> entry(String name, String uscc, String division) {
        return Map.of("name", name, "uscc", uscc, "division", division);
    }

    private static JsonNode found(Browser browser, String keyword) {
        return search(browser, keyword).body();
    }

    private static Answer search(Browser browser, String keyword) {
        return browser.get("/api/employers?keyword=" + URLEncoder.encode(keyword, StandardCharsets.UTF_8));
    }
}
