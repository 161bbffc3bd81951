package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhicheng.Attack;
import org.zhicheng.journey.Browser.Answer;
import tools.jackson.databind.node.ObjectNode;

/** Who writes into a process or a form what only the server may write. */
interface VariableAttacks extends Attacker {

    /** Each of them would change, read or move a case, or make a person somebody else. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "PUT /process-instance/{instance}/variables/reviewOutcome {\"value\":\"approved\"}",
                "POST /process-instance/{instance}/variables {\"modifications\":{\"reviewOutcome\":{\"value\":\"approved\"}}}",
                "GET /process-instance/{instance}/variables",
                "POST /process-instance/{instance}/modification {\"instructions\":[]}",
                "DELETE /process-instance/{instance}",
                "PUT /process-instance/{instance}/suspended {\"suspended\":true}",
                "POST /task/{task}/localVariables {\"modifications\":{\"a\":{\"value\":1}}}",
                "POST /task/{task}/bpmnEscalation {\"escalationCode\":\"x\"}",
                "PUT /task/{task} {\"assignee\":\"lisi\"}",
                "DELETE /task/{task}",
                "POST /task/{task}/identity-links {\"groupId\":\"reviewers\",\"type\":\"candidate\"}",
                "POST /task/{task}/comment/create {\"message\":\"<script>1</script>\"}",
                "POST /task/{task}/attachment/create",
                "GET /task/{task}/rendered-form",
                "POST /signal {\"name\":\"x\"}",
                "POST /condition {\"variables\":{}}",
                "POST /modification/execute {\"processDefinitionId\":\"x\"}",
                "POST /migration/execute {}",
                "POST /decision-definition/key/review-routing/evaluate {\"variables\":{}}",
                "PUT /process-definition/key/declaration/suspended {\"suspended\":true}",
                "GET /history/variable-instance",
                "GET /history/detail",
                "GET /deployment",
                "GET /job",
                "POST /authorization/create {\"type\":1,\"permissions\":[\"ALL\"],\"userId\":\"lisi\",\"resourceType\":4}",
                "PUT /group/camunda-admin/members/lisi",
                "POST /user/create {\"profile\":{\"id\":\"evil\"},\"credentials\":{\"password\":\"Zhicheng2026\"}}",
                "PUT /user/lisi/profile {\"id\":\"lisi\",\"firstName\":\"王\"}",
                "PUT /user/lisi/credentials {\"password\":\"Zhicheng2027\"}",
                "DELETE /user/wangwu"
            })
    @Attack(Attack.Kind.VARIABLES)
    default void neitherApplicantNorReviewerReachesTheEnginesOwnDoor(String request) {
        String[] parts = request.split(" ", 3);
        Target target = target();
        for (Browser who : List.of(target.own().applicant, as("tinghu"), as("wangwu"))) {
            Answer answer = who.engine(parts[0], target.in(parts[1]), parts.length < 3 ? null : parts[2]);
            assertThat(answer.status()).as(answer.text()).isIn(403, 404, 405);
        }
        assertThat(tables().sql("select assignee_ from act_ru_task where id_ = ?")
                        .param(target.task())
                        .query(String.class)
                        .single())
                .isEqualTo("tinghu");
    }

    /** What the server knows about a case stands in the form's data beside what was typed. */
    @Test
    @Attack(Attack.Kind.VARIABLES)
    default void factsThatAreSentAlongAreNotBelieved() {
        Case one = Case.started(as("lisi"), Case.CHOICE);
        ObjectNode content = one.content();
        content.putObject("facts").put("educationOutcome", "MATCH").put("socialSecurityOutcome", "MATCH");
        Answer answer = one.submit(content, true);
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(one.form().at("/data/facts/educationOutcome").asString()).isNotEqualTo("MATCH");
        assertThat(one.form().path("materials").findValuesAsString("slot"))
                .contains("social-security-proof", "education-registration");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reviewOutcome",
                "applicantId",
                "declarationId",
                "submitted",
                "windowOutcome",
                "__proto__",
                "constructor",
                "reviewStages"
            })
    @Attack(Attack.Kind.VARIABLES)
    default void aKeyThatTheFormDoesNotHaveIsRefused(String key) {
        Case one = target().draft();
        for (boolean inSection : new boolean[] {false, true}) {
            ObjectNode content = one.content();
            (inSection ? (ObjectNode) content.path("basicInfo") : content).put(key, "approved");
            Answer answer = one.submit(content, true);
            assertThat(answer.status()).as(answer.text()).isEqualTo(422);
            assertThat(answer.text()).contains(key);
        }
        assertThat(one.status()).isEqualTo("DRAFT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"facts", "review-stage", "form", "__proto__", "start", "..", "basicInfo.division"})
    @Attack(Attack.Kind.VARIABLES)
    default void aSectionThatTheFormDoesNotHaveIsNotSaved(String section) {
        Case one = target().draft();
        Answer answer = one.applicant.put(
                "/api/tasks/" + one.taskId() + "/draft/" + Browser.encode(section),
                Map.of("version", 0, "data", Map.of("outcome", "approved")));
        assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
        assertThat(one.form().toString()).doesNotContain("\"outcome\":\"approved\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"outcome\":\"approved\",\"reviewStages\":[]}",
                "{\"outcome\":\"approved\",\"reviewOutcome\":\"approved\"}",
                "{\"outcome\":\"APPROVED\"}",
                "{\"outcome\":[\"approved\"]}",
                "{\"outcome\":{\"value\":\"approved\"}}",
                "{\"outcome\":true}",
                "{\"outcome\":\"=\\\"approved\\\"\"}",
                "{\"outcome\":\"returned\",\"returns\":[]}",
                "{\"outcome\":\"returned\",\"returns\":[{\"item\":\"section:facts\",\"reason\":\"x\"}]}",
                "{\"outcome\":\"rejected\"}",
                "[]",
                "\"approved\""
            })
    @Attack(Attack.Kind.VARIABLES)
    default void aDecisionThatIsNoneOfTheFormsIsRefused(String decision) {
        Target target = target();
        Browser reviewer = as("tinghu");
        Answer answer = reviewer.raw(
                "POST",
                "/api/tasks/" + target.task() + "/submission",
                "{\"data\":" + decision + "}",
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                decision.replaceAll("[^a-zA-Z]", ""),
                "X-ZC-CSRF",
                reviewer.token());
        assertThat(answer.status()).as(answer.text()).isIn(400, 422);
        assertThat(tables().sql("select count(*) from act_ru_task where id_ = ?")
                        .param(target.task())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    /** A warning can be confirmed; what is missing cannot, whatever it is called. */
    @Test
    @Attack(Attack.Kind.VARIABLES)
    default void whatIsMissingIsNotConfirmedAway() {
        Case one = target().draft();
        Answer refused = one.submit(one.content(), false);
        assertThat(refused.status()).isEqualTo(422);
        Answer again = one.applicant.post(
                "/api/tasks/" + one.taskId() + "/submission",
                Map.of("data", one.content(), "confirmed", Case.warnings(refused)));
        assertThat(again.status()).as(again.text()).isEqualTo(422);
        assertThat(one.status()).isEqualTo("DRAFT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "2147483648", "99", "[1]", "\"one\""})
    @Attack(Attack.Kind.VARIABLES)
    default void aVersionThatNobodySawOverwritesNothing(String version) {
        Case one = target().draft();
        one.save("workSummary", 0, one.content().path("workSummary"));
        Answer answer = one.applicant.raw(
                "PUT",
                "/api/tasks/" + one.taskId() + "/draft/workSummary",
                "{\"version\":" + version + ",\"data\":{\"text\":\"别人的\"}}",
                "Content-Type",
                "application/json",
                "X-ZC-CSRF",
                one.applicant.token());
        assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
        assertThat(one.form().toString()).doesNotContain("别人的");
    }
}
