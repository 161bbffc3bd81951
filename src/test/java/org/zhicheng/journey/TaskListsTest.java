package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.zhicheng.Attack;
import org.zhicheng.journey.Browser.Answer;
import tools.jackson.databind.JsonNode;

/** The lists of Tasklist, as they are asked for over HTTP: found by number, name, specialty and level, and by nobody else. */
@OwnServer // counts what waits for an office
class TaskListsTest extends ServerTest {

    private Case one;
    private String number;

    @AfterEach
    void withdrawn() {
        one.applicant.post("/api/declarations/" + one.id + "/withdrawal", Map.of());
    }

    @Test
    void aCaseIsFoundByWhateverOneKnowsOfIt() {
        submit();
        Browser reviewer = signIn("tinghu");
        JsonNode card = list(reviewer, "UNCLAIMED", "").path("tasks").path(0);
        assertThat(card.path("caseNumber").asString()).isEqualTo(number);
        assertThat(card.path("applicant").asString()).isEqualTo("*三");
        assertThat(card.path("specialty").asString()).isEqualTo("电气工程");
        assertThat(card.path("level").asString()).isEqualTo("助理工程师");
        assertThat(card.path("days").asInt()).isPositive();
        assertThat(card.path("overdue").asBoolean()).isFalse();
        assertThat(card.path("resubmitted").asBoolean()).isFalse();
        assertThat(card.has("holder")).isFalse();
        for (String known :
                List.of(number, number.substring(14), "张三", "*三", "张", "电气", "电力工程", "助理工程师", "张三 电气工程", "电气工程·助理")) {
            assertThat(list(reviewer, "ALL", known).path("total").asInt())
                    .as(known)
                    .isEqualTo(1);
        }
        for (String other : List.of("李四", "9999999", "*四", "高级工程师", "%", "张三 化工", "_")) {
            assertThat(list(reviewer, "ALL", other).path("total").asInt())
                    .as(other)
                    .isZero();
        }
        for (String order : List.of("DUE", "OLDEST", "NEWEST", "NUMBER")) {
            Answer sorted = reviewer.get("/api/task-lists/ALL?order=" + order);
            assertThat(sorted.body().path("tasks").findValuesAsString("caseNumber"))
                    .as(order)
                    .containsExactly(number);
        }
    }

    @Test
    void listsAndCountsFollowTheTask() {
        submit();
        Browser reviewer = signIn("tinghu");
        assertThat(counts(reviewer))
                .containsExactly(
                        "UNCLAIMED 1", "MINE 0", "DUE_SOON 0", "OVERDUE 0", "RESUBMITTED 0", "AFTER_REVIEW 0", "ALL 1");
        Office.claim(reviewer);
        assertThat(counts(reviewer))
                .containsExactly(
                        "UNCLAIMED 0", "MINE 1", "DUE_SOON 0", "OVERDUE 0", "RESUBMITTED 0", "AFTER_REVIEW 0", "ALL 1");
        assertThat(list(reviewer, "MINE", "").at("/tasks/0/mine").asBoolean()).isTrue();
        JsonNode seen = list(signIn("fuzeren"), "ALL", number).path("tasks").path(0);
        assertThat(seen.path("holder").asString()).isEqualTo("亭湖审核员");
        assertThat(seen.path("mine").asBoolean()).isFalse();
        assertThat(seen.path("office").asString()).contains("亭湖");

        tables.sql(
                        "update listed_task set due_at = dateadd('day', -3, current_timestamp), resubmitted = true where case_number = ?")
                .param(number)
                .update();
        assertThat(counts(reviewer))
                .containsExactly(
                        "UNCLAIMED 0", "MINE 1", "DUE_SOON 0", "OVERDUE 1", "RESUBMITTED 1", "AFTER_REVIEW 0", "ALL 1");
        JsonNode late = list(reviewer, "OVERDUE", "").path("tasks").path(0);
        assertThat(late.path("overdue").asBoolean()).isTrue();
        assertThat(late.path("days").asInt()).isBetween(0, 3);
        assertThat(late.path("resubmitted").asBoolean()).isTrue();
    }

    @Test
    void aListIsNarrowedToWhatOnePersonHas() {
        submit();
        Browser reviewer = signIn("tinghu");
        assertThat(ids(reviewer, "ALL", "tinghu")).isEmpty();
        String task = Office.claim(reviewer);
        assertThat(ids(reviewer, "ALL", "tinghu")).containsExactly(number);
        assertThat(ids(reviewer, "ALL", "fuzeren")).isEmpty();
        assertThat(ids(signIn("fuzeren"), "ALL", "tinghu")).containsExactly(number);
        assertThat(ids(reviewer, "MINE", "fuzeren"))
                .as("a list of one person is not narrowed")
                .containsExactly(number);
        assertThat(reviewer.get("/api/task-lists/ALL?holder=fuzeren")
                        .body()
                        .path("total")
                        .asInt(-1))
                .isZero();
        for (String stranger : List.of("sports", "lisi", "admin")) {
            assertThat(signIn(stranger).get("/api/task-lists/ALL?holder=tinghu").text())
                    .as(stranger)
                    .doesNotContain(number, one.id);
        }
        reviewer.post("/api/tasks/" + task + "/submission", Map.of("data", Map.of("outcome", "approved")));
    }

    /** Wherever the person signs in: it is the server that counts. */
    @Test
    void theDecisionsOfTheDayAreCounted() {
        submit();
        Browser reviewer = signIn("tinghu");
        int before = decidedToday(reviewer);
        reviewer.post(
                "/api/tasks/" + Office.claim(reviewer) + "/submission", Map.of("data", Map.of("outcome", "approved")));
        assertThat(decidedToday(reviewer)).isEqualTo(before + 1);
        assertThat(decidedToday(signIn("tinghu"))).as("another browser").isEqualTo(before + 1);
        assertThat(decidedToday(signIn("sports"))).as("another person").isZero();
        tables.sql("update review_decision set decided_at = dateadd('day', -1, decided_at) where declaration_id = ?")
                .param(one.id)
                .update();
        assertThat(decidedToday(reviewer)).as("on the next day").isEqualTo(before);
    }

    @Test
    void aNameIsFoundInTheRowOfTheTask() {
        submit();
        assertThat(tables.sql("select applicant_name from listed_task where case_number = ?")
                        .param(number)
                        .query(String.class)
                        .list())
                .containsOnly("张三");
    }

    private static List<String> ids(Browser reviewer, String list, String holder) {
        return reviewer.get("/api/task-lists/" + list + "?holder=" + holder)
                .body()
                .path("tasks")
                .findValuesAsString("caseNumber");
    }

    private static int decidedToday(Browser reviewer) {
        return list(reviewer, "ALL", "").path("decidedToday").asInt(-1);
    }

    @Test
    void whoComesTooLateIsToldWhoHasIt() {
        submit();
        Browser reviewer = signIn("tinghu");
        Browser colleague = signIn("fuzeren");
        String task = Office.claim(reviewer);
        String submission = "/api/tasks/" + task + "/submission";
        Map<String, Object> approval = Map.of("data", Map.of("outcome", "approved"));
        Answer taken = colleague.post(submission, approval);
        assertThat(taken.status()).isEqualTo(403);
        assertThat(taken.body().path("detail").asString()).contains("亭湖审核员", "从任务列表另选");
        assertThat(reviewer.post(submission, approval).status()).isEqualTo(200);
        Answer done = colleague.get("/api/tasks/" + task + "/form");
        assertThat(done.status()).isEqualTo(404);
        assertThat(done.body().path("detail").asString()).contains("亭湖审核员", "办结");
        for (String stranger : List.of("sports", "lisi")) {
            assertThat(signIn(stranger).get("/api/tasks/" + task + "/form").text())
                    .doesNotContain("亭湖审核员");
        }
    }

    /** Whatever is asked, and of which list: nothing of another office, and not even how many there are. */
    @Test
    @Attack(Attack.Kind.IDS)
    void noSearchTellsOfACaseOfAnotherOffice() {
        submit();
        for (String stranger : List.of("sports", "yancheng", "lisi", "admin")) {
            Browser other = signIn(stranger);
            for (String list :
                    List.of("UNCLAIMED", "MINE", "DUE_SOON", "OVERDUE", "RESUBMITTED", "AFTER_REVIEW", "ALL")) {
                for (String known : List.of("", number, "张三", "*三", "电气工程", "助理工程师")) {
                    Answer answer = other.get(address(list, known));
                    assertThat(answer.status()).isEqualTo(200);
                    assertThat(answer.text()).as(stranger + " " + known).doesNotContain(number, one.id);
                    assertThat(answer.body().path("lists").findValuesAsString("tasks"))
                            .containsOnly("0");
                }
            }
        }
        assertThat(new Browser(port).get(address("ALL", "")).status()).isEqualTo(401);
    }

    @Test
    void whatIsNoListIsRefused() {
        submit();
        Browser reviewer = signIn("tinghu");
        for (String wrong : List.of("OTHERS", "ALL?order=NAME", "ALL?first=x")) {
            assertThat(reviewer.get("/api/task-lists/" + wrong).status())
                    .as(wrong)
                    .isEqualTo(400);
        }
        assertThat(reviewer.get("/api/me/messages?first=x").status()).isEqualTo(400);
    }

    private void submit() {
        one = Case.submitted(signIn("zhangsan"));
        number = one.detail().at("/summary/caseNumber").asString();
    }

    private static List<String> counts(Browser reviewer) {
        List<String> counts = new ArrayList<>();
        list(reviewer, "ALL", "")
                .path("lists")
                .forEach(one -> counts.add(
                        one.path("list").asString() + " " + one.path("tasks").asInt()));
        return counts;
    }

    private static JsonNode list(Browser reviewer, String list, String search) {
        Answer answer = reviewer.get(address(list, search));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    private static String address(String list, String search) {
        return "/api/task-lists/" + list + "?search=" + URLEncoder.encode(search, StandardCharsets.UTF_8);
    }
}
