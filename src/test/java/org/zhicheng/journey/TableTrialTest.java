package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhicheng.journey.Browser.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A process admin tries changed tables on past cases, and deploys nothing. */
@OwnServer
@Tag("long")
class TableTrialTest extends ServerTest {

    @Test
    void everyTableTellsWhatWouldChange() throws IOException {
        Case initial = anySubmitted();
        Case review = review(signIn("zhangsan"));
        int deployed = deployed();
        int history = count("act_hi_decinst");

        // a first row that refuses everybody
        JsonNode eligibility =
                tried("eligibility", firstRow("eligibility", 8, "false", "\"H04\"", "\"block\"", "\"改后不收。\""));
        assertThat(eligibility.path("name").asString()).isEqualTo("初定资格");
        assertThat(changed(eligibility, initial)).contains("是否符合：是 → 否", "提示：空 → 改后不收。");
        assertThat(numbers(eligibility)).as("评审 is judged by another table").doesNotContain(number(review));

        JsonNode reviewed = tried(
                "review-eligibility", firstRow("review-eligibility", 5, "false", "\"H04\"", "\"block\"", "\"改后不收。\""));
        assertThat(changed(reviewed, review)).anyMatch(line -> line.endsWith("→ 改后不收。"));
        assertThat(numbers(reviewed)).doesNotContain(number(initial));

        JsonNode exam = tried("exam-only", firstRow("exam-only", 3, "\"考试\"", "\"Z02\"", "\"block\"", "\"改为考试。\""));
        assertThat(changed(exam, initial)).contains("提示：空 → 改为考试。");
        assertThat(changed(exam, review)).contains("提示：空 → 改为考试。");

        JsonNode routing = tried(
                "review-routing",
                table("review-routing").replace("-rule-2-out-5\"><text>5</text>", "-rule-2-out-5\"><text>8</text>"));
        assertThat(changed(routing, initial)).containsExactly("区县人社审核 办理期限（工作日）：5 → 8");

        JsonNode materials = tried(
                "material-requirements",
                lastRow(
                        "material-requirements",
                        List.of("\"review\"", "-", "-", "-", "-", "-"),
                        List.of(
                                "\"achievement-proof\"",
                                "55",
                                "\"materials\"",
                                "\"业绩证明\"",
                                "true",
                                "true",
                                "null",
                                "null",
                                "\"请上传业绩证明。\"",
                                "null",
                                "true")));
        assertThat(changed(materials, review))
                .singleElement()
                .asString()
                .startsWith("业绩证明 增加：")
                .contains("必需：是");
        assertThat(numbers(materials)).doesNotContain(number(initial));
        assertThat(materials.path("unchanged").asInt()).isGreaterThanOrEqualTo(1);

        assertThat(deployed()).as("nothing is deployed").isEqualTo(deployed);
        assertThat(count("act_hi_decinst")).as("the engine remembers nothing").isEqualTo(history);
        assertThat(tables.sql("select detail from audit_event where action = 'try-table' and subject_id = 'exam-only'")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allMatch(detail -> detail.startsWith("exam-only.dmn 2000-01-01/2100-01-01: 0-"));
    }

    @Test
    void theTableInUseChangesNothingAndPartsGoOnWhereTheLastOneEnded() throws IOException {
        Case one = anySubmitted();

        JsonNode all = tried("review-routing", table("review-routing"));
        int total = all.path("total").asInt();
        assertThat(total).isPositive();
        assertThat(all.path("done").asInt()).isEqualTo(total);
        assertThat(all.path("unchanged").asInt()).isEqualTo(total);
        assertThat(all.path("changed")).isEmpty();
        assertThat(all.path("failed")).isEmpty();

        Map<String, Object> rest = part("review-routing.dmn", table("review-routing"));
        rest.put("asOf", all.path("asOf").asString());
        rest.put("done", total - 1);
        JsonNode last = admin().post("/api/admin/trials", rest).body();
        assertThat(last.path("unchanged").asInt()).isEqualTo(1);
        assertThat(last.path("done").asInt()).isEqualTo(total);

        // of what is not filled in any more nobody can say what the table would answer
        rename(one, "education", "elsewhere");
        JsonNode failed = tried("eligibility", table("eligibility"));
        rename(one, "elsewhere", "education");
        assertThat(failed.path("failed").findValuesAsString("caseNumber")).contains(number(one));
        assertThat(failed.path("failed").findValuesAsString("reason")).contains("没有填写学历或工作经历，这张表没有问过这一件。");
    }

    @Test
    void whatWasFoundIsTakenAlongAsCsvThatRunsNoFormula() throws IOException {
        Case one = anySubmitted();
        String table = firstRow("eligibility", 8, "false", "\"H04\"", "\"block\"", "\"=1+1\"");
        JsonNode found = tried("eligibility", table);
        Map<String, Object> tried = part("eligibility.dmn", table);
        tried.put("asOf", found.path("asOf").asString());
        tried.put("done", found.path("done").asInt());
        Map<String, Object> whole = new HashMap<>(
                Map.of("tried", tried, "version", found.path("version").asInt()));

        Answer csv = admin().post("/api/admin/trials/exports", whole);

        assertThat(csv.status()).as(csv.text()).isEqualTo(200);
        assertThat(csv.response().headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;");
        List<String> lines = csv.text().lines().toList();
        assertThat(lines.get(0)).isEqualTo("\uFEFF\"办件编号\",\"情况\",\"哪一项\",\"现在\",\"改后\"");
        assertThat(lines)
                .contains("\"" + number(one) + "\",\"有变化\",\"提示\",\"空\",\"'=1+1\"")
                .hasSize(1 + differences(found) + found.path("failed").size());
        assertThat(tables.sql(
                                "select detail from audit_event where action = 'export-trial' and subject_id = 'eligibility'")
                        .query(String.class)
                        .list())
                .containsExactly("eligibility.dmn 2000-01-01/2100-01-01: "
                        + found.path("done").asInt());

        whole.put("version", found.path("version").asInt() + 1);
        Answer redeployed = admin().post("/api/admin/trials/exports", whole);
        assertThat(redeployed.status()).isEqualTo(422);
        assertThat(redeployed.text()).contains("部署了新版本");
    }

    private static int differences(JsonNode found) {
        int sum = 0;
        for (JsonNode changed : found.path("changed")) {
            sum += changed.path("differences").size();
        }
        return sum;
    }

    private void rename(Case one, String section, String other) {
        tables.sql("update declaration_section set section = ? where declaration_id = ? and section = ?")
                .params(other, one.id, section)
                .update();
    }

    @Test
    void whatCannotBeTriedIsSaidInChinese() throws IOException {
        String table = table("material-requirements");

        assertThat(refusal(part("m.dmn", table.replaceFirst("<text>-</text>", "<text>\"review</text>"))))
                .contains("m.dmn“所需材料”第 1 行“业务”列：\"review 不能识别");
        assertThat(refusal(part("m.dmn", table.replace("<text>employerByHand</text>", "<text>employerByhand</text>"))))
                .contains("employerByhand", "可用的有");
        assertThat(refusal(part("m.dmn", table.substring(0, 2000)))).contains("m.dmn");
        assertThat(refusal(part("m.dmn", table.replace("id=\"material-requirements\"", "id=\"mine\""))))
                .contains("应有且只有一张可以试算的决策表");
        assertThat(refusal(part("review-batch.dmn", table("review-batch"))))
                .as("its facts are those of a task, not of a case")
                .contains("应有且只有一张可以试算的决策表");
        assertThat(refusal(part("declaration.bpmn", table))).contains("declaration.bpmn 不是决策表");
        assertThat(refusal(part("m.dmn", "x"))).contains("m.dmn");
        Map<String, Object> backwards = part("m.dmn", table);
        backwards.put("to", "1999-01-01");
        assertThat(refusal(backwards)).contains("结束日期早于开始日期");
        assertThat(signIn("tinghu")
                        .post("/api/admin/trials", part("m.dmn", table))
                        .status())
                .isEqualTo(403);
    }

    /** The order of the tests is nobody's: the other one's case does as well. */
    private Case anySubmitted() {
        Browser applicant = signIn("lisi");
        return tables.sql(
                        "select declaration.id from declaration join account on account.id = applicant_id where login_name = 'lisi' and submitted_at is not null")
                .query(String.class)
                .optional()
                .map(id -> new Case(applicant, id))
                .orElseGet(() -> Case.submitted(applicant));
    }

    private Case review(Browser applicant) {
        Map<String, Object> choice = new HashMap<>(Case.CHOICE);
        choice.put("business", "review");
        Case one = Case.started(applicant, choice);
        one.uploadEverything();
        ObjectNode content = one.content();
        if (!one.form().path("materials").findValuesAsString("slot").contains("education-registration")) {
            ((ObjectNode) content.path("education")).remove(List.of("registrationCode", "registrationValidUntil"));
        }
        Answer answer = one.submit(content, true);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        one.awaitStatus("COUNTY_REVIEW");
        return one;
    }

    private JsonNode tried(String key, String table) {
        Answer answer = admin().post("/api/admin/trials", part(key + ".dmn", table));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.body().path("key").asString()).isEqualTo(key);
        return answer.body();
    }

    private String refusal(Map<String, Object> part) {
        Answer answer = admin().post("/api/admin/trials", part);
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        return answer.body().at("/problems/0/message").asString();
    }

    private Browser admin() {
        return signIn("admin");
    }

    private static Map<String, Object> part(String file, String text) {
        return new HashMap<>(
                Map.of("fileName", file, "text", text, "from", "2000-01-01", "to", "2100-01-01", "done", 0));
    }

    /** What changes of a case: “[row ]column：before → after”, or “row 增加：…”. */
    private static List<String> changed(JsonNode trial, Case one) {
        JsonNode found = StreamSupport.stream(trial.path("changed").spliterator(), false)
                .filter(row -> row.path("caseNumber").asString().equals(number(one)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("unchanged: " + trial));
        return StreamSupport.stream(found.path("differences").spliterator(), false)
                .map(TableTrialTest::line)
                .toList();
    }

    private static String line(JsonNode difference) {
        String row = difference.path("row").asString("");
        return switch (difference.path("kind").asString()) {
            case "ADDED" -> row + " 增加：" + difference.path("after").asString();
            case "REMOVED" -> row + " 减少：" + difference.path("before").asString();
            default ->
                (row + " " + difference.path("column").asString("")).strip()
                        + "："
                        + difference.path("before").asString()
                        + " → "
                        + difference.path("after").asString();
        };
    }

    private static List<String> numbers(JsonNode trial) {
        return trial.path("changed").findValuesAsString("caseNumber");
    }

    private static String number(Case one) {
        return one.detail().at("/summary/caseNumber").asString();
    }

    private int deployed() {
        return count("act_re_deployment");
    }

    private int count(String table) {
        return tables.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private static String table(String key) throws IOException {
        return Files.readString(Path.of("processes", key + ".dmn"));
    }

    private static String firstRow(String key, int inputs, String... outputs) throws IOException {
        String row = row(Collections.nCopies(inputs, "-"), List.of(outputs));
        return table(key).replaceFirst("<rule ", Matcher.quoteReplacement(row + "<rule "));
    }

    private static String lastRow(String key, List<String> inputs, List<String> outputs) throws IOException {
        return table(key).replace("</decisionTable>", row(inputs, outputs) + "</decisionTable>");
    }

    private static String row(List<String> inputs, List<String> outputs) {
        StringBuilder row = new StringBuilder("<rule id=\"tried\">");
        for (int i = 0; i < inputs.size(); i++) {
            row.append("<inputEntry id=\"tried-in-%d\"><text>%s</text></inputEntry>".formatted(i, inputs.get(i)));
        }
        for (int i = 0; i < outputs.size(); i++) {
            row.append("<outputEntry id=\"tried-out-%d\"><text>%s</text></outputEntry>".formatted(i, outputs.get(i)));
        }
        return row.append("</rule>").toString();
    }
}
