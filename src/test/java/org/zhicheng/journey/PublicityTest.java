package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhicheng.HouseClock;
import org.zhicheng.Proves;
import org.zhicheng.journey.Browser.Answer;
import org.zhicheng.material.Pdfs;
import org.zhicheng.notice.carrier.SimulatedInbox;
import tools.jackson.databind.JsonNode;

/** An approved 评审 on its way over the public page to its certificate, with objections and without. */
@OwnServer
@Tag("long")
class PublicityTest extends ServerTest {

    @Autowired
    ManagementService jobs;

    @Autowired
    RuntimeService processes;

    @Autowired
    SimulatedInbox phones;

    private Browser anybody;
    private Browser county;
    private Browser city;

    @BeforeEach
    void everybodyIsThere() {
        anybody = new Browser(port);
        county = signIn("tinghu");
        city = signIn("yancheng");
        tables.sql("delete from throttle_event").update();
        tables.sql("update publicity set state = 'REFUSED', closed_at = coalesce(closed_at, current_timestamp)")
                .update();
    }

    @Override
    boolean heldToTheDocument() {
        return true;
    }

    @Test
    @Proves({"PB02", "PB06", "CF01", "CF02"})
    void isPublishedThenConfirmedThenCertified() {
        Case one = Publicities.published(signIn("zhangsan"), county, city);
        JsonNode entry = Publicities.entry(anybody, "张三");

        assertThat(entry.path("way").asString()).isEqualTo("评审");
        assertThat(entry.path("open").asBoolean()).isTrue();
        assertThat(entry.path("from").asString())
                .isEqualTo(HouseClock.today().plusDays(1).toString());
        assertThat(entry.toString()).doesNotContain(one.id, "320902", "13800000001", "1990");
        assertThat(anybody.get("/publicity").status()).isEqualTo(200);
        assertThat(kinds(one)).contains("publicity-begun");
        assertThat(one.applicant.get("/api/me/certificates").text()).doesNotContain(one.id);
        Office.awaitSms(phones, "13800000002", "现在公示");
        assertThat(one.detail().at("/stages/2/name").asString()).isEqualTo("公示");
        assertThat(one.detail().at("/stages/2/state").asString()).isEqualTo("current");

        Publicities.end(one, tables, processes, jobs);
        assertThat(one.status()).isEqualTo("PUBLICITY");
        assertThat(Publicities.tasks(county, "confirm-result"))
                .as("another office than the one that decided last")
                .isEmpty();
        assertThat(city.get("/api/task-lists/AFTER_REVIEW").body().path("tasks").findValuesAsString("caseNumber"))
                .containsExactly(one.number());
        assertThat(tables.sql("select account_id from staff_news where kind = 'AFTER_REVIEW' and declaration_id = ?")
                        .param(one.id)
                        .query(String.class)
                        .list())
                .as("the office is going to be told, and nobody else")
                .contains("yancheng")
                .doesNotContain("tinghu");
        Publicities.decide(city, "yancheng", "confirm-result", Map.of("confirmed", true));
        one.awaitStatus("APPROVED");

        JsonNode certificate = Certificates.issued(one.applicant, one);
        assertThat(certificate.path("way").asString()).isEqualTo("评审");
        assertThat(certificate.path("obtainedOn").asString())
                .isEqualTo(HouseClock.today().toString());
        assertThat(Publicities.entry(anybody, "张三").path("open").asBoolean()).isFalse();
        tables.sql("update publicity set shown_until = ? where declaration_id = ?")
                .params(HouseClock.today().minusDays(1), one.id)
                .update();
        assertThat(Publicities.entry(anybody, "张三").isObject())
                .as("off the page by itself")
                .isFalse();
        assertThat(tables.sql("select length(hash) from publicity where declaration_id = ?")
                        .param(one.id)
                        .query(Integer.class)
                        .single())
                .as("the fact stays")
                .isEqualTo(64);
    }

    @Test
    @Proves({"PB04", "PB05"})
    void anObjectionStopsThisCaseUntilItIsDismissed() {
        Case one = Publicities.published(signIn("lisi"), county, city);
        Map<String, Object> objection = Publicities.objection(Publicities.entry(anybody, "李四"));
        Answer file = anybody.sendPdf("/api/publicity/objection-files", "证据.pdf", Pdfs.saying("evidence"));
        assertThat(file.status()).as(file.text()).isEqualTo(201);
        objection.put("files", List.of(file.body().path("id").asString()));
        String receipt = object(objection);
        assertThat(object(objection)).as("sent twice").isEqualTo(receipt);
        Office.awaitSms(phones, "13912345678", receipt);
        assertThat(kinds(one)).contains("objection-filed");
        assertThat(state(receipt, "139-1234-5678").path("state").asString()).isEqualTo("OPEN");

        Publicities.end(one, tables, processes, jobs);
        assertThat(Publicities.tasks(city, "confirm-result")).isEmpty();

        String task = Publicities.claim(city, "yancheng", "judge-objection");
        JsonNode form = city.get("/api/tasks/" + task + "/form").body();
        assertThat(form.at("/data/facts/complainant").asString()).isEqualTo("秦可观");
        assertThat(form.at("/data/facts/files/0/name").asString()).isEqualTo("证据.pdf");
        assertThat(city.download(form.at("/data/facts/files/0/url").asString())).isNotEmpty();
        Office.review(city, task, Map.of("outcome", "extended"));
        Office.awaitSms(phones, "13912345678", "期限延长到");
        assertThat(kinds(one)).contains("objection-extended");

        task = Publicities.claim(city, "yancheng", "judge-objection");
        Answer again = city.post("/api/tasks/" + task + "/submission", Map.of("data", Map.of("outcome", "extended")));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("不能再延长");
        Office.review(city, task, Map.of("outcome", "dismissed", "report", "经查阅验收单并询问项目负责人，业绩属实。"));
        assertThat(kinds(one)).contains("objection-dismissed", "publicity-over");
        assertThat(state(receipt, "13912345678").path("state").asString()).isEqualTo("DISMISSED");
        Publicities.decide(city, "yancheng", "confirm-result", Map.of("confirmed", true));
        one.awaitStatus("APPROVED");
    }

    @Test
    @Proves("PB05")
    void aTrueObjectionRefusesTheCaseAndSettlesTheOthers() {
        Case one = Publicities.published(signIn("zhangsan"), county, city);
        JsonNode entry = Publicities.entry(anybody, "张三");
        String right = object(Publicities.objection(entry));
        Map<String, Object> other = Publicities.objection(entry);
        other.putAll(Map.of("name", "卫若兰", "contact", "weiruolan@example.com"));
        String second = object(other);

        String task = Publicities.claim(city, "yancheng", "judge-objection");
        Map<String, Object> upheld =
                new HashMap<>(Map.of("outcome", "upheld", "report", "经核对验收单，项目由他人完成。", "reason", "据卫若兰反映，业绩材料与实际不符。"));
        Map<String, Object> first = new HashMap<>(upheld);
        first.put("reason", "据 13912345678 和 weiruolan@example.com 反映，业绩不实。");
        Answer telling = city.post("/api/tasks/" + task + "/submission", Map.of("data", first));
        assertThat(telling.status()).as(telling.text()).isEqualTo(422);
        assertThat(telling.text()).contains("不能出现反映人");
        upheld.put("reason", "申报的项目业绩与实际不符。");
        Office.review(city, task, upheld);

        one.awaitStatus("REJECTED");
        assertThat(one.detail().path("opinion").asString()).isEqualTo("申报的项目业绩与实际不符。");
        assertThat(one.detail().path("stages"))
                .extracting(stage -> stage.path("state").asString())
                .containsExactly("done", "done", "rejected");
        assertThat(Publicities.entry(anybody, "张三").isObject()).isFalse();
        assertThat(List.of(
                        state(right, "13912345678").path("state").asString(),
                        state(second, "weiruolan@example.com").path("state").asString()))
                .containsExactlyInAnyOrder("UPHELD", "SETTLED");
        assertThat(Publicities.tasks(city, "judge-objection")).isEmpty();
    }

    @Test
    @Proves("PB03")
    void anOfficeProlongsAndNeverShortens() {
        Case one = Publicities.published(signIn("lisi"), county, city);
        JsonNode line = line(city, one);
        String id = line.path("id").asString();
        String end = line.path("to").asString();
        assertThat(line.path("daysLeft").asInt()).isEqualTo(5);
        assertThat(line.path("state").asString()).isEqualTo("running");

        assertThat(prolong(city, id, end).status()).isEqualTo(422);
        assertThat(prolong(city, id, HouseClock.today().toString()).text()).contains("不能缩短");
        assertThat(prolong(county, id, "2099-01-01").status())
                .as("another office")
                .isEqualTo(404);
        assertThat(prolong(city, id, "2099-01-01").text()).contains("最多延长");
        String later = HouseClock.today().plusDays(60).toString();
        assertThat(prolong(city, id, later).status()).isEqualTo(204);
        assertThat(line(city, one).path("to").asString()).isEqualTo(later);
        assertThat(kinds(one)).contains("publicity-prolonged");

        Publicities.ring(one, processes, jobs);
        assertThat(one.status()).as("the timer of before").isEqualTo("PUBLICITY");
        assertThat(Publicities.entry(anybody, "李四").path("open").asBoolean()).isTrue();
        assertThat(new String(
                        city.post("/api/office/publicity/exports/csv", Map.of()).text()))
                .contains("办件编号", "李四", later);
        assertThat(county.get("/api/office/publicity").text()).doesNotContain(one.id);
    }

    private JsonNode line(Browser staff, Case one) {
        for (JsonNode line : staff.get("/api/office/publicity").body()) {
            if (line.path("declarationId").asString().equals(one.id)) {
                return line;
            }
        }
        throw new AssertionError("not in the list");
    }

    private static Answer prolong(Browser staff, String id, String until) {
        return staff.post(
                "/api/office/publicity/" + id + "/prolongations", Map.of("until", until, "reason", "名单有更正，重新计算公示期"));
    }

    private String object(Map<String, Object> objection) {
        Answer taken = anybody.post("/api/publicity/objections", objection);
        assertThat(taken.status()).as(taken.text()).isEqualTo(201);
        return taken.body().path("receipt").asString();
    }

    private JsonNode state(String receipt, String contact) {
        return anybody.post("/api/publicity/objection-states", Map.of("receipt", receipt, "contact", contact))
                .body()
                .path("objection");
    }

    private static List<String> kinds(Case one) {
        return one.detail().path("events").findValuesAsString("kind");
    }
}
