package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhicheng.Attack;
import org.zhicheng.journey.Browser.Answer;
import org.zhicheng.material.Pdfs;
import tools.jackson.databind.JsonNode;

/** Who does two things in the same moment, of which only one may be done. */
interface RaceAttacks extends Attacker {

    @Test
    @Attack(Attack.Kind.RACES)
    default void ofTwoStartsAtOnceOneIsACase() {
        Browser lisi = as("lisi");
        lisi.token();
        Map<String, Object> start = Map.of("data", Case.CHOICE);
        List<Answer> answers = Attacker.atOnce(
                () -> lisi.post("/api/declarations", start), () -> lisi.post("/api/declarations", start));
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).allMatch(status -> status < 500);
        assertThat(tables().sql("select count(*) from declaration where applicant_id = 'lisi' and status <> 'LAPSED'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        ready(lisi, answers);
    }

    @Test
    @Attack(Attack.Kind.RACES)
    default void ofTwoSubmissionsAtOnceOneIsTaken() {
        Case one = Case.started(as("lisi"), Case.CHOICE);
        one.uploadEverything();
        String path = "/api/tasks/" + one.taskId() + "/submission";
        Map<String, Object> body =
                Map.of("data", one.content(), "confirmed", Case.warnings(one.submit(one.content(), false)));
        List<Answer> answers =
                Attacker.atOnce(() -> one.applicant.post(path, body), () -> one.applicant.post(path, body));
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(200).allMatch(status -> status < 500);
        one.awaitStatus("COUNTY_REVIEW");
        assertThat(one.detail().path("events").findValuesAsString("kind"))
                .filteredOn("submitted"::equals)
                .hasSize(1);
    }

    @Test
    @Attack(Attack.Kind.RACES)
    default void theSameRequestTwiceAtOnceIsDoneOnce() {
        Browser lisi = as("lisi");
        String key = UUID.randomUUID().toString();
        Map<String, Object> start = Map.of("data", Case.CHOICE);
        List<Answer> answers = Attacker.atOnce(
                () -> lisi.postOnce("/api/declarations", start, key),
                () -> lisi.postOnce("/api/declarations", start, key));
        assertThat(answers)
                .extracting(Answer::status)
                .contains(201)
                .allMatch(status -> status == 201 || status == 409 || status == 422);
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 201)
                        .map(answer -> answer.body().path("declarationId").asString())
                        .distinct())
                .hasSize(1);
        ready(lisi, answers);
    }

    @Test
    @Attack(Attack.Kind.RACES)
    default void ofTwoClaimsAtOnceOneHoldsIt() {
        tables().sql("insert into account_group (account_id, group_id) values ('yancheng', 'office-320902')")
                .update();
        try {
            Case.submitted(as("lisi"));
            Browser tinghu = fresh("tinghu");
            Browser yancheng = fresh("yancheng");
            tinghu.tasklistToken();
            yancheng.tasklistToken();
            String task = newest(tinghu);
            List<Answer> answers =
                    Attacker.atOnce(() -> claim(tinghu, task, "tinghu"), () -> claim(yancheng, task, "yancheng"));
            assertThat(Attacker.statuses(answers)).containsExactly(204, 409);
        } finally {
            tables().sql("delete from account_group where account_id = 'yancheng' and group_id = 'office-320902'")
                    .update();
        }
    }

    @Test
    @Attack(Attack.Kind.RACES)
    default void whoTakesACaseBackWhileItIsClaimedHasOneAnswer() {
        Case one = Case.submitted(as("lisi"));
        Browser tinghu = fresh("tinghu");
        tinghu.tasklistToken();
        String task = newest(tinghu);
        List<Answer> answers = Attacker.atOnce(
                () -> one.applicant.post("/api/declarations/" + one.id + "/withdrawal", null),
                () -> claim(tinghu, task, "tinghu"));
        boolean withdrawn = answers.get(0).status() == 204;
        boolean claimed = answers.get(1).status() == 204;
        assertThat(answers).extracting(Answer::status).allMatch(status -> status < 500);
        assertThat(withdrawn).as("one of both: " + answers).isNotEqualTo(claimed);
        assertThat(one.status()).isEqualTo(withdrawn ? "WITHDRAWN" : "COUNTY_REVIEW");
    }

    @Test
    @Attack(Attack.Kind.RACES)
    default void ofTwoDecisionsAtOnceOneCounts() {
        Case one = Case.submitted(as("lisi"));
        Browser tinghu = fresh("tinghu");
        String path = "/api/tasks/" + Office.claim(tinghu) + "/submission";
        List<Answer> answers = Attacker.atOnce(
                () -> tinghu.post(path, Map.of("data", Map.of("outcome", "approved"))),
                () -> tinghu.post(path, Map.of("data", Map.of("outcome", "rejected", "reason", "不符合"))));
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(200).allMatch(status -> status < 500);
        one.awaitStatus(answers.get(0).status() == 200 ? "APPROVED" : "REJECTED");
    }

    @Test
    @Attack(Attack.Kind.RACES)
    default void twoFilesAtOnceLeaveOneInASlotForOne() {
        Case one = Case.started(as("lisi"), Case.CHOICE);
        String path = "/api/tasks/" + one.taskId() + "/materials/commitment-letter";
        List<Answer> answers = Attacker.atOnce(
                () -> one.applicant.upload(path, "a.pdf", Pdfs.saying("a")),
                () -> one.applicant.upload(path, "b.pdf", Pdfs.saying("b")));
        assertThat(answers).extracting(Answer::status).contains(201).allMatch(status -> status < 500);
        for (JsonNode slot : one.form().path("materials")) {
            if (slot.path("slot").asString().equals("commitment-letter")) {
                assertThat(slot.path("files")).hasSize(1);
            }
        }
    }

    @Test
    @Attack(Attack.Kind.RACES)
    default void ofTwoDraftsOfOneVersionOneIsKept() {
        Case one = Case.started(as("lisi"), Case.CHOICE);
        String path = "/api/tasks/" + one.taskId() + "/draft/workSummary";
        List<Answer> answers = Attacker.atOnce(
                () -> one.applicant.put(path, Map.of("version", 0, "data", Map.of("text", "甲"))),
                () -> one.applicant.put(path, Map.of("version", 0, "data", Map.of("text", "乙"))));
        assertThat(Attacker.statuses(answers)).containsExactly(200, 409);
    }

    @Test
    @Attack(Attack.Kind.RACES)
    default void aFileThatComesWhileItIsSubmittedIsInOrTooLate() {
        Case one = Case.started(as("lisi"), Case.CHOICE);
        one.uploadEverything();
        String task = "/api/tasks/" + one.taskId();
        Map<String, Object> body =
                Map.of("data", one.content(), "confirmed", Case.warnings(one.submit(one.content(), false)));
        List<Answer> answers = Attacker.atOnce(
                () -> one.applicant.post(task + "/submission", body),
                () -> one.applicant.upload(task + "/materials/employer-consent", "spät.pdf", Pdfs.saying("late")));
        assertThat(answers.get(0).status()).as(answers.get(0).text()).isIn(200, 409, 422);
        assertThat(answers.get(1).status()).as(answers.get(1).text()).isIn(201, 404, 409);
        if (answers.get(0).status() == 200) {
            one.awaitStatus("COUNTY_REVIEW");
        }
        assertThat(one.detail().toString().contains("spät"))
                .isEqualTo(answers.get(1).status() == 201);
    }

    @Test
    @Attack(Attack.Kind.RACES)
    default void oneCodeEnteredTwiceAtOnceMakesOneAccount() {
        Newcomer person = new Newcomer(port(), phones());
        String id = person.register().body().path("registrationId").asString();
        String code = person.code();
        List<Answer> answers = Attacker.atOnce(
                () -> nobody().post("/api/registrations/" + id + "/code", Map.of("code", code)),
                () -> nobody().post("/api/registrations/" + id + "/code", Map.of("code", code)));
        assertThat(answers).extracting(Answer::status).allMatch(status -> status < 500);
        assertThat(tables().sql("select count(*) from account where mobile = ?")
                        .param(person.mobile)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    /** What goes on behind the case must not reach into the next attempt. */
    private static void ready(Browser applicant, List<Answer> answers) {
        String id = answers.stream()
                .filter(answer -> answer.status() == 201)
                .findFirst()
                .orElseThrow()
                .body()
                .path("declarationId")
                .asString();
        new Case(applicant, id).await(detail -> detail.at("/summary/taskId").isString());
    }

    private static Answer claim(Browser reviewer, String task, String who) {
        return reviewer.engine("POST", "/task/" + task + "/claim", "{\"userId\":\"" + who + "\"}");
    }

    private static String newest(Browser reviewer) {
        return reviewer.engine("GET", "/task?unassigned=true&maxResults=1&sortBy=created&sortOrder=desc", null)
                .body()
                .at("/0/id")
                .asString();
    }
}
