package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhicheng.HouseClock;
import org.zhicheng.journey.Browser.Answer;
import tools.jackson.databind.JsonNode;

/** Cases that are published, and what people do with them on the public page. */
final class Publicities {

    static final String FACTS = "该同志申报材料中的项目业绩与实际不符，2025年变电站改造项目由他人完成，有验收单可以核对。";

    private Publicities() {}

    /** A 评审 of this applicant that both of its offices approved. */
    static Case published(Browser applicant, Browser county, Browser city) {
        Case one = submitted(applicant);
        approve(one, county, city);
        return one;
    }

    static Case submitted(Browser applicant) {
        Map<String, Object> choice = new HashMap<>(Case.CHOICE);
        choice.put("business", "review");
        Case one = Case.started(applicant, choice);
        one.uploadEverything();
        Answer sent = one.submit(one.content(), true);
        assertThat(sent.status()).as(sent.text()).isEqualTo(200);
        one.awaitStatus("COUNTY_REVIEW");
        return one;
    }

    static void approve(Case one, Browser county, Browser city) {
        decide(county, "tinghu", "review-stage", Map.of("outcome", "approved"));
        one.awaitStatus("CITY_REVIEW");
        decide(city, "yancheng", "review-stage", Map.of("outcome", "approved"));
        one.awaitStatus("PUBLICITY");
    }

    /** Claims the newest task of this kind, and completes it. */
    static void decide(Browser staff, String account, String key, Map<String, Object> decision) {
        Office.review(staff, claim(staff, account, key), decision);
    }

    static String claim(Browser staff, String account, String key) {
        String task = tasks(staff, key).get(0);
        Answer claimed = staff.engine("POST", "/task/" + task + "/claim", "{\"userId\":\"" + account + "\"}");
        assertThat(claimed.status()).as(claimed.text()).isEqualTo(204);
        return task;
    }

    static List<String> tasks(Browser staff, String key) {
        JsonNode found = staff.engine(
                        "GET",
                        "/task?unassigned=true&maxResults=50&sortBy=created&sortOrder=desc&taskDefinitionKey=" + key,
                        null)
                .body();
        return StreamSupport.stream(found.spliterator(), false)
                .map(task -> task.path("id").asString())
                .toList();
    }

    /** What the public page shows of the person of this name first. */
    static JsonNode entry(Browser anybody, String name) {
        return anybody.post("/api/publicity/searches", Map.of("name", name))
                .body()
                .at("/entries/0");
    }

    static Map<String, Object> objection(JsonNode entry) {
        Map<String, Object> sent = new HashMap<>();
        sent.put("publicityId", entry.path("id").asString());
        sent.put("anonymous", false);
        sent.put("name", "秦可观");
        sent.put("contact", "13912345678");
        sent.put("facts", FACTS);
        sent.put("requestKey", "0123456789abcdef" + System.identityHashCode(sent));
        return sent;
    }

    /** Its last day was yesterday, and the timer finds that. */
    static void end(Case one, JdbcClient tables, RuntimeService processes, ManagementService jobs) {
        tables.sql("update publicity set ends_on = ? where declaration_id = ?")
                .params(HouseClock.today().minusDays(1), one.id)
                .update();
        ring(one, processes, jobs);
    }

    static void ring(Case one, RuntimeService processes, ManagementService jobs) {
        processes.createProcessInstanceQuery().processInstanceBusinessKey(one.number()).list().stream()
                .flatMap(
                        process -> jobs
                                .createJobQuery()
                                .processInstanceId(process.getId())
                                .activityId("publicity-ends")
                                .list()
                                .stream())
                .forEach(timer -> jobs.executeJob(timer.getId()));
    }
}
