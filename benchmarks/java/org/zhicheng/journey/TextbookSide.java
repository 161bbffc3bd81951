package org.zhicheng.journey;

import tools.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.zhicheng.cost.Textbook;
import org.zhicheng.journey.Browser.Answer;
import org.zhicheng.material.LargePdf;

/**
 * Carries the same declarations over Camunda's own REST interface to {@link Textbook}: a draft sets its fields as
 * variables, an upload sets a File variable, a submission sends the whole form again as Camunda Forms do.
 */
final class TextbookSide extends Replayed {

    private static final String BOUNDARY = "zhicheng-benchmark-boundary";
    private static final String APPLICANT = PageBrowser.basic(Textbook.APPLICANT, Textbook.PASSWORD);
    private static final String REVIEWER = PageBrowser.basic(Textbook.REVIEWER, Textbook.PASSWORD);

    TextbookSide(OpenTasks tasks, LargePdf paper, List<String> connection, Supplier<List<String>> script) {
        super(tasks, paper, connection, script);
    }

    @Override
    public String name() {
        return "textbook";
    }

    @Override
    public List<String> program() {
        return program(Textbook.class);
    }

    /** The reviewer is the last that its server makes. */
    @Override
    public boolean ready(int port) {
        return new Browser(port)
                        .raw("GET", "/engine-rest/process-definition/count", null, "Authorization", REVIEWER)
                        .body()
                        .path("count")
                        .asInt()
                > 0;
    }

    @Override
    void perform(Declaration one, String step, Walk walk) {
        String task = "/task/" + one.task;
        if (step.startsWith("draft ")) {
            String section = step.substring("draft ".length());
            Map<String, Object> fields = new LinkedHashMap<>();
            flatten(section, content().path(section), fields);
            walk.step(step, 204, () -> post(one.person, APPLICANT, task + "/variables", Map.of("modifications", fields)));
            return;
        }
        if (step.startsWith("upload ")) {
            String name = "file_" + step.substring("upload ".length()).replace('-', '_');
            byte[] body = file(step + ".pdf", paper());
            walk.step(step, 204, () -> one.person.rawBytes(
                    "POST",
                    "/engine-rest" + task + "/variables/" + name + "/data",
                    body,
                    "Authorization",
                    APPLICANT,
                    "Content-Type",
                    "multipart/form-data; boundary=" + BOUNDARY));
            return;
        }
        switch (step) {
            case "start" -> walk.step(step, 200, () -> post(
                    one.person,
                    APPLICANT,
                    "/process-definition/key/declaration/start",
                    Map.of("businessKey", one.key, "variables", facts(one.key))));
            case "case" -> walk.step(step, 200, () -> get(
                    one.person, APPLICANT, "/history/process-instance?processInstanceBusinessKey=" + one.key));
            case "form", "returned form", "readiness", "submission, warned" -> walk.step(step, 200, () -> get(
                    one.person, APPLICANT, task + "/form-variables?deserializeValues=false"));
            case "submission" -> walk.step(step, 204, () -> post(
                    one.person, APPLICANT, task + "/submit-form", Map.of("variables", everyField())));
            case "list" -> walk.step(step, 200, () -> post(
                    one.reviewer,
                    REVIEWER,
                    "/task?firstResult=0&maxResults=15",
                    Map.of(
                            "candidateGroup",
                            "office320902",
                            "sorting",
                            List.of(Map.of("sortBy", "created", "sortOrder", "desc")))));
            case "claim" -> walk.step(step, 204, () -> post(
                    one.reviewer, REVIEWER, task + "/claim", Map.of("userId", Textbook.REVIEWER)));
            case "review form" -> {
                String instance = tasks().instance(one.key);
                walk.step(step, 200, () -> get(
                        one.reviewer,
                        REVIEWER,
                        "/process-instance/" + instance + "/variables?deserializeValues=false"));
            }
            default -> walk.step(step, 204, () -> post(
                    one.reviewer, REVIEWER, task + "/submit-form", Map.of("variables", decision(step))));
        }
    }

    private static Map<String, Object> facts(String key) {
        Map<String, Object> facts = new HashMap<>();
        FACTS.forEach((name, value) -> facts.put(name, Map.of("value", value)));
        facts.put("declarationId", Map.of("value", key));
        facts.put("applicantId", Map.of("value", Textbook.APPLICANT));
        return facts;
    }

    private static Map<String, Object> everyField() {
        Map<String, Object> fields = new LinkedHashMap<>();
        content().properties().forEach(section -> flatten(section.getKey(), section.getValue(), fields));
        fields.put("submitted", Map.of("value", true));
        return fields;
    }

    private static Map<String, Object> decision(String step) {
        String outcome = step.substring("decision ".length());
        Map<String, Object> decision = new LinkedHashMap<>();
        decision.put("reviewOutcome", Map.of("value", outcome));
        if (outcome.equals("returned")) {
            decision.put("return_workSummary", Map.of("value", "总结过于简单"));
            decision.put("return_commitment_letter", Map.of("value", "未签名"));
        }
        return decision;
    }

    /** Each field becomes a variable: {@code education_degrees_0_school}. */
    private static void flatten(String name, JsonNode value, Map<String, Object> into) {
        if (value.isObject()) {
            value.properties().forEach(field -> flatten(name + "_" + field.getKey(), field.getValue(), into));
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                flatten(name + "_" + i, value.get(i), into);
            }
        } else {
            into.put(name, Map.of("value", value));
        }
    }

    private static byte[] file(String fileName, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"valueType\"\r\nContent-Type: text/plain\r\n\r\nFile\r\n--"
                        + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"data\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static Answer get(Browser browser, String who, String path) {
        return browser.raw("GET", "/engine-rest" + path, null, "Authorization", who);
    }

    private static Answer post(Browser browser, String who, String path, Object body) {
        return browser.raw(
                "POST", "/engine-rest" + path, json(body), "Authorization", who, "Content-Type", "application/json");
    }
}
