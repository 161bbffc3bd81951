package org.zhicheng.journey;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhicheng.journey.Browser.Answer;
import org.zhicheng.material.LargePdf;

/**
 * Our own system as its pages use it: each declaration by a person with an account and a session of the own, decided by
 * a reviewer of the office. People register, and the reviewer signs in, before anything is measured.
 */
final class OurHouse implements Contestant {

    private static final String REVIEWER = "tinghu";
    private static final String SORTING = "{\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}]}";

    private final JdbcTemplate jdbc;
    private final OpenTasks tasks;
    private final LargePdf paper;
    private final List<String> connection;
    private final Path folder;
    private final AtomicInteger files = new AtomicInteger();
    private final List<PageBrowser> people = new ArrayList<>();
    private PageBrowser reviewer;
    private String filter;

    OurHouse(JdbcTemplate jdbc, LargePdf paper, List<String> connection, Path folder) {
        this.jdbc = jdbc;
        this.tasks = new OpenTasks(jdbc);
        this.paper = paper;
        this.connection = connection;
        this.folder = folder;
    }

    @Override
    public String name() {
        return "ours";
    }

    @Override
    public List<String> program() {
        String jar = System.getProperty("zhicheng.benchmark.jar", "");
        return jar.isEmpty()
                ? List.of("-cp", System.getProperty("java.class.path"), "org.zhicheng.ZhichengApplication")
                : List.of("-jar", jar);
    }

    @Override
    public List<String> settings() {
        List<String> settings = new ArrayList<>(connection);
        settings.add("--zhicheng.keys.directory=" + folder.resolve("keys"));
        settings.add("--zhicheng.documents.directory=" + documents());
        // who signed in before the measuring may wait for the end of it
        settings.add("--server.servlet.session.timeout=8h");
        return settings;
    }

    Path documents() {
        return folder.resolve("documents");
    }

    @Override
    public boolean ready(int port) {
        return new Browser(port).get("/actuator/health").status() == 200;
    }

    @Override
    public void prepare(int port, int declarations) {
        people.addAll(new Applicants(jdbc).come(declarations, () -> new PageBrowser(port, true)));
        reviewer = new PageBrowser(port, true);
        reviewer.signIn(REVIEWER, "Zhicheng2026");
        for (JsonNode one : reviewer.engine("GET", "/filter?maxResults=100", null).body()) {
            if (one.path("name").asString().equals("待认领")) {
                filter = one.path("id").asString();
            }
        }
    }

    /** The port is the same, and the sessions are in the database. */
    @Override
    public void open(int port) {
        people.forEach(PageBrowser::forgetToken);
        reviewer.forgetToken();
    }

    @Override
    public void declare(int number, Walk walk) {
        PageBrowser person = people.get(number);
        Answer started = walk.step("start", 201, () -> person.post("/api/declarations", data(Case.CHOICE)));
        String id = started.body().path("declarationId").asString();
        String task = "/api/tasks/" + tasks.awaitOfCase(id, "fill-in-declaration");
        walk.step("case", 200, () -> person.get("/api/declarations/" + id));
        JsonNode form = walk.step("form", 200, () -> person.get(task + "/form")).body();
        ObjectNode content = new Case(person, id).content();
        content.properties().forEach(section -> draft(walk, person, task, form, section.getKey(), section.getValue()));
        for (JsonNode slot : walk.step("form", 200, () -> person.get(task + "/form")).body().path("materials")) {
            if (slot.path("required").asBoolean() && slot.path("files").isEmpty()) {
                upload(walk, person, task, slot.path("slot").asString());
            }
        }
        walk.step("readiness", 200, () -> person.get(task + "/readiness"));
        submit(walk, person, task, content);
        walk.step("case", 200, () -> person.get("/api/declarations/" + id));

        decide(
                walk,
                id,
                Map.of(
                        "outcome",
                        "returned",
                        "returns",
                        List.of(
                                Map.of("item", "section:workSummary", "reason", "总结过于简单"),
                                Map.of("item", "material:commitment-letter", "reason", "未签名"))));

        String mending = "/api/tasks/" + tasks.awaitOfCase(id, "correct-declaration");
        walk.step("case", 200, () -> person.get("/api/declarations/" + id));
        JsonNode opened = walk.step("returned form", 200, () -> person.get(mending + "/form")).body();
        ((ObjectNode) content.path("workSummary")).put("text", "好".repeat(900));
        draft(walk, person, mending, opened, "workSummary", content.path("workSummary"));
        upload(walk, person, mending, "commitment-letter");
        submit(walk, person, mending, content);

        decide(walk, id, Map.of("outcome", "approved"));
        JsonNode decided = walk.step("case", 200, () -> person.get("/api/declarations/" + id)).body();
        if (!decided.at("/summary/status").asString().equals("APPROVED")) {
            throw new IllegalStateException("not approved: " + decided);
        }
    }

    private void draft(Walk walk, PageBrowser person, String task, JsonNode form, String section, JsonNode content) {
        int version = 0;
        for (JsonNode one : form.path("sections")) {
            if (one.path("key").asString().equals(section)) {
                version = one.path("version").asInt();
            }
        }
        Map<String, Object> body = Map.of("version", version, "data", content);
        walk.step("draft " + section, 200, () -> person.put(task + "/draft/" + section, body));
    }

    private void upload(Walk walk, PageBrowser person, String task, String slot) {
        byte[] file = paper.numbered(files.incrementAndGet());
        walk.step("upload " + slot, 201, () -> person.upload(task + "/materials/" + slot, slot + ".pdf", file));
    }

    /** As the page does it: what is warned of is shown, and confirmed. */
    private static void submit(Walk walk, PageBrowser person, String task, JsonNode content) {
        Supplier<Answer> unconfirmed = () -> person.post(task + "/submission", data(content));
        Answer warned = walk.step("submission, warned", 422, unconfirmed);
        walk.step("submission", 200, () -> person.post(
                task + "/submission", Map.of("data", content, "confirmed", Case.warnings(warned))));
    }

    private void decide(Walk walk, String id, Map<String, Object> decision) {
        String task = tasks.awaitOfCase(id, "review-stage");
        walk.step("list", 200, () -> reviewer.engine(
                "POST",
                "/filter/" + filter + "/list?firstResult=0&maxResults=15",
                SORTING,
                "Accept",
                "application/hal+json"));
        walk.step("claim", 204, () -> reviewer.engine(
                "POST", "/task/" + task + "/claim", "{\"userId\":\"" + REVIEWER + "\"}"));
        walk.step("review form", 200, () -> reviewer.get("/api/tasks/" + task + "/form"));
        walk.step("decision " + decision.get("outcome"), 200, () -> reviewer.post(
                "/api/tasks/" + task + "/submission", data(decision)));
    }

    /** Somebody who has an account comes in, as on any day. */
    void signIn(int port) {
        new PageBrowser(port, true).signIn(REVIEWER, "Zhicheng2026");
        jdbc.update("delete from throttle_event");
    }

    /** How many notices still wait to be sent. */
    boolean quiet() {
        return jdbc.queryForObject("select count(*) from sms_message where status = 'pending'", Long.class) == 0;
    }

    private static Map<String, Object> data(Object content) {
        return Map.of("data", content);
    }
}
