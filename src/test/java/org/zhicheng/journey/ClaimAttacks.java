package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhicheng.Attack;
import org.zhicheng.journey.Browser.Answer;

/** Who claims, or decides, what is not his. */
interface ClaimAttacks extends Attacker {

    Map<String, Object> APPROVAL = Map.of("data", Map.of("outcome", "approved"));

    @ParameterizedTest
    @ValueSource(strings = {"lisi", "zhangsan", "wangwu", "yancheng", "sports", "admin"})
    @Attack(Attack.Kind.CLAIMS)
    default void nobodyElseDecidesWhatAColleagueHolds(String who) {
        Target target = target();
        String mine = "{\"userId\":\"" + who + "\"}";
        Browser attacker = as(who);
        assertThat(attacker.engine("POST", "/task/" + target.task() + "/claim", mine)
                        .status())
                .isIn(403, 404, 409);
        Answer decided = attacker.post("/api/tasks/" + target.task() + "/submission", APPROVAL);
        assertThat(decided.status()).as(decided.text()).isIn(403, 404);
        assertThat(attacker.put(
                                "/api/tasks/" + target.task() + "/draft/form",
                                Map.of("version", 0, "data", Map.of("outcome", "approved")))
                        .status())
                .isIn(403, 404);
        assertThat(assignee(target.task())).isEqualTo("tinghu");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"userId\":\"lisi\"}",
                "{\"userId\":\"\"}",
                "{\"userId\":\" tinghu\"}",
                "{\"userId\":\"TINGHU\"}",
                "{\"userId\":[\"tinghu\"]}"
            })
    @Attack(Attack.Kind.CLAIMS)
    default void nobodyIsMadeToHoldATask(String body) {
        Target target = target();
        Answer answer = as("tinghu").engine("POST", "/task/" + target.task() + "/claim", body);
        assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
        assertThat(assignee(target.task())).isEqualTo("tinghu");
    }

    @Test
    @Attack(Attack.Kind.CLAIMS)
    default void nobodyClaimsTheFormOfAnApplicant() {
        Case one = Case.started(as("lisi"), Case.CHOICE);
        String task = one.taskId();
        for (String who : List.of("tinghu", "zhangsan", "admin")) {
            Answer claimed = as(who).engine("POST", "/task/" + task + "/claim", "{\"userId\":\"" + who + "\"}");
            assertThat(claimed.status()).as(who + claimed.text()).isIn(403, 404, 409);
        }
        Answer given = as("lisi").engine("POST", "/task/" + task + "/assignee", "{\"userId\":\"zhangsan\"}");
        assertThat(given.status()).isEqualTo(403);
        assertThat(assignee(task)).isEqualTo("lisi");
    }

    /** A process admin gives it to the wrong person, or to a friend. */
    @Test
    @Attack(Attack.Kind.CLAIMS)
    default void whoIsGivenTheFormOfAnotherApplicantDoesNotOpenIt() {
        Case one = Case.started(as("lisi"), Case.CHOICE);
        String task = one.taskId();
        Answer given = as("admin").engine("POST", "/task/" + task + "/assignee", "{\"userId\":\"zhangsan\"}");
        assertThat(given.status()).as(given.text()).isIn(204, 403);
        Browser zhangsan = as("zhangsan");
        for (Answer answer : List.of(
                zhangsan.get("/api/tasks/" + task + "/form"),
                zhangsan.put(
                        "/api/tasks/" + task + "/draft/workSummary",
                        Map.of("version", 0, "data", Map.of("text", "别人的"))),
                zhangsan.post("/api/tasks/" + task + "/submission", Map.of("data", one.content())))) {
            assertThat(answer.status()).as(answer.text()).isIn(403, 404);
        }
    }

    @Test
    @Attack(Attack.Kind.CLAIMS)
    default void whoGaveATaskBackDecidesNoMore() {
        Case.submitted(as("lisi"));
        Browser tinghu = as("tinghu");
        String task = Office.claim(tinghu);
        assertThat(tinghu.engine("POST", "/task/" + task + "/unclaim", "{}").status())
                .isEqualTo(204);
        assertThat(tinghu.post("/api/tasks/" + task + "/submission", APPROVAL).status())
                .isEqualTo(403);
    }

    @Test
    @Attack(Attack.Kind.CLAIMS)
    default void whoLeftTheOfficeDecidesNoMore() {
        Case one = Case.submitted(as("lisi"));
        Browser tinghu = fresh("tinghu");
        String task = Office.claim(tinghu);
        tables().sql("delete from account_group where account_id = 'tinghu' and group_id = 'office-320902'")
                .update();
        try {
            for (Answer answer : List.of(
                    tinghu.get("/api/tasks/" + task + "/form"),
                    tinghu.post("/api/tasks/" + task + "/submission", APPROVAL))) {
                assertThat(answer.status()).as(answer.text()).isIn(401, 403, 404);
            }
            assertThat(one.status()).isEqualTo("COUNTY_REVIEW");
        } finally {
            tables().sql("insert into account_group (account_id, group_id) values ('tinghu', 'office-320902')")
                    .update();
        }
    }

    @Test
    @Attack(Attack.Kind.CLAIMS)
    default void whatWasTakenBackIsNotClaimed() {
        Case one = Case.submitted(as("lisi"));
        Browser tinghu = as("tinghu");
        String task = tinghu.engine("GET", "/task?unassigned=true&maxResults=1&sortBy=created&sortOrder=desc", null)
                .body()
                .at("/0/id")
                .asString();
        assertThat(one.applicant
                        .post("/api/declarations/" + one.id + "/withdrawal", null)
                        .status())
                .isEqualTo(204);
        assertThat(tinghu.engine("POST", "/task/" + task + "/claim", "{\"userId\":\"tinghu\"}")
                        .status())
                .isEqualTo(404);
        assertThat(tinghu.post("/api/tasks/" + task + "/submission", APPROVAL).status())
                .isEqualTo(404);
        assertThat(one.status()).isEqualTo("WITHDRAWN");
    }

    private String assignee(String task) {
        return tables().sql("select assignee_ from act_ru_task where id_ = ?")
                .param(task)
                .query(String.class)
                .single();
    }
}
