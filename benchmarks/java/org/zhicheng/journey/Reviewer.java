package org.zhicheng.journey;

import tools.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.zhicheng.journey.Browser.Answer;

/** A reviewer at work as Tasklist and our form page do it, over HTTP. */
final class Reviewer {

    private static final String UNCLAIMED = "待认领";
    private static final String SORTING = "{\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}]}";

    private final String id;
    private final Browser browser;
    private final String filter;

    Reviewer(int port, String id) {
        this.id = id;
        this.browser = Browser.signedIn(port, id);
        this.filter = find(done(browser.engine("GET", "/filter?maxResults=100", null)));
    }

    /** One page of the list of unclaimed tasks, with their number. */
    JsonNode page() {
        return done(browser.engine(
                        "POST",
                        "/filter/" + filter + "/list?firstResult=0&maxResults=15",
                        SORTING,
                        "Accept",
                        "application/hal+json"))
                .body();
    }

    int count() {
        return done(browser.engine("POST", "/filter/" + filter + "/count", "{}"))
                .body()
                .path("count")
                .asInt();
    }

    /** A list as Tasklist shows it, with the counts of all lists. */
    JsonNode list(String list, String order, String search, String holder) {
        String words = URLEncoder.encode(search, StandardCharsets.UTF_8);
        return done(browser.get("/api/task-lists/" + list + "?order=" + order + "&search=" + words + "&holder=" + holder))
                .body();
    }

    /** 办件查询. */
    JsonNode search(Map<String, ?> question) {
        return done(browser.post("/api/office/cases/search", question)).body();
    }

    /** The oldest unclaimed task, claimed. */
    String claim() {
        String task = page().at("/_embedded/task/0/id").asString();
        done(browser.engine("POST", "/task/" + task + "/claim", "{\"userId\":\"" + id + "\"}"));
        return task;
    }

    void approve(String task) {
        done(browser.post("/api/tasks/" + task + "/submission", Map.of("data", Map.of("outcome", "approved"))));
    }

    private static String find(Answer filters) {
        for (JsonNode filter : filters.body()) {
            if (UNCLAIMED.equals(filter.path("name").asString())) {
                return filter.path("id").asString();
            }
        }
        throw new IllegalStateException("No filter: " + filters.text());
    }

    private static Answer done(Answer answer) {
        if (answer.status() >= 300) {
            throw new IllegalStateException(answer.status() + " " + answer.text());
        }
        return answer;
    }
}
