package org.zhicheng.journey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.zhicheng.cost.BareEngine;
import org.zhicheng.material.LargePdf;

/** Sends to {@link BareEngine} as many requests as to our own system, of the same size. */
final class BareEngineSide extends Replayed {

    private static final String OFFICE = "/offices/office320902/tasks";

    BareEngineSide(OpenTasks tasks, LargePdf paper, List<String> connection, Supplier<List<String>> script) {
        super(tasks, paper, connection, script);
    }

    @Override
    public String name() {
        return "bare engine";
    }

    @Override
    public List<String> program() {
        return program(BareEngine.class);
    }

    @Override
    public boolean ready(int port) {
        return new Browser(port).get("/ready").status() == 204;
    }

    @Override
    void perform(Declaration one, String step, Walk walk) {
        String task = "/tasks/" + one.task;
        if (step.startsWith("draft ")) {
            String body = json(Map.of("version", 0, "data", content().path(step.substring("draft ".length()))));
            walk.step(step, 204, () -> send(one.person, "PUT", task + "/draft", body));
            return;
        }
        if (step.startsWith("upload ")) {
            byte[] file = paper();
            walk.step(step, 204, () -> one.person.upload(task + "/files", step + ".pdf", file));
            return;
        }
        switch (step) {
            case "start" -> walk.step(step, 204, () -> send(
                    one.person, "POST", "/declarations/" + one.key, json(facts(one.key))));
            case "case" -> walk.step(step, 200, () -> one.person.get("/declarations/" + one.key));
            case "form", "returned form", "readiness" -> walk.step(step, 200, () -> one.person.get(task));
            case "submission, warned" -> walk.step(step, 204, () -> send(
                    one.person, "POST", task + "/check", json(content())));
            case "submission" -> walk.step(step, 204, () -> send(
                    one.person, "POST", task + "/completion", json(Map.of("submitted", true))));
            case "list" -> walk.step(step, 200, () -> one.reviewer.get(OFFICE));
            case "claim" -> walk.step(step, 204, () -> send(one.reviewer, "POST", task + "/claim", "{}"));
            case "review form" -> walk.step(step, 200, () -> one.reviewer.get(task));
            default -> walk.step(step, 204, () -> send(
                    one.reviewer,
                    "POST",
                    task + "/completion",
                    json(Map.of("reviewOutcome", step.substring("decision ".length())))));
        }
    }

    private static Map<String, Object> facts(String key) {
        Map<String, Object> facts = new HashMap<>(FACTS);
        facts.put("declarationId", key);
        facts.put("applicantId", "lisi");
        return facts;
    }

    private static Browser.Answer send(Browser browser, String method, String path, String body) {
        return browser.raw(method, path, body, "Content-Type", "application/json");
    }
}
