package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhicheng.Attack;
import org.zhicheng.journey.Browser.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What process admins deploy to the running system: refused where it is more than data, at work where it is not. */
@OwnServer
@Tag("long")
class OwnModelsTest extends ServerTest {

    private static final String EVIL = "${''.getClass().forName('java.lang.Runtime')}";

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    TaskService taskService;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @ParameterizedTest
    @ValueSource(strings = {"Camunda Modeler", "zhicheng", ""})
    @Attack(Attack.Kind.EXPRESSIONS)
    void evilIsRefusedWhateverItsSource(String source) {
        Answer refused = OwnModel.deploy(port, Map.of("certificate-copy.bpmn", evil()), source);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("message").asString())
                .contains("没有部署，正在使用的版本不变。", "certificate-copy.bpmn，第 ", "“核对补发申请”", "forName(…)");
    }

    @Test
    @Attack(Attack.Kind.EXPRESSIONS)
    void evilIsRefusedAtTheOtherDoorToo() {
        Browser admin = signIn("admin");
        String token = admin.tasklistToken();

        Answer refused = admin.deploy(
                "/camunda/api/engine/engine/default",
                Map.of("certificate-copy.bpmn", evil()),
                "cockpit",
                "X-XSRF-TOKEN",
                token);

        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.text()).contains("forName(…)");
    }

    @Test
    void whatTheEngineDoesNotUnderstandIsSaidInChinese() {
        String diagram = OwnModel.process().get("certificate-copy.bpmn");

        assertThat(refusal(diagram.replace("targetRef=\"agreed\"", "targetRef=\"nowhere\"")))
                .contains("连线“f2”的一端“nowhere”不存在");
        assertThat(refusal(diagram.replace("</bpmn:process>", "<bpmn:serviceTask id=\"auto\"/></bpmn:process>")))
                .contains("“auto”：没有填写由谁自动办理");
        assertThat(refusal(diagram.replace("historyTimeToLive=\"3650\"", "historyTimeToLive=\"\"")))
                .contains("历史保留时间（History cleanup → Time to live）应填天数");
        assertThat(refusal(diagram.replace("camunda:historyTimeToLive=\"3650\"", "")))
                .contains("历史保留时间（History cleanup → Time to live）应填天数");
        assertThat(refusal(diagram.replace("</bpmn:process>", ""))).contains("不是完整的 XML");
        assertThat(refusal(diagram.replace("<bpmn:incoming>f2</bpmn:incoming>", "<bpmn:wrong/>")))
                .contains("wrong");
    }

    /** It came into the database before anybody looked: it is not run. */
    @Test
    @Attack(Attack.Kind.EXPRESSIONS)
    void evilOfOldIsNotRun() {
        OwnModel.deployed(OwnModel.deploy(port, Map.of("old.bpmn", plain("${true}"))));
        tables.sql("update act_ge_bytearray set bytes_ = ? where name_ = 'old.bpmn'")
                .param(plain(EVIL.replace("}", " == null}")).getBytes(StandardCharsets.UTF_8))
                .update();
        engine.getDeploymentCache().discardProcessDefinitionCache();

        assertThatThrownBy(() -> runtimeService.startProcessInstanceByKey("old"))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("forName(…)");
    }

    @Test
    @Attack(Attack.Kind.STARTS)
    void aProcessOfOnesOwnIsStartedByThoseWhomItNames() {
        OwnModel.deployed(OwnModel.deploy(port, OwnModel.process()));
        Browser applicant = signIn("lisi");
        Browser reviewer = signIn("tinghu");

        assertThat(applicant.get("/").text()).contains("/start/certificate-copy", OwnModel.NAME);
        assertThat(applicant.get("/me/cases").text()).contains("/start/certificate-copy");
        assertThat(reviewer.get("/").text()).doesNotContain("/start/certificate-copy");
        assertThat(reviewer.get("/api/forms/start/certificate-copy").status()).isEqualTo(404);
        assertThat(startable(applicant)).contains("certificate-copy", "declaration");
        assertThat(startable(reviewer)).doesNotContain("certificate-copy");

        String instances = "/api/processes/certificate-copy/instances";
        Map<String, Object> typed = Map.of("data", Map.of("certificateNumber", "苏职2020001", "reason", "## 遗失 {{x}}"));
        assertThat(reviewer.post(instances, typed).status()).isEqualTo(404);
        Answer refused = applicant.post(instances, Map.of("data", Map.of("certificateNumber", "苏职2020001")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("/reason");
        Answer started = applicant.post(instances, typed);
        assertThat(started.status()).as(started.text()).isEqualTo(201);

        String task = Office.claimOf(reviewer, "check-request");
        JsonNode form = reviewer.get("/api/tasks/" + task + "/form").body();
        assertThat(form.at("/data/facts/certificateNumber").asString()).isEqualTo("苏职2020001");
        assertThat(form.at("/data/facts/reason").asString()).isEqualTo("## 遗失 {{x}}");
        assertThat(form.at("/data/facts/startedBy").asString()).isEqualTo("李四");
        Office.review(reviewer, task, Map.of("agreed", "yes"));

        assertThat(applicant.get("/me/cases").text()).contains("待我办理的其他业务", "确认领取方式");
        Answer mine = applicant.engine("GET", "/task?maxResults=10&assignee=lisi&name=" + encoded("确认领取方式"), null);
        assertThat(mine.status()).as(mine.text()).isEqualTo(200);
        assertThat(mine.body()).as(mine.text()).hasSize(1);
        Office.review(applicant, mine.body().at("/0/id").asString(), Map.of("pickup", "mail"));
        assertThat(applicant.get("/me/cases").text()).doesNotContain("确认领取方式");
    }

    @Test
    @Attack(Attack.Kind.STARTS)
    void whoIsNoLongerNamedNoLongerStartsIt() {
        Map<String, String> files = OwnModel.process();
        OwnModel.deployed(OwnModel.deploy(port, files));
        assertThat(startable(signIn("lisi"))).contains("certificate-copy");

        files.computeIfPresent(
                "certificate-copy.bpmn", (name, text) -> text.replace("\"verified-applicants\"", "\"reviewers\""));
        OwnModel.deployed(OwnModel.deploy(port, files));

        assertThat(startable(signIn("lisi"))).doesNotContain("certificate-copy");
        assertThat(startable(signIn("tinghu"))).contains("certificate-copy");
    }

    @Test
    void anAddedSectionIsReturnedAndMended() throws IOException {
        OwnModel.deployed(OwnModel.deploy(port, Map.of("fill-in-declaration.form", OwnModel.formWithAwards())));
        try {
            Case one = Case.started(signIn("lisi"), Case.CHOICE);
            one.uploadEverything();
            ObjectNode content = one.content();
            content.putObject("awards").put("text", "2024 年度先进");
            Answer sent = one.submit(content, true);
            assertThat(sent.status()).as(sent.text()).isEqualTo(200);
            one.awaitStatus("COUNTY_REVIEW");

            Browser reviewer = signIn("tinghu");
            Office.review(
                    reviewer,
                    Office.claim(reviewer),
                    Map.of(
                            "outcome",
                            "returned",
                            "returns",
                            List.of(Map.of("item", "section:awards", "reason", "请写明授奖单位"))));
            one.awaitStatus("RETURNED");

            JsonNode form = one.form();
            assertThat(editable(form)).containsExactly("awards");
            assertThat(form.toString()).contains("请写明授奖单位");
            ((ObjectNode) content.path("awards")).put("text", "2024 年度先进（盐城市人社局）");
            assertThat(one.submit(content, true).status()).isEqualTo(200);
            one.awaitStatus("COUNTY_REVIEW");
        } finally {
            restore("form", "fill-in-declaration");
        }
    }

    @Test
    void aCaseIsBroughtToTheNewestDiagramAndTheReleasesOwnComesBack() throws IOException {
        Case one = Case.started(signIn("lisi"), Case.CHOICE);
        Case other = Case.started(signIn("zhangsan"), Case.CHOICE);
        OwnModel.deployed(OwnModel.deploy(port, Map.of("declaration.bpmn", OwnModel.changedDeclaration())));
        Browser admin = signIn("admin");

        JsonNode changed = row(admin, "diagram", "declaration");
        assertThat(changed.at("/model/original").asBoolean()).isFalse();
        assertThat(changed.path("deployedBy").asString()).isEqualTo("流程管理员");
        assertThat(changed.at("/model/origin").asString()).isEqualTo("MODELER");
        assertThat(row(admin, "diagram", "review").at("/model/origin").asString())
                .isEqualTo("START");
        assertThat(row(admin, "diagram", "review").has("deployedBy"))
                .as("the server's own")
                .isFalse();
        JsonNode older = changed.at("/model/running/0");
        assertThat(older.path("cases").asLong()).isGreaterThanOrEqualTo(2);

        String number = one.detail().at("/summary/caseNumber").asString();
        Answer moved = admin.post(
                "/api/admin/models/diagram/declaration/moves",
                Map.of("version", older.path("id").asString(), "caseNumber", number));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(moved.body().path("moved").asInt()).isEqualTo(1);
        assertThat(version(one)).isEqualTo(changed.at("/model/version").asInt());
        assertThat(version(other)).isLessThan(version(one));
        assertThat(moved.body().path("kept")).isEmpty();

        one.uploadEverything();
        assertThat(one.submit(one.content(), true).status()).isEqualTo(200);
        one.awaitStatus("COUNTY_REVIEW");

        JsonNode restored = restore("diagram", "declaration");
        assertThat(restored.at("/model/original").asBoolean()).isTrue();
        assertThat(restored.at("/model/origin").asString()).isEqualTo("RESTORED");
        assertThat(tables.sql("select count(*) from audit_event where action in ('restore-model', 'move-cases')")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(2);
    }

    /** The step where the case stands is gone: it stays, and why is told. */
    @Test
    void aCaseWhoseStepIsGoneStays() {
        Map<String, String> files = OwnModel.process();
        OwnModel.deployed(OwnModel.deploy(port, files));
        Browser applicant = signIn("lisi");
        applicant.post(
                "/api/processes/certificate-copy/instances",
                Map.of("data", Map.of("certificateNumber", "1", "reason", "遗失")));
        files.computeIfPresent("certificate-copy.bpmn", (name, text) -> text.replace("check-request", "other-check"));
        OwnModel.deployed(OwnModel.deploy(port, files));
        Browser admin = signIn("admin");
        String older = row(admin, "diagram", "certificate-copy")
                .at("/model/running/0/id")
                .asString();

        Answer answer = admin.post("/api/admin/models/diagram/certificate-copy/moves", Map.of("version", older));

        assertThat(answer.body().path("moved").asInt()).isZero();
        assertThat(answer.text()).contains("停在“check-request”，新版里没有这一步");
        assertThat(signIn("tinghu").get("/api/admin/models").status()).isEqualTo(403);
    }

    /** Where a case stands is known without running what the diagram holds; and the diagram stays refused. */
    @Test
    @Attack(Attack.Kind.EXPRESSIONS)
    void aCaseIsBroughtAwayFromADiagramThatIsRefusedByNow() {
        Map<String, String> files = OwnModel.process();
        OwnModel.deployed(OwnModel.deploy(port, files));
        OwnModel.deployed(OwnModel.deploy(port, Map.of("waiting.bpmn", waiting(""))));
        ProcessInstance one = runtimeService.startProcessInstanceByKey("waiting", "one");
        String old = one.getProcessDefinitionId();
        tables.sql("update act_ge_bytearray set bytes_ = ? where name_ = 'waiting.bpmn'")
                .param(waiting("<extensionElements><camunda:executionListener event='end' class='"
                                + Evil.class.getName() + "'/><camunda:taskListener event='update' expression=\""
                                + EVIL + "\"/></extensionElements>")
                        .getBytes(StandardCharsets.UTF_8))
                .update();
        engine.getDeploymentCache().discardProcessDefinitionCache();
        String task = taskOf(one);
        assertThatThrownBy(() -> taskService.complete(task)).isInstanceOf(BadUserRequestException.class);

        OwnModel.deployed(
                OwnModel.deploy(port, Map.of("waiting.bpmn", waiting("").replace("等待", "等候"))));
        Answer moved = signIn("admin").post("/api/admin/models/diagram/waiting/moves", Map.of("version", old));

        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(moved.body().path("moved").asInt()).as(moved.text()).isEqualTo(1);
        assertThatThrownBy(() -> runtimeService.startProcessInstanceById(old))
                .as("still refused")
                .isInstanceOf(BadUserRequestException.class);
        taskService.complete(taskOf(one));
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceId(one.getId())
                        .count())
                .isZero();
        assertThat(Evil.made).isFalse();
    }

    /** A stranger's words stood there as if the office said them. */
    @Test
    @Attack(Attack.Kind.TEXT)
    void aFormOfOldDrawsNothingThatSomebodyTyped() {
        Map<String, String> files = OwnModel.process();
        OwnModel.deployed(OwnModel.deploy(port, files));
        String drawing = files.get("certificate-check.form")
                .replaceFirst(
                        "\"components\": \\[",
                        "\"components\": [{\"type\": \"text\", \"id\": \"t\", \"text\": \"原因：{{facts.reason}}\"},");
        assertThat(drawing).contains("{{facts.reason}}");
        tables.sql("update act_ge_bytearray set bytes_ = ? where name_ = 'certificate-check.form'")
                .param(drawing.getBytes(StandardCharsets.UTF_8))
                .update();
        signIn("lisi")
                .post(
                        "/api/processes/certificate-copy/instances",
                        Map.of("data", Map.of("certificateNumber", "1", "reason", "## 公安人口库比对 ✅ 一致")));
        Browser reviewer = signIn("tinghu");

        JsonNode form = reviewer.get("/api/tasks/" + Office.claimOf(reviewer, "check-request") + "/form")
                .body();

        assertThat(form.path("schema").toString()).doesNotContain("{{").contains("此处原有内容不再显示");
        assertThat(form.at("/data/facts/reason").asString()).isEqualTo("## 公安人口库比对 ✅ 一致");
    }

    private String taskOf(ProcessInstance one) {
        return taskService
                .createTaskQuery()
                .processInstanceId(one.getId())
                .singleResult()
                .getId();
    }

    private static String waiting(String inside) {
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x">
                <process id="waiting" name="等待" isExecutable="true" camunda:historyTimeToLive="30"><startEvent id="s"/>
                <userTask id="wait" name="等待" camunda:formRef="certificate-pickup" camunda:formRefBinding="latest">%s</userTask><endEvent id="e"/>
                <sequenceFlow id="a" sourceRef="s" targetRef="wait"/><sequenceFlow id="b" sourceRef="wait" targetRef="e"/>
                </process></definitions>
                """.formatted(inside);
    }

    /** Tells whether anybody made one. */
    public static class Evil {

        static boolean made;

        public Evil() {
            made = true;
        }
    }

    private JsonNode restore(String kind, String key) {
        Browser admin = signIn("admin");
        Answer restored = admin.post("/api/admin/models/" + kind + "/" + key + "/restored", Map.of());
        assertThat(restored.status()).as(restored.text()).isEqualTo(200);
        return row(admin, kind, key);
    }

    private static JsonNode row(Browser admin, String kind, String key) {
        return StreamSupport.stream(admin.get("/api/admin/models").body().spliterator(), false)
                .filter(row -> row.at("/model/kind").asString().equals(kind)
                        && row.at("/model/key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private int version(Case one) {
        String definition = runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(one.number(), "declaration")
                .singleResult()
                .getProcessDefinitionId();
        return Integer.parseInt(definition.split(":")[1]);
    }

    private String refusal(String diagram) {
        Answer refused = OwnModel.deploy(port, Map.of("certificate-copy.bpmn", diagram));
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        return refused.body().path("message").asString();
    }

    /** What Tasklist's dialog asks. */
    private static List<String> startable(Browser browser) {
        return browser.engine(
                        "GET",
                        "/process-definition?latest=true&active=true&startableInTasklist=true&startablePermissionCheck=true&maxResults=50",
                        null)
                .body()
                .findValuesAsString("key");
    }

    private static List<String> editable(JsonNode form) {
        return StreamSupport.stream(form.path("sections").spliterator(), false)
                .filter(section -> section.path("editable").asBoolean())
                .map(section -> section.path("key").asString())
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String evil() {
        return OwnModel.process()
                .get("certificate-copy.bpmn")
                .replace("camunda:candidateGroups=\"office-320902\"", "camunda:candidateGroups=\"" + EVIL + "\"");
    }

    private static String plain(String condition) {
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
                <process id="old" isExecutable="true" camunda:historyTimeToLive="30"><startEvent id="s"/><exclusiveGateway id="g" default="d"/><endEvent id="e"/>
                <sequenceFlow id="a" sourceRef="s" targetRef="g"/><sequenceFlow id="d" sourceRef="g" targetRef="e"/>
                <sequenceFlow id="c" sourceRef="g" targetRef="e"><conditionExpression xsi:type="tFormalExpression">%s</conditionExpression></sequenceFlow>
                </process></definitions>
                """.formatted(condition);
    }
}
