package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhicheng.journey.Browser.Answer;
import org.zhicheng.material.Pdfs;
import tools.jackson.databind.node.ObjectNode;

/** A process admin wants one more document for 评审: a row in the table, deployed to the running system. */
@OwnServer
@Tag("long")
class TableChangeTest extends ServerTest {

    private static final Path TABLE = Path.of("processes/material-requirements.dmn");

    /** Inputs business … graduatedBefore2001, outputs slot … help, as the columns stand in Modeler. */
    private static final List<String> ROW = List.of(
            "\"review\"",
            "-",
            "-",
            "-",
            "-",
            "-",
            "\"achievement-proof\"",
            "55",
            "\"materials\"",
            "\"业绩证明\"",
            "true",
            "true",
            "null",
            "null",
            "\"请上传业绩证明。\"",
            "\"获奖证书、专利证书、项目验收材料等。\"",
            "true");

    /** The same slot as for everybody, but required: the guide's 继续教育 becomes a condition of 评审 (J01). */
    private static final List<String> EDUCATION_ROW = List.of(
            "\"review\"",
            "-",
            "-",
            "-",
            "-",
            "-",
            "\"continuing-education\"",
            "85",
            "\"otherMaterials\"",
            "\"继续教育学时完成情况\"",
            "true",
            "true",
            "null",
            "\"J01\"",
            "null",
            "null",
            "true");

    @Autowired
    RepositoryService repositoryService;

    @Test
    void theNextDeclarationAsksForItAndARunningOneAfterItsReturn() throws IOException {
        Case running = Case.started(signIn("zhangsan"), review());
        Browser anybody = new Browser(port);
        assertThat(anybody.get("/services/review-declaration").text())
                .contains("个人承诺书", "2001年以前毕业，学历在网上查不到时要交", "申报专业属于新闻时要交")
                .doesNotContain("业绩证明");
        deploy();
        assertThat(anybody.get("/services/review-declaration").text()).contains("业绩证明");
        assertThat(anybody.get("/services/initial-declaration").text()).doesNotContain("业绩证明");
        assertThat(anybody.get("/").text()).contains("业绩证明<span class=\"muted\">（职称评审时）");

        assertThat(slots(running)).doesNotContain("achievement-proof");
        running.uploadEverything();
        assertThat(running.submit(content(running), true).status()).isEqualTo(200);
        running.awaitStatus("COUNTY_REVIEW");

        Browser reviewer = signIn("tinghu");
        Office.returnSummary(reviewer, "过于简单");
        running.awaitStatus("RETURNED");
        assertThat(slots(running)).contains("achievement-proof");

        Case next = Case.started(signIn("lisi"), review());
        assertThat(slots(next)).contains("achievement-proof");
        next.uploadEverything();
        List<String> wanted = List.of("achievement-proof", "continuing-education");
        wanted.forEach(slot -> assertThat(next.applicant
                        .delete("/api/tasks/" + next.taskId() + "/materials/" + file(next, slot))
                        .status())
                .isLessThan(300));
        Answer refused = next.submit(content(next), true);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("请上传业绩证明。", "/materials/achievement-proof");
        assertThat(refused.body().path("problems").findParents("rule").stream()
                        .filter(problem -> problem.path("rule").asString().equals("J01")))
                .singleElement()
                .matches(problem -> problem.path("severity").asString().equals("block"));

        wanted.forEach(slot -> assertThat(
                        next.upload(slot, Pdfs.saying("proof of " + slot)).status())
                .isEqualTo(201));
        assertThat(next.submit(content(next), true).status()).isEqualTo(200);
        next.awaitStatus("COUNTY_REVIEW");
        String task = Office.claim(reviewer);
        assertThat(reviewer.get("/api/tasks/" + task + "/form").text())
                .contains("achievement-proof", "业绩证明")
                .doesNotContain("不在常规的评审条件之内");
        Office.review(reviewer, task, Map.of("outcome", "approved"));
        next.awaitStatus("CITY_REVIEW");
    }

    @Test
    void aBrokenTableIsRefusedInWordsAndTheOneInUseStays() throws IOException {
        String inUse = newest();

        Answer refused = deploy(Files.readString(TABLE).replaceFirst("<text>-</text>", "<text>\"review</text>"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("message").asString())
                .contains("没有部署，正在使用的版本不变。", "material-requirements.dmn“所需材料”第 1 行“业务”列：\"review 不能识别");
        assertThat(newest()).isEqualTo(inUse);
    }

    @Test
    void aBrokenDiagramIsRefusedAsWell() throws IOException {
        Answer refused = new Browser(port)
                .deploy(
                        "admin",
                        "Zhicheng2026",
                        "declaration.bpmn",
                        Files.readString(Path.of("processes/declaration.bpmn"))
                                .replace("${registerCase}", "${nosuchbean}"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("message").asString()).contains("declaration.bpmn", "nosuchbean");
        assertThat(Case.started(signIn("lisi"), Case.CHOICE).status()).isEqualTo("DRAFT");
    }

    @Test
    void whoWasToldByAVersionThatWasDeletedIsToldByTheNewest() throws IOException {
        Answer deployed = deploy(Files.readString(TABLE) + "<!-- soon deleted -->");
        Case one = Case.started(signIn("lisi"), review());
        repositoryService.deleteDeployment(deployed.body().path("id").asString());

        assertThat(one.save("education", 0, one.content().path("education")).status())
                .isEqualTo(200);
        assertThat(tables.sql("select materials_decision from declaration where id = ?")
                        .param(one.id)
                        .query(String.class)
                        .single())
                .isEqualTo(newest());
    }

    private String newest() {
        return repositoryService
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("material-requirements")
                .latestVersion()
                .singleResult()
                .getId();
    }

    private void deploy() throws IOException {
        Answer deployed = deploy(Files.readString(TABLE)
                .replace(
                        "</decisionTable>",
                        rule("achievement-proof", ROW)
                                + rule("required-education", EDUCATION_ROW)
                                + "</decisionTable>"));
        assertThat(deployed.status()).as(deployed.text()).isEqualTo(200);
    }

    private Answer deploy(String table) {
        return new Browser(port).deploy("admin", "Zhicheng2026", "material-requirements.dmn", table);
    }

    private static String rule(String id, List<String> row) {
        StringBuilder rule = new StringBuilder("<rule id=\"%s-for-review\">".formatted(id));
        for (int column = 0; column < row.size(); column++) {
            String kind = column < 6 ? "inputEntry" : "outputEntry";
            rule.append("<%s id=\"%s-%d\"><text>%s</text></%s>".formatted(kind, id, column, row.get(column), kind));
        }
        return rule.append("</rule>").toString();
    }

    private static Map<String, Object> review() {
        Map<String, Object> choice = new HashMap<>(Case.CHOICE);
        choice.put("business", "review");
        return choice;
    }

    /** What the running system knows already needs no proof and no code. */
    private static ObjectNode content(Case one) {
        ObjectNode content = one.content();
        if (!slots(one).contains("education-registration")) {
            ((ObjectNode) content.path("education")).remove(List.of("registrationCode", "registrationValidUntil"));
        }
        return content;
    }

    private static List<String> slots(Case one) {
        return one.form().path("materials").findValuesAsString("slot").stream()
                .distinct()
                .toList();
    }

    private static String file(Case one, String slot) {
        return one.form().path("materials").findParents("slot").stream()
                .filter(found -> found.path("slot").asString().equals(slot))
                .findFirst()
                .orElseThrow()
                .at("/files/0/id")
                .asString();
    }
}
