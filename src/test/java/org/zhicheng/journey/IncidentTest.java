package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhicheng.Patience;
import org.zhicheng.journey.Browser.Answer;
import tools.jackson.databind.JsonNode;

/** Steps that failed, by case number: what happened, trying again, and what is said where nothing failed. */
@OwnServer
@Tag("long")
class IncidentTest extends ServerTest {

    private static final String URL = "/api/admin/incidents";

    @Autowired
    ManagementService jobs;

    @Override
    boolean heldToTheDocument() {
        return true;
    }

    @AfterEach
    void nothingFailsAnyMore() {
        tables.sql("delete from act_ru_job where handler_type_ = 'history-cleanup' and id_ like 'lost-%'")
                .update();
        tables.sql("update act_ru_job set retries_ = 3, exception_msg_ = null, exception_stack_id_ = null"
                        + " where retries_ = 0 or exception_msg_ is not null")
                .update();
    }

    @Test
    void aStoppedStepIsFoundByItsCaseAndTriedOnce() {
        Browser admin = signIn("admin");
        assertThat(search(admin, Map.of()).path("looked").asInt()).isZero();
        Case one = Case.submitted(signIn("lisi"));
        FailedTimer reminder = new FailedTimer(jobs, tables, one).failed(3);

        JsonNode found = search(admin, Map.of("caseNumber", one.number().substring(6)));

        assertThat(found.path("found").asInt()).isEqualTo(1);
        assertThat(found.path("stopped").asInt()).isEqualTo(1);
        JsonNode incident = found.at("/incidents/0");
        assertThat(incident.path("caseNumber").asString()).isEqualTo(one.number());
        assertThat(incident.path("process").asString()).isEqualTo("审核");
        assertThat(incident.path("step").asString()).isEqualTo("提醒审核人员");
        assertThat(incident.path("kind").asString()).isEqualTo("model");
        assertThat(incident.path("state").asString()).isEqualTo("STOPPED");
        assertThat(incident.path("attempts").asInt()).isEqualTo(3);
        assertThat(incident.path("since").asString()).isNotEmpty();
        assertThat(incident.has("next")).isFalse();
        assertThat(incident.path("exceptions").asString()).contains("Exception").doesNotContain("\tat ");
        assertThat(search(admin, Map.of("caseNumber", "999999")).path("found").asInt())
                .isZero();
        assertThat(search(admin, Map.of("process", "review", "step", "remind-reviewers", "kind", "model"))
                        .path("found")
                        .asInt())
                .isEqualTo(1);
        assertThat(search(admin, Map.of("kind", "database")).path("found").asInt())
                .isZero();

        reminder.mend();
        List<Answer> twice = Attacker.atOnce(() -> retry(admin, incident), () -> retry(signIn("admin"), incident));

        assertThat(twice)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.text()).isIn(200, 404));
        assertThat(twice.stream()
                        .mapToInt(answer -> answer.body().path("tried").asInt())
                        .sum())
                .as("tried once")
                .isEqualTo(1);
        Patience.until(
                "the reminder is done",
                () -> search(admin, Map.of()).path("looked").asInt() == 0);
        assertThat(tables.sql("select case_number || ' ' || detail from audit_event where action = 'retry-step'")
                        .query(String.class)
                        .list())
                .containsExactly(one.number() + " 提醒审核人员");
        assertThat(retry(admin, incident).status()).as("done by now").isEqualTo(404);
    }

    @Test
    void whatWillBeTriedByItselfIsTriedEarlier() {
        Browser admin = signIn("admin");
        Case one = Case.submitted(signIn("lisi"));
        FailedTimer reminder = new FailedTimer(jobs, tables, one).failed(1);
        JsonNode incident = search(admin, Map.of()).at("/incidents/0");
        assertThat(incident.path("state").asString()).isEqualTo("WAITING");
        assertThat(incident.path("left").asInt()).isEqualTo(2);
        assertThat(incident.path("next").asString()).isNotEmpty();

        reminder.mend();
        Answer all = admin.post(URL + "/retries", Map.of("kind", "model"));

        assertThat(all.body().path("tried").asInt()).as(all.text()).isEqualTo(1);
        Patience.until(
                "the reminder is done",
                () -> search(admin, Map.of()).path("looked").asInt() == 0);
    }

    @Test
    void whatIsAboutNoCaseIsListedAPageAtATime() {
        Browser admin = signIn("admin");
        for (int number = 0; number < 23; number++) {
            tables.sql(
                            "insert into act_ru_job (id_, rev_, type_, retries_, handler_type_, suspension_state_, priority_,"
                                    + " exclusive_, create_time_)"
                                    + " values (?, 1, 'ever-living', 0, 'history-cleanup', 1, 0, true, localtimestamp)")
                    .param("lost-" + number)
                    .update();
        }

        JsonNode second = search(admin, Map.of("page", 1));

        assertThat(second.path("found").asInt()).isEqualTo(23);
        assertThat(second.path("incidents")).hasSize(3);
        JsonNode incident = second.at("/incidents/0");
        assertThat(incident.has("caseNumber")).isFalse();
        assertThat(incident.path("process").asString()).isEqualTo("流程引擎");
        assertThat(incident.path("step").asString()).isEqualTo("清理过期的流程记录");
        assertThat(incident.path("kind").asString()).isEqualTo("unknown");
        assertThat(second.at("/kinds/0/count").asInt()).isEqualTo(23);
        assertThat(second.at("/places/0/count").asInt()).isEqualTo(23);
        assertThat(search(admin, Map.of("page", 900)).path("page").asInt())
                .as("the last there is")
                .isEqualTo(1);
    }

    private static JsonNode search(Browser admin, Map<String, Object> question) {
        Answer answer = admin.post(URL + "/search", question);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    private static Answer retry(Browser admin, JsonNode incident) {
        return admin.post(URL + "/" + incident.path("id").asString() + "/retry", Map.of());
    }
}
