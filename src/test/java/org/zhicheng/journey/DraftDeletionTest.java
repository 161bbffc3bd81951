package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhicheng.journey.Browser.Answer;
import org.zhicheng.material.Pdfs;
import org.zhicheng.material.store.DocumentStore;
import tools.jackson.databind.JsonNode;

/** A draft goes with all that it holds, when its applicant says so and nobody else. */
@Tag("long")
class DraftDeletionTest extends ServerTest {

    /** The tables that know a declaration by its id, or its process by its key. */
    private static final List<String> HOLDING = List.of(
            "declaration where id",
            "declaration_section where declaration_id",
            "declaration_event where declaration_id",
            "declaration_problem where declaration_id",
            "record_check where declaration_id",
            "material_requirement where declaration_id",
            "material where declaration_id");

    private static final List<String> RUNNING =
            List.of("act_ru_execution where business_key_", "act_hi_procinst where business_key_");

    @Autowired
    DocumentStore documents;

    @Test
    void nothingIsLeftButItsNumberInTheAudit() {
        Case draft = Case.started(signIn("lisi"), Case.CHOICE);
        draft.uploadEverything();
        assertThat(draft.save("workSummary", 0, draft.content().path("workSummary"))
                        .status())
                .isEqualTo(200);
        List<String> files = tables.sql("select sha256 from material where declaration_id = ?")
                .param(draft.id)
                .query(String.class)
                .list();
        assertThat(files).isNotEmpty();
        assertThat(draft.detail().path("canDelete").asBoolean()).isTrue();
        String number = draft.number();
        RUNNING.forEach(
                rows -> assertThat(count(rows + " = '" + number + "'")).as(rows).isPositive());

        assertThat(delete(draft).status()).isEqualTo(204);

        nothingIsLeft(draft, number);
        assertThat(files.stream().filter(file -> count("material where sha256 = '" + file + "'") == 0))
                .isNotEmpty()
                .allMatch(file -> documents.keptAt(file).isEmpty() || awaitsItsDeletion(file));
        assertThat(tables.sql("select account_id || ' ' || detail from audit_event where action = 'delete-draft'"
                                + " and subject_id = ?")
                        .param(draft.id)
                        .query(String.class)
                        .list())
                .containsExactly("lisi " + number);
        assertThat(draft.applicant.get("/api/declarations/" + draft.id).status())
                .isEqualTo(404);
        assertThat(draft.applicant.get("/api/declarations").text()).doesNotContain(number);

        Case anew = Case.started(signIn("lisi"), Case.CHOICE);
        assertThat(anew.detail().at("/summary/caseNumber").asString())
                .as("E02 does not count it any more, and its number is not given again")
                .isGreaterThan(number);
    }

    private void nothingIsLeft(Case draft, String number) {
        HOLDING.forEach(rows ->
                assertThat(count(rows + " = '" + draft.id + "'")).as(rows).isZero());
        RUNNING.forEach(
                rows -> assertThat(count(rows + " = '" + number + "'")).as(rows).isZero());
    }

    private boolean awaitsItsDeletion(String file) {
        return count("document_deletion where sha256 = '" + file + "'") > 0;
    }

    @Test
    void whatWasSentOnceStays() {
        Case sent = Case.submitted(signIn("lisi"));
        assertThat(sent.detail().path("canDelete").asBoolean()).isFalse();
        assertThat(refusal(delete(sent))).contains("已经提交过");
        assertThat(withdraw(sent).status()).isEqualTo(204);
        assertThat(sent.detail().path("canDelete").asBoolean()).isFalse();
        assertThat(refusal(delete(sent))).contains("已经提交过");
        assertThat(sent.status()).isEqualTo("WITHDRAWN");
    }

    /** What the automatic checks sent back came to no office. */
    @Test
    void whatOnlyTheChecksSawGoesAsADraftDoes() {
        Case draft = refusedByTheChecks(Case.started(signIn("lisi"), Case.CHOICE));
        assertThat(draft.detail().path("canDelete").asBoolean()).isTrue();

        String number = draft.number();
        assertThat(delete(draft).status()).isEqualTo(204);

        nothingIsLeft(draft, number);
        JsonNode notice = draft.applicant.get("/api/me/messages").body().at("/messages/0");
        assertThat(notice.path("text").asString()).contains("未通过自动校验");
        assertThat(notice.hasNonNull("caseId")).as("leads nowhere").isFalse();
    }

    /** An office had it before it was taken back: that it is a draft again changes nothing. */
    @Test
    void whatAnOfficeHadBeforeTheChecksRefusedItStays() {
        Case sent = Case.submitted(signIn("lisi"));
        assertThat(withdraw(sent).status()).isEqualTo(204);
        refusedByTheChecks(sent);
        assertThat(sent.detail().path("canDelete").asBoolean()).isFalse();
        assertThat(refusal(delete(sent))).contains("已经提交过");
    }

    private Case refusedByTheChecks(Case one) {
        if (one.status().equals("DRAFT")) {
            one.uploadEverything();
        }
        tables.sql("update material set sha256 = ? where declaration_id = ? and slot = 'commitment-letter'")
                .params("f".repeat(64), one.id)
                .update();
        assertThat(one.submit(one.content(), true).status()).isEqualTo(200);
        one.awaitStatus("DRAFT");
        return one;
    }

    @Test
    void nobodyElseDeletesIt() {
        Case draft = Case.started(signIn("lisi"), Case.CHOICE);
        for (String who : List.of("zhangsan", "wangwu", "tinghu", "admin")) {
            assertThat(signIn(who).delete("/api/declarations/" + draft.id).status())
                    .as(who)
                    .isEqualTo(404);
        }
        assertThat(draft.status()).isEqualTo("DRAFT");
        assertThat(delete(draft).status()).isEqualTo(204);
    }

    @Test
    void ofTwoDeletionsAtOnceOneFindsItGone() {
        Case draft = Case.started(signIn("lisi"), Case.CHOICE);
        assertThat(Attacker.statuses(Attacker.atOnce(() -> delete(draft), () -> delete(draft))))
                .containsExactly(204, 404);
    }

    @Test
    void ofADeletionAndASubmissionAtOnceOneHappens() {
        Case draft = Case.started(signIn("lisi"), Case.CHOICE);
        draft.uploadEverything();
        String submission = "/api/tasks/" + draft.taskId() + "/submission";
        Map<String, Object> body =
                Map.of("data", draft.content(), "confirmed", Case.warnings(draft.submit(draft.content(), false)));
        List<Answer> answers = Attacker.atOnce(() -> delete(draft), () -> draft.applicant.post(submission, body));
        boolean deleted = answers.get(0).status() == 204;
        assertThat(answers.get(0).status()).as(answers.get(0).text()).isIn(204, 409);
        assertThat(answers.get(1).status()).as(answers.get(1).text()).isIn(200, 404, 409);
        assertThat(answers.get(1).status() == 200).isNotEqualTo(deleted);
        if (!deleted) {
            draft.awaitStatus("COUNTY_REVIEW");
        }
    }

    /** The other window shows the form still: what is typed there has no place any more, and is told so. */
    @Test
    void theOtherWindowIsToldThatItIsGone() {
        Case draft = Case.started(signIn("lisi"), Case.CHOICE);
        String task = "/api/tasks/" + draft.taskId();
        assertThat(delete(draft).status()).isEqualTo(204);
        List<Answer> answers = List.of(
                draft.applicant.get(task + "/form"),
                draft.applicant.put(task + "/draft/workSummary", Map.of("version", 0, "data", Map.of("text", "晚"))),
                draft.applicant.upload(task + "/materials/commitment-letter", "晚.pdf", Pdfs.saying("late")),
                draft.applicant.post(task + "/submission", Map.of("data", draft.content())));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.text()).isEqualTo(404);
            assertThat(refusal(answer)).contains("已删除");
        });
    }

    /** A draft that runs by a diagram of before the deletion was drawn goes all the same. */
    @Test
    void aDraftOfAnOlderDiagramGoesAsWell() {
        Case draft = Case.started(signIn("lisi"), Case.CHOICE);
        tables.sql("delete from act_ru_event_subscr where event_name_ = 'deletion' and proc_inst_id_ ="
                        + " (select process_instance_id from declaration where id = ?)")
                .param(draft.id)
                .update();
        String number = draft.number();
        assertThat(delete(draft).status()).isEqualTo(204);
        nothingIsLeft(draft, number);
    }

    @Test
    void aWithdrawalLosesNothingAndIsSentAgain() {
        Case one = Case.started(signIn("lisi"), Case.CHOICE);
        one.uploadEverything();
        assertThat(one.submit(one.content(), true).status()).isEqualTo(200);
        one.awaitStatus("COUNTY_REVIEW");
        String answers =
                one.applicant.get("/api/declarations/" + one.id + "/answers").text();
        String files =
                one.detail().path("materials").findValuesAsString("fileName").toString();
        assertThat(answers).contains("南京XX工程学院", "变电站设备运行维护", "亭湖区");

        assertThat(withdraw(one).status()).isEqualTo(204);
        assertThat(withdraw(one).status()).as("a second click").isEqualTo(204);

        assertThat(one.applicant.get("/api/declarations/" + one.id + "/answers").text())
                .isEqualTo(answers);
        assertThat(one.detail().path("materials").findValuesAsString("fileName").toString())
                .isEqualTo(files);
        assertThat(one.submit(one.form().path("data"), true).status())
                .as("as it is, without typing anything")
                .isEqualTo(200);
        one.awaitStatus("COUNTY_REVIEW");
        assertThat(one.applicant.get("/api/declarations/" + one.id + "/answers").text())
                .isEqualTo(answers);
    }

    @Test
    void ofTwoWithdrawalsAtOnceBothFindItTakenBack() {
        Case one = Case.submitted(signIn("lisi"));
        assertThat(Attacker.statuses(Attacker.atOnce(() -> withdraw(one), () -> withdraw(one))))
                .containsExactly(204, 204);
        assertThat(one.detail().path("events").findValuesAsString("kind"))
                .filteredOn("withdrawn"::equals)
                .hasSize(1);
    }

    @Test
    void aDraftIsNotWithdrawn() {
        Case draft = Case.started(signIn("lisi"), Case.CHOICE);
        Answer refused = withdraw(draft);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refusal(refused)).contains("不在审核中");
    }

    private static Answer delete(Case one) {
        return one.applicant.delete("/api/declarations/" + one.id);
    }

    private static Answer withdraw(Case one) {
        return one.applicant.post("/api/declarations/" + one.id + "/withdrawal", null);
    }

    private static String refusal(Answer answer) {
        return answer.body().path("detail").asString();
    }

    private int count(String where) {
        return tables.sql("select count(*) from " + where).query(Integer.class).single();
    }
}
