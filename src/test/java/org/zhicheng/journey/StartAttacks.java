package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhicheng.Attack;
import org.zhicheng.journey.Browser.Answer;

/** Who starts what is not his to start, or with what nobody offers. */
interface StartAttacks extends Attacker {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/process-definition/key/declaration/start",
                "/process-definition/key/declaration/submit-form",
                "/process-definition/key/review/start",
                "/process-definition/key/review/submit-form",
                "/process-definition/key/registration/start",
                "/process-definition/key/real-person-verification/start"
            })
    @Attack(Attack.Kind.STARTS)
    default void noProcessIsStartedAtTheEnginesOwnDoor(String path) {
        int before = instances();
        String body = "{\"businessKey\":\"evil\",\"variables\":{\"applicantId\":{\"value\":\"lisi\"}},"
                + "\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"approved\"}]}";
        for (String who : List.of("lisi", "tinghu", "wangwu")) {
            assertThat(as(who).engine("POST", path, body).status()).as(who).isIn(403, 404);
        }
        assertThat(instances()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "declaration",
                "review",
                "registration",
                "real-person-verification",
                "nothing",
                "%25",
                "declaration:1:1"
            })
    @Attack(Attack.Kind.STARTS)
    default void processesOfTheHouseAreNoProcessesOfOnesOwn(String key) {
        int before = instances();
        for (String who : List.of("lisi", "tinghu")) {
            Answer answer = as(who).post("/api/processes/" + key + "/instances", Map.of("data", Map.of()));
            assertThat(answer.status()).as(answer.text()).isIn(400, 404);
        }
        assertThat(instances()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "business, appointment",
        "business, __proto__",
        "division, 32",
        "division, 320999",
        "division, 110101",
        "employer, e9999",
        "employer, e0001' or '1'='1",
        "specialty, 05",
        "specialty, 99-99-99-99",
        "level, senior-of-all",
        "department, d9999"
    })
    @Attack(Attack.Kind.STARTS)
    default void whatNoPickerOffersIsNotChosen(String field, String value) {
        Map<String, Object> choice = new HashMap<>(Case.CHOICE);
        choice.put(field, value);
        Answer answer = as("lisi").post("/api/declarations", Map.of("data", choice));
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.body().path("problems").findValuesAsString("pointer")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "\"\"", "7", "{\"business\":{\"a\":1}}", "{\"business\":[\"initial\"]}"})
    @Attack(Attack.Kind.STARTS)
    default void aStartFormOfAnotherShapeStartsNothing(String data) {
        Browser lisi = as("lisi");
        int before = instances();
        Answer answer = lisi.raw(
                "POST",
                "/api/declarations",
                "{\"data\":" + data + "}",
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                "shape",
                "X-ZC-CSRF",
                lisi.token());
        assertThat(answer.status()).as(answer.text()).isIn(400, 422);
        assertThat(instances()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tinghu", "yancheng", "sports", "wangwu"})
    @Attack(Attack.Kind.STARTS)
    default void whoIsNotVerifiedDeclaresNothing(String who) {
        Answer answer = as(who).post("/api/declarations", Map.of("data", Case.CHOICE));
        assertThat(answer.status()).as(answer.text()).isEqualTo(403);
    }

    /** Whoever waits for the choice of another: it belongs to whoever sent it. */
    @Test
    @Attack(Attack.Kind.STARTS)
    default void nobodyStartsForAnother() {
        Map<String, Object> choice = new HashMap<>(Case.CHOICE);
        choice.put("applicantId", "zhangsan");
        Answer named = as("lisi").post("/api/declarations", Map.of("data", choice));
        assertThat(named.status()).as(named.text()).isEqualTo(422);
        Browser lisi = as("lisi");
        Answer beside = lisi.post("/api/declarations", Map.of("data", Case.CHOICE, "applicantId", "zhangsan"));
        assertThat(beside.status()).as(beside.text()).isIn(201, 400);
        if (beside.status() == 201) {
            String id = beside.body().path("declarationId").asString();
            new Case(lisi, id).await(detail -> detail.at("/summary/taskId").isString());
            assertThat(as("zhangsan").get("/api/declarations/" + id).status()).isEqualTo(404);
        }
    }

    private int instances() {
        return tables().sql("select count(*) from act_ru_execution where parent_id_ is null")
                .query(Integer.class)
                .single();
    }
}
