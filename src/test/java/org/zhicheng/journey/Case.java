package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.awaitility.core.ConditionTimeoutException;
import org.zhicheng.HouseClock;
import org.zhicheng.Patience;
import org.zhicheng.journey.Browser.Answer;
import org.zhicheng.material.Pdfs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A declaration in the hands of its applicant, for tests that need one at some point of its life. */
class Case {

    static final Map<String, Object> CHOICE = Map.of(
            "business", "initial",
            "division", "320902",
            "department", "none",
            "employer", "e0001",
            "specialty", "05-09-01-01",
            "level", "assistant");

    final Browser applicant;
    final String id;

    Case(Browser applicant, String id) {
        this.applicant = applicant;
        this.id = id;
    }

    static Case started(Browser applicant, Map<String, Object> choice) {
        Case one = begun(applicant, choice);
        one.await(detail -> detail.at("/summary/taskId").isString());
        return one;
    }

    /** As {@link #started}, while the records are still asked. */
    static Case begun(Browser applicant, Map<String, Object> choice) {
        Answer begun = applicant.post("/api/declarations", Map.of("data", choice));
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        return new Case(applicant, begun.body().path("declarationId").asString());
    }

    /** Filled in, every required material uploaded, submitted, and waiting for its first reviewer. */
    static Case submitted(Browser applicant) {
        Case one = started(applicant, CHOICE);
        one.uploadEverything();
        Answer answer = one.submit(one.content(), true);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        one.awaitStatus("COUNTY_REVIEW");
        return one;
    }

    /** 办件编号, which is the business key of its processes. */
    String number() {
        String number = detail().at("/summary/caseNumber").asString();
        assertThat(number).as("case number of " + id).isNotEmpty();
        return number;
    }

    String taskId() {
        return detail().at("/summary/taskId").asString();
    }

    JsonNode detail() {
        return applicant.get("/api/declarations/" + id).body();
    }

    JsonNode form() {
        return applicant.get("/api/tasks/" + taskId() + "/form").body();
    }

    String status() {
        return detail().at("/summary/status").asString();
    }

    Answer save(String section, int version, JsonNode content) {
        return applicant.put(
                "/api/tasks/" + taskId() + "/draft/" + section, Map.of("version", version, "data", content));
    }

    Answer upload(String slot, byte[] pdf) {
        return applicant.upload("/api/tasks/" + taskId() + "/materials/" + slot, slot + ".pdf", pdf);
    }

    void uploadEverything() {
        form().path("materials").forEach(slot -> {
            if (slot.path("required").asBoolean() && slot.path("files").isEmpty()) {
                Answer uploaded = upload(
                        slot.path("slot").asString(),
                        Pdfs.saying(slot.path("slot").asString()));
                assertThat(uploaded.status()).as(uploaded.text()).isEqualTo(201);
            }
        });
    }

    /** Section or material → its state in 核对. */
    Map<String, String> readiness() {
        Map<String, String> states = new TreeMap<>();
        applicant
                .get("/api/tasks/" + taskId() + "/readiness")
                .body()
                .path("items")
                .forEach(item -> states.put(
                        item.path("pointer").asString(), item.path("state").asString()));
        return states;
    }

    /** @param confirming whether warnings, where nothing else is wrong, are confirmed as the page does it */
    Answer submit(JsonNode data, boolean confirming) {
        String submission = "/api/tasks/" + taskId() + "/submission";
        Answer answer = applicant.post(submission, Map.of("data", data));
        return confirming && onlyWarns(answer)
                ? applicant.post(submission, Map.of("data", data, "confirmed", warnings(answer)))
                : answer;
    }

    /** What a page sends back to confirm what it was told. */
    static List<Map<String, String>> warnings(Answer answer) {
        return StreamSupport.stream(answer.body().path("problems").spliterator(), false)
                .map(problem -> Map.of(
                        "rule", problem.path("rule").asString(),
                        "pointer", problem.path("pointer").asString(),
                        "message", problem.path("message").asString()))
                .toList();
    }

    private static boolean onlyWarns(Answer answer) {
        return answer.status() == 422
                && answer.body().path("problems").findValuesAsString("severity").stream()
                        .allMatch("warn"::equals);
    }

    /** Everything a complete declaration holds. */
    ObjectNode content() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        ObjectNode data = json.objectNode();
        ObjectNode basicInfo = data.putObject("basicInfo");
        CHOICE.forEach((key, value) -> basicInfo.put(key, value.toString()));
        basicInfo.remove("business");
        basicInfo.put("mobile", "13800000002");
        basicInfo.put("politicalStatus", "masses");
        basicInfo.put("currentProfession", "变电运行");
        ObjectNode education = data.putObject("education");
        education
                .putArray("degrees")
                .addObject()
                .put("school", "南京XX工程学院")
                .put("major", "电气工程及其自动化")
                .put("degreeLevel", "bachelor")
                .put("studyForm", "full-time")
                .put("graduationDate", "2013-06-20")
                .put("certificateNumber", "112761201305001234")
                .put("highest", true);
        education.put("registrationCode", "ABCD1234EFGH5678");
        education.put("registrationValidUntil", HouseClock.today().plusMonths(6).toString());
        data.putObject("workExperience")
                .putArray("rows")
                .addObject()
                .put("startDate", "2018-07-01")
                .put("employerName", "盐城市XX有限公司")
                .put("position", "技术员")
                .put("duties", "变电站设备运行维护");
        data.putObject("workSummary").put("text", "我".repeat(800));
        data.putObject("publicity")
                .put("startDate", HouseClock.today().minusDays(30).toString())
                .put("endDate", HouseClock.today().minusDays(15).toString())
                .put("result", "none");
        return data;
    }

    void awaitStatus(String status) {
        await(detail -> detail.at("/summary/status").asString().equals(status));
    }

    void await(Predicate<JsonNode> wanted) {
        try {
            Patience.until(id, Duration.ofSeconds(90), Duration.ofMillis(100), () -> wanted.test(detail()));
        } catch (ConditionTimeoutException late) {
            throw new AssertionError("still waiting: " + detail(), late);
        }
    }
}
