package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.zhicheng.Patience;
import org.zhicheng.journey.Browser.Answer;
import org.zhicheng.notice.carrier.SimulatedInbox;
import tools.jackson.databind.JsonNode;

/** What the reviewer of 亭湖区人社局 does, and what phones get of it. */
final class Office {

    private Office() {}

    /** The only unclaimed task of the office, claimed as Tasklist does it. */
    static String claim(Browser reviewer) {
        return claimOf(reviewer, "review-stage");
    }

    /** The newest unclaimed task of this kind. */
    static String claimOf(Browser reviewer, String key) {
        JsonNode tasks = reviewer.engine(
                        "GET",
                        "/task?unassigned=true&maxResults=50&sortBy=created&sortOrder=desc&taskDefinitionKey=" + key,
                        null)
                .body();
        String task = tasks.path(0).path("id").asString();
        Answer claimed = reviewer.engine("POST", "/task/" + task + "/claim", "{\"userId\":\"tinghu\"}");
        assertThat(claimed.status()).as(claimed.text()).isEqualTo(204);
        return task;
    }

    static void review(Browser reviewer, String task, Map<String, Object> decision) {
        Answer decided = reviewer.post("/api/tasks/" + task + "/submission", Map.of("data", decision));
        assertThat(decided.status()).as(decided.text()).isEqualTo(200);
    }

    /** Claims the only case of the office and gives its work summary back. */
    static void returnSummary(Browser reviewer, String reason) {
        review(
                reviewer,
                claim(reviewer),
                Map.of(
                        "outcome",
                        "returned",
                        "returns",
                        List.of(Map.of("item", "section:workSummary", "reason", reason))));
    }

    static void awaitSms(SimulatedInbox phones, String mobile, String words) {
        await(words, () -> phones.messages(mobile).stream()
                .anyMatch(sms -> sms.content().contains(words)));
    }

    static void await(String words, BooleanSupplier arrived) {
        Patience.until(words, arrived);
    }
}
