package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhicheng.Attack;
import org.zhicheng.Proves;
import org.zhicheng.journey.Browser.Answer;
import org.zhicheng.material.Pdfs;
import org.zhicheng.notice.carrier.SimulatedInbox;
import org.zhicheng.notice.carrier.SimulatedMailbox;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The loop of issue and guide over HTTP, the same on both databases. */
abstract class JourneyTest extends ServerTest {

    @Autowired
    SimulatedInbox phones;

    @Autowired
    SimulatedMailbox mailboxes;

    @Test
    @Proves("Q02")
    void wholeLoop() {
        Browser lisi = signIn("lisi");
        Case one = Case.submitted(lisi);
        Browser reviewer = signIn("tinghu");
        String task = Office.claim(reviewer);
        JsonNode remarks = reviewer.get("/api/tasks/" + task + "/form").body().at("/review/remarks");
        assertThat(remarks.findValuesAsString("message"))
                .as("what the applicant was warned of and confirmed")
                .anyMatch(message -> message.contains("继续教育学时"));
        assertThat(remarks.findValuesAsString("confirmed")).contains("true");
        assertThat(remarks.findValuesAsString("message"))
                .as("what no machine sees on a scan")
                .anyMatch(message -> message.contains("已加盖单位公章"))
                .anyMatch(message -> message.contains("本人签名"));

        // returned twice round, each time only what was returned is open
        Office.review(
                reviewer,
                task,
                Map.of(
                        "outcome",
                        "returned",
                        "returns",
                        List.of(
                                Map.of("item", "section:workSummary", "reason", "总结过于简单"),
                                Map.of("item", "material:commitment-letter", "reason", "未签名"))));
        one.awaitStatus("RETURNED");
        Office.awaitSms(phones, "13800000002", "已退回");
        assertThat(editable(one.form(), "sections", "key")).containsExactly("workSummary");
        assertThat(editable(one.form(), "materials", "slot")).containsExactly("commitment-letter");
        assertThat(one.upload("employer-consent", Pdfs.a4(1)).status()).isEqualTo(409);

        ObjectNode changed = one.content();
        ((ObjectNode) changed.path("basicInfo")).put("currentProfession", "没有退回的内容");
        Answer refused = one.submit(changed, true);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/problems/0/pointer").asString()).isEqualTo("/basicInfo");

        ObjectNode mended = one.content();
        ((ObjectNode) mended.path("workSummary")).put("text", "好".repeat(900));
        assertThat(one.upload("commitment-letter", Pdfs.saying("signed")).status())
                .isEqualTo(201);
        assertThat(one.submit(mended, true).status()).isEqualTo(200);
        one.awaitStatus("COUNTY_REVIEW");

        task = Office.claim(reviewer);
        JsonNode form = reviewer.get("/api/tasks/" + task + "/form").body();
        assertThat(form.at("/review/changedSince").toString())
                .contains("section:workSummary", "material:commitment-letter")
                .doesNotContain("section:basicInfo");
        Office.review(
                reviewer,
                task,
                Map.of(
                        "outcome",
                        "returned",
                        "returns",
                        List.of(Map.of("item", "section:education", "reason", "毕业日期有误"))));
        one.awaitStatus("RETURNED");
        assertThat(editable(one.form(), "sections", "key")).containsExactly("education");
        assertThat(one.submit(mended, true).status()).isEqualTo(200);
        one.awaitStatus("COUNTY_REVIEW");

        Office.review(reviewer, Office.claim(reviewer), Map.of("outcome", "approved"));
        one.awaitStatus("APPROVED");
        assertThat(one.detail().at("/summary/statusLabel").asString()).isEqualTo("业务审核:通过");
        Office.awaitSms(phones, "13800000002", "审核通过");
        assertThat(lisi.get("/api/declarations/" + one.id + "/diagram")
                        .body()
                        .at("/processes/0/done")
                        .toString())
                .contains("notify-returned", "correct-declaration", "approved");

        for (Browser reader : List.of(lisi, reviewer)) {
            assertThat(Pdfs.textOf(reader.download("/api/declarations/" + one.id + "/summary.pdf")))
                    .contains("职称初定申报表", "李四", "业务审核:通过", "江苏省-盐城市-亭湖区", "好".repeat(20))
                    .contains("commitment-letter.pdf", "退回", "毕业日期有误")
                    .doesNotContain("320902199503150025", "________");
        }
    }

    @Test
    @Proves("A10")
    void whoHasNoDomesticMobileDeclaresByEmail() {
        tables.sql("update account set mobile = null where id = 'lisi'").update();
        try {
            Case one = Case.started(signIn("lisi"), Case.CHOICE);
            one.uploadEverything();
            ObjectNode content = one.content();
            ((ObjectNode) content.path("basicInfo")).remove("mobile");
            Answer refused = one.submit(content, true);
            assertThat(refused.body().path("problems").findValuesAsString("pointer"))
                    .contains("/basicInfo/email")
                    .doesNotContain("/basicInfo/mobile");

            ((ObjectNode) content.path("basicInfo")).put("email", "lisi@example.com");
            assertThat(one.submit(content, true).status()).isEqualTo(200);
            one.awaitStatus("COUNTY_REVIEW");
            Browser reviewer = signIn("tinghu");
            Office.review(reviewer, Office.claim(reviewer), Map.of("outcome", "rejected", "reason", "不符合条件"));
            one.awaitStatus("REJECTED");
            Office.await("审核不通过", () -> mailboxes.mails().stream()
                    .anyMatch(mail -> mail.address().equals("lisi@example.com")
                            && mail.content().contains("审核不通过")));
        } finally {
            tables.sql("update account set mobile = '13800000002' where id = 'lisi'")
                    .update();
        }
    }

    @Test
    void noticesGoToTheNumberThatTheDeclarationNames() {
        Case one = Case.started(signIn("lisi"), Case.CHOICE);
        one.uploadEverything();
        ObjectNode content = one.content();
        ((ObjectNode) content.path("basicInfo")).put("mobile", "13900000077");
        assertThat(one.submit(content, true).status()).isEqualTo(200);
        one.awaitStatus("COUNTY_REVIEW");
        Browser reviewer = signIn("tinghu");
        Office.review(reviewer, Office.claim(reviewer), Map.of("outcome", "rejected", "reason", "不符合条件"));
        one.awaitStatus("REJECTED");
        Office.awaitSms(phones, "13900000077", "审核不通过");
    }

    @Test
    void lettersKnowWhatIsKnown() {
        Case one = Case.started(signIn("lisi"), Case.CHOICE);
        byte[] print = one.applicant.download("/api/templates/commitment-letter?declaration=" + one.id);
        assertThat(Pdfs.textOf(print)).contains("本人李四", "助理工程师", "2026.1");

        Browser admin = signIn("admin");
        String text = "version: 2027.1\n# 个人承诺书\n我是{{name}}，我承诺。";
        assertThat(replaceLetter(one.applicant, text).status()).isEqualTo(403);
        assertThat(replaceLetter(admin, "没有版本").status()).isEqualTo(422);
        assertThat(replaceLetter(admin, text).status()).isEqualTo(200);
        assertThat(Pdfs.textOf(one.applicant.download("/api/templates/commitment-letter?declaration=" + one.id)))
                .contains("我是李四，我承诺。");

        assertThat(one.upload("commitment-letter", print).status()).isEqualTo(201);
        one.uploadEverything();
        assertThat(one.submit(one.content(), false).body().path("problems").findValuesAsString("message"))
                .as("T02: printed from the template that is no longer in use")
                .contains("“个人承诺书”使用的是旧版模板，请下载新版签名后重新上传。");
    }

    private static Answer replaceLetter(Browser browser, String text) {
        return browser.put("/api/admin/letters/commitment-letter", Map.of("text", text));
    }

    @Test
    void foundRecordsNeedNoProof() {
        Case one = Case.started(signIn("zhangsan"), Case.CHOICE);
        JsonNode form = one.form();
        assertThat(form.path("checks").findValuesAsString("outcome")).containsOnly("MATCH");
        assertThat(form.path("materials").findValuesAsString("slot"))
                .doesNotContain("social-security-proof", "education-registration", "school-record");
        // another degree than the register knows is told at once, its proof asked for, and looked at by the reviewer
        one.uploadEverything();
        ObjectNode content = one.content();
        ((ObjectNode) content.at("/education/degrees/0")).put("graduationDate", "2012-06-20");
        assertThat(one.submit(content, true).body().path("problems").findValuesAsString("pointer"))
                .contains("/materials/education-registration");
        assertThat(one.save("education", 0, content.path("education")).status()).isEqualTo(200);
        form = one.form();
        assertThat(form.path("materials").findValuesAsString("slot")).contains("education-registration");
        assertThat(form.at("/data/facts/educationOutcome").asString()).isEqualTo("MISMATCH");
        one.uploadEverything();
        assertThat(one.submit(content, true).status()).isEqualTo(200);
        one.awaitStatus("COUNTY_REVIEW");
        assertThat(one.detail().path("events").findValuesAsString("kind")).doesNotContain("check-failed");
        Browser reviewer = signIn("tinghu");
        assertThat(reviewer.get("/api/tasks/" + Office.claim(reviewer) + "/form")
                        .body()
                        .at("/review/remarks")
                        .findValuesAsString("rule"))
                .contains("X02");
    }

    @Test
    @Proves("Q03")
    void withdrawalIsOpenUntilAReviewerClaims() {
        Case one = Case.submitted(signIn("lisi"));
        assertThat(one.applicant
                        .post("/api/declarations/" + one.id + "/withdrawal", null)
                        .status())
                .isEqualTo(204);
        assertThat(one.status()).isEqualTo("WITHDRAWN");
        assertThat(editable(one.form(), "sections", "key")).hasSize(7);
        assertThat(one.submit(one.content(), true).status()).isEqualTo(200);
        one.awaitStatus("COUNTY_REVIEW");

        Browser reviewer = signIn("tinghu");
        String task = Office.claim(reviewer);
        Answer late = one.applicant.post("/api/declarations/" + one.id + "/withdrawal", null);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body().path("detail").asString()).isEqualTo("审核人员已受理，无法撤回。");
        Office.review(reviewer, task, Map.of("outcome", "rejected", "reason", "不符合条件"));
        one.awaitStatus("REJECTED");
    }

    @Test
    @Proves("Q03")
    void whatAReviewerOnceClaimedIsNotTakenBack() {
        Map<String, Object> twoStages = new HashMap<>(Case.CHOICE);
        twoStages.put("business", "review");
        Case one = Case.started(signIn("lisi"), twoStages);
        one.uploadEverything();
        assertThat(one.submit(one.content(), true).status()).isEqualTo(200);
        one.awaitStatus("COUNTY_REVIEW");
        assertThat(one.detail().path("canWithdraw").asBoolean()).isTrue();

        Browser reviewer = signIn("tinghu");
        String handedBack = Office.claim(reviewer);
        assertThat(reviewer.engine("POST", "/task/" + handedBack + "/unclaim", "{}")
                        .status())
                .isEqualTo(204);
        assertNotTakenBack(one, "handed back to the office");

        Office.returnSummary(reviewer, "总结过于简单");
        one.awaitStatus("RETURNED");
        ObjectNode mended = one.content();
        ((ObjectNode) mended.path("workSummary")).put("text", "好".repeat(900));
        assertThat(one.submit(mended, true).status()).isEqualTo(200);
        one.awaitStatus("COUNTY_REVIEW");
        assertNotTakenBack(one, "submitted again after a return");

        Office.review(reviewer, Office.claim(reviewer), Map.of("outcome", "approved"));
        one.awaitStatus("CITY_REVIEW");
        assertNotTakenBack(one, "approved by the county, and nobody of the city claimed it yet");
    }

    private static void assertNotTakenBack(Case one, String when) {
        assertThat(one.detail().path("canWithdraw").asBoolean()).as(when).isFalse();
        assertThat(one.applicant
                        .post("/api/declarations/" + one.id + "/withdrawal", null)
                        .status())
                .as(when)
                .isEqualTo(409);
    }

    @Test
    @Proves("S03")
    @Attack(Attack.Kind.VARIABLES)
    void whatIsUnderReviewStaysAsItIs() {
        Case one = Case.started(signIn("lisi"), Case.CHOICE);
        one.uploadEverything();
        String task = one.taskId();
        assertThat(one.submit(one.content(), true).status()).isEqualTo(200);
        one.awaitStatus("COUNTY_REVIEW");

        assertThat(List.of(
                        one.applicant.put(
                                "/api/tasks/" + task + "/draft/workSummary",
                                Map.of("version", 1, "data", Map.of("text", "改"))),
                        one.applicant.upload("/api/tasks/" + task + "/materials/other", "新.pdf", Pdfs.saying("new")),
                        one.applicant.post("/api/tasks/" + task + "/submission", Map.of("data", one.content()))))
                .allSatisfy(answer -> {
                    assertThat(answer.status()).isBetween(400, 499);
                    assertThat(answer.body().path("detail").asString()).isEqualTo("申报已提交，正在审核，不可修改。");
                });
        one.applicant.post("/api/declarations/" + one.id + "/withdrawal", null);
    }

    @Test
    @Proves("S04")
    void everyProblemAtOnceAndNothingLost() {
        Case one = Case.started(signIn("lisi"), Case.CHOICE);
        ObjectNode content = one.content();
        ((ObjectNode) content.path("workSummary")).put("text", "我".repeat(799));
        int version = version(one.form(), "workSummary");
        assertThat(one.save("workSummary", version, content.path("workSummary")).status())
                .isEqualTo(200);
        assertThat(one.save("workSummary", version, content.path("workSummary")).status())
                .as("saved in another window meanwhile")
                .isEqualTo(409);

        assertThat(one.readiness())
                .containsEntry("/workSummary", "missing")
                .containsEntry("/materials/employer-consent", "missing");
        Answer refused = one.submit(content, false);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("problems").findValuesAsString("rule"))
                .contains("W01", "X02", "C02", "T01", "T02", "T03");
        assertThat(refused.text()).contains("当前799字");

        one.uploadEverything();
        ((ObjectNode) content.path("workSummary")).put("text", "我".repeat(800));
        Answer warned = one.submit(content, false);
        assertThat(warned.status()).isEqualTo(422);
        assertThat(warned.body().path("problems").findValuesAsString("severity"))
                .containsOnly("warn");
        content.properties().forEach(section -> assertThat(
                        one.save(section.getKey(), version(one.form(), section.getKey()), section.getValue())
                                .status())
                .isEqualTo(200));
        assertThat(one.readiness())
                .containsEntry("/workSummary", "doubtful")
                .containsEntry("/materials/employer-consent", "ready")
                .containsEntry("/materials/continuing-education", "doubtful")
                .doesNotContainValue("missing");
        assertThat(signIn("zhangsan")
                        .get("/api/tasks/" + one.taskId() + "/readiness")
                        .status())
                .isEqualTo(404);

        String submission = "/api/tasks/" + one.taskId() + "/submission";
        Map<String, Object> body = Map.of("data", content, "confirmed", Case.warnings(warned));
        Answer first = one.applicant.postOnce(submission, body, "same-key");
        Answer second = one.applicant.postOnce(submission, body, "same-key");
        assertThat(second.text()).isEqualTo(first.text());
        one.awaitStatus("COUNTY_REVIEW");
        long submissions = one.detail().path("events").findValuesAsString("kind").stream()
                .filter("submitted"::equals)
                .count();
        assertThat(submissions).isEqualTo(1);
    }

    @Test
    @Attack(Attack.Kind.PDFS)
    void wrongFilesAreRefusedAtOnce() {
        Case one = Case.started(signIn("lisi"), Case.CHOICE);
        assertRefused(one.upload("commitment-letter", "<html>not a pdf</html>".getBytes()), 422, "F01");
        assertRefused(one.upload("commitment-letter", Pdfs.withPassword()), 422, "F01");
        assertRefused(one.upload("commitment-letter", new byte[0]), 422, "F0");
        assertRefused(one.upload("commitment-letter", new byte[60 * 1024 * 1024]), 422, "F02");
        assertThat(one.form().at("/materials").findValues("files")).allMatch(JsonNode::isEmpty);
    }

    @Test
    @Proves("C02")
    void whenTheRecordsAreDownThePersonGoesOnAndAsksAgain() {
        Browser zhangsan = signIn("zhangsan");
        zhangsan.put("/api/simulator/systems/social-security", Map.of("mode", "down"));
        Case one;
        String recheck;
        try {
            one = Case.begun(zhangsan, Case.CHOICE);
            one.await(detail -> {
                nextAttemptsAreDue();
                return detail.at("/summary/taskId").isString();
            });
            recheck = "/api/tasks/" + one.taskId() + "/checks/social-security";
            assertThat(socialSecurity(one.form()).path("outcome").asString()).isEqualTo("UNAVAILABLE");
            assertThat(socialSecurity(one.form()).path("again").asBoolean()).isTrue();
            assertThat(one.form().path("materials").findValuesAsString("slot")).contains("social-security-proof");
            assertThat(signIn("lisi").post(recheck, null).status()).isEqualTo(404);

            Answer still = zhangsan.post(recheck, null);
            assertThat(still.status()).as(still.text()).isEqualTo(200);
            assertThat(still.body().path("message").asString()).contains("核验服务仍然不可用");
            assertThat(socialSecurity(still.body().path("form")).path("outcome").asString())
                    .isEqualTo("UNAVAILABLE");
            Answer tooOften = zhangsan.post(recheck, null);
            assertThat(tooOften.status()).isEqualTo(429);
            assertThat(tooOften.body().path("detail").asString()).contains("每1分钟可以重新核验一次");
        } finally {
            zhangsan.put("/api/simulator/systems/social-security", Map.of("mode", "normal"));
        }
        aMinutePasses();
        Answer answered = zhangsan.post(recheck, null);
        assertThat(answered.status()).as(answered.text()).isEqualTo(200);
        assertThat(answered.body().path("message").asString()).isEqualTo("核验完成，结果已更新。");
        JsonNode form = answered.body().path("form");
        assertThat(socialSecurity(form).path("outcome").asString()).isEqualTo("MATCH");
        assertThat(socialSecurity(form).path("again").asBoolean()).isFalse();
        assertThat(form.path("materials").findValuesAsString("slot")).doesNotContain("social-security-proof");
        assertThat(one.detail().path("events").findValuesAsString("detail"))
                .as("both answers, and no third for the attempt without one")
                .filteredOn(detail -> detail.startsWith("社保"))
                .hasSize(2);
        aMinutePasses();
        assertThat(zhangsan.post(recheck, null).status())
                .as("there is an answer")
                .isEqualTo(409);

        one.uploadEverything();
        ObjectNode content = one.content();
        ((ObjectNode) content.path("education")).remove(List.of("registrationCode", "registrationValidUntil"));
        assertThat(one.submit(content, true).status()).isEqualTo(200);
        one.awaitStatus("COUNTY_REVIEW");
    }

    /** Both of its diagrams, while an office has it; then it is decided as ever. */
    @Test
    void aCaseInReviewIsBroughtToTheNewestDiagrams() throws IOException {
        Case one = Case.submitted(signIn("lisi"));
        Browser reviewer = signIn("tinghu");
        String task = Office.claim(reviewer);
        Browser admin = signIn("admin");
        OwnModel.deployed(OwnModel.deploy(
                port,
                Map.of(
                        "declaration.bpmn",
                        OwnModel.changedDeclaration(),
                        "review.bpmn",
                        Files.readString(Path.of("processes/review.bpmn")) + "<!-- newer -->")));
        try {
            for (String diagram : List.of("declaration", "review")) {
                Answer moved = admin.post(
                        "/api/admin/models/diagram/" + diagram + "/moves",
                        Map.of("version", olderVersion(diagram, one)));
                assertThat(moved.status()).as(moved.text()).isEqualTo(200);
                assertThat(moved.body().path("moved").asInt()).as(moved.text()).isPositive();
                assertThat(moved.body().path("kept")).as(moved.text()).isEmpty();
            }
            assertThat(tables.sql(
                                    "select count(*) from act_ru_execution x join act_re_procdef d on d.id_ = x.proc_def_id_"
                                            + " where x.business_key_ = ? and d.version_ < (select max(version_) from act_re_procdef"
                                            + " where key_ = d.key_)")
                            .param(one.number())
                            .query(Integer.class)
                            .single())
                    .as("on an older version")
                    .isZero();
            Office.review(reviewer, task, Map.of("outcome", "approved"));
            one.awaitStatus("APPROVED");
        } finally {
            for (String diagram : List.of("declaration", "review")) {
                admin.post("/api/admin/models/diagram/" + diagram + "/restored", Map.of());
            }
        }
    }

    private String olderVersion(String diagram, Case one) {
        return tables.sql(
                        "select x.proc_def_id_ from act_ru_execution x join act_re_procdef d on d.id_ = x.proc_def_id_"
                                + " where d.key_ = ? and x.root_proc_inst_id_ = (select root_proc_inst_id_ from act_ru_execution"
                                + " where business_key_ = ? and parent_id_ is null and super_exec_ is null) and x.parent_id_ is null")
                .params(diagram, one.number())
                .query(String.class)
                .single();
    }

    @Test
    void aProcessOfOnesOwnIsStartedByThoseWhomItsNewestVersionNames() {
        Map<String, String> files = OwnModel.process();
        OwnModel.deployed(OwnModel.deploy(port, files));
        Map<String, Object> typed = Map.of("data", Map.of("certificateNumber", "1", "reason", "遗失"));
        String instances = "/api/processes/certificate-copy/instances";
        Browser applicant = signIn("lisi");
        Browser reviewer = signIn("tinghu");
        assertThat(applicant.post(instances, typed).status()).isEqualTo(201);
        assertThat(reviewer.post(instances, typed).status()).isEqualTo(404);

        files.computeIfPresent(
                "certificate-copy.bpmn", (name, text) -> text.replace("\"verified-applicants\"", "\"reviewers\""));
        OwnModel.deployed(OwnModel.deploy(port, files));

        assertThat(applicant.post(instances, typed).status()).isEqualTo(404);
        assertThat(reviewer.post(instances, typed).status()).isEqualTo(201);
    }

    /** As if the time had passed that lies between one attempt to ask the records and the next. */
    private void nextAttemptsAreDue() {
        tables.sql("update act_ru_job set duedate_ = timestamp '2020-01-01 00:00:00'"
                        + " where type_ = 'message' and lock_owner_ is null and duedate_ is not null")
                .update();
    }

    private void aMinutePasses() {
        tables.sql("delete from throttle_event where subject like 'recheck:%'").update();
    }

    private static JsonNode socialSecurity(JsonNode form) {
        return form.path("checks").findParents("kind").stream()
                .filter(check -> check.path("kind").asString().equals("social-security"))
                .findFirst()
                .orElseThrow();
    }

    private void assertRefused(Answer answer, int status, String rule) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.body().at("/problems/0/rule").asString()).startsWith(rule);
        assertThat(answer.body().path("detail").asString()).matches(".*\\p{IsHan}.*");
    }

    private static List<String> editable(JsonNode form, String list, String key) {
        return form.path(list).findParents(key).stream()
                .filter(one -> one.path("editable").asBoolean())
                .map(one -> one.path(key).asString())
                .toList();
    }

    private static int version(JsonNode form, String section) {
        return form.path("sections").findParents("key").stream()
                .filter(one -> one.path("key").asString().equals(section))
                .findFirst()
                .orElseThrow()
                .path("version")
                .asInt();
    }
}
