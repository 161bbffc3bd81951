package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhicheng.HouseClock;
import org.zhicheng.Proves;
import org.zhicheng.account.staff.Bans;
import org.zhicheng.journey.Browser.Answer;
import org.zhicheng.material.Pdfs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Changing one's mind while filling in: what was saved decides what is asked for, at once. */
@Tag("long")
class FillingInTest extends ServerTest {

    @Autowired
    Bans bans;

    @Test
    void anotherSpecialtyAsksForItsLicence() {
        Case one = Case.started(signIn("lisi"), Case.CHOICE);
        ObjectNode content = one.content();
        ((ObjectNode) content.path("basicInfo")).put("specialty", "24-01-01-01");
        assertThat(slots(one)).doesNotContain("licence");
        assertThat(save(one, "basicInfo", content).status()).isEqualTo(200);
        assertThat(slots(one)).contains("licence");
        assertThat(one.readiness()).containsEntry("/materials/licence", "missing");
        assertThat(one.detail().at("/summary/specialtyName").asString()).contains("律师");

        one.uploadEverything();
        Answer sent = one.submit(content, true);
        assertThat(sent.status()).as(sent.text()).isEqualTo(200);
        one.awaitStatus("COUNTY_REVIEW");
    }

    @Test
    void halfAChoiceKeepsWhatWasChosen() {
        Case one = Case.started(signIn("lisi"), Case.CHOICE);
        ObjectNode content = one.content();
        ((ObjectNode) content.path("basicInfo")).remove(List.of("division", "employer", "specialty", "level"));
        ((ObjectNode) content.path("basicInfo")).put("department", "");
        assertThat(save(one, "basicInfo", content).status()).isEqualTo(200);
        assertThat(one.detail().at("/summary/divisionName").asString()).isEqualTo("江苏省-盐城市-亭湖区");
        assertThat(department(one)).isEqualTo("none");
        String chosen = one.detail().at("/summary/specialtyName").asString();
        assertThat(chosen).isNotEmpty();

        ((ObjectNode) content.path("basicInfo")).put("specialty", "24-01");
        Answer half = save(one, "basicInfo", content);
        assertThat(half.status()).as("not to the last level").isEqualTo(200);
        assertThat(half.body().path("problems").findValuesAsString("pointer")).contains("/basicInfo/specialty");
        assertThat(one.form().at("/data/basicInfo/specialty").asString())
                .as("kept")
                .isEqualTo("24-01");
        assertThat(one.detail().at("/summary/specialtyName").asString())
                .as("chosen")
                .isEqualTo(chosen);
    }

    @Test
    void aDayThatNoMonthHasIsKeptAndAskedAbout() {
        Case one = Case.started(signIn("lisi"), Case.CHOICE);
        ObjectNode content = one.content();
        ((ObjectNode) content.at("/education/degrees/0")).put("graduationDate", "2018-06-31");
        Answer saved = save(one, "education", content);
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        assertThat(saved.body().path("problems").findValuesAsString("pointer"))
                .contains("/education/degrees/0/graduationDate");
        assertThat(one.form().at("/data/education/degrees/0/graduationDate").asString())
                .isEqualTo("2018-06-31");
    }

    @Test
    void noDepartmentAtTheStartIsNone() {
        Map<String, Object> choice = new HashMap<>(Case.CHOICE);
        choice.put("department", "");
        assertThat(department(Case.started(signIn("lisi"), choice))).isEqualTo("none");
    }

    @Test
    void onlyWarningsThatWereReadAreConfirmed() {
        Case one = Case.started(signIn("lisi"), Case.CHOICE);
        one.uploadEverything();
        String submission = "/api/tasks/" + one.taskId() + "/submission";
        Answer warned = one.applicant.post(submission, Map.of("data", one.content()));
        assertThat(warned.body().path("problems").findValuesAsString("rule")).contains("J01");

        ObjectNode shorter = one.content();
        ((ObjectNode) shorter.path("publicity"))
                .put("endDate", shorter.at("/publicity/startDate").asString());
        Answer again = one.applicant.post(submission, Map.of("data", shorter, "confirmed", Case.warnings(warned)));
        assertThat(again.status()).as("a warning that nobody read").isEqualTo(422);
        assertThat(again.body().path("problems").findValuesAsString("rule")).contains("T03");

        Answer sent = one.applicant.post(submission, Map.of("data", shorter, "confirmed", Case.warnings(again)));
        assertThat(sent.status()).as(sent.text()).isEqualTo(200);
        one.awaitStatus("COUNTY_REVIEW");
    }

    @Test
    @Proves("F04")
    void aDoubtfulFileIsConfirmedAndTheReviewerKnows() {
        Case one = Case.started(signIn("lisi"), Case.CHOICE);
        byte[] same = Pdfs.saying("twice the same");
        one.upload("employer-consent", same);
        one.upload("commitment-letter", same);
        one.uploadEverything();
        String told = "“个人承诺书”中的文件“commitment-letter.pdf”：该文件与“单位同意申报证明”中的文件相同，请确认没有传错。";
        Answer warned = one.submit(one.content(), false);
        assertThat(warned.status()).isEqualTo(422);
        assertThat(warned.body().path("problems").findValuesAsString("severity"))
                .containsOnly("warn");
        assertThat(warned.body().path("problems").findValuesAsString("message")).contains(told);
        assertThat(one.readiness()).containsEntry("/materials/commitment-letter", "doubtful");

        assertThat(one.submit(one.content(), true).status()).isEqualTo(200);
        one.awaitStatus("COUNTY_REVIEW");
        Browser reviewer = signIn("tinghu");
        JsonNode remarks = reviewer.get("/api/tasks/" + Office.claim(reviewer) + "/form")
                .body()
                .at("/review/remarks");
        assertThat(remarks.findParents("message"))
                .filteredOn(remark -> remark.path("message")
                        .asString()
                        .equals("“个人承诺书”中的文件“commitment-letter.pdf”：该文件与“单位同意申报证明”中的文件相同。"))
                .singleElement()
                .matches(remark -> remark.path("confirmed").asBoolean());
    }

    @Test
    void aBanIsSaidWhateverElseIsMissing() {
        Case one = Case.started(signIn("lisi"), Case.CHOICE);
        assertThat(one.readiness()).doesNotContainKey("");
        bans.impose("lisi", HouseClock.today().plusYears(1), "提交虚假材料", "admin");
        try {
            assertThat(one.readiness()).containsEntry("", "missing");
            ObjectNode content = one.content();
            ((ObjectNode) content.path("basicInfo")).remove("mobile");
            assertThat(one.submit(content, false).body().path("problems").findValuesAsString("rule"))
                    .contains("E03");
        } finally {
            bans.impose("lisi", HouseClock.today(), "期满", "admin");
        }
    }

    @Test
    void theReceiptSaysWhoHasItAndHowTheAnswerComes() {
        Case one = Case.started(signIn("lisi"), Case.CHOICE);
        assertThat(receipt(one).path("turn").isObject())
                .as("nobody has a draft")
                .isFalse();
        one.uploadEverything();
        assertThat(one.submit(one.content(), true).status()).isEqualTo(200);
        one.awaitStatus("COUNTY_REVIEW");
        JsonNode receipt = receipt(one);
        assertThat(receipt.at("/turn/office").asString()).contains("亭湖区");
        assertThat(receipt.at("/turn/contact/group").asString()).isEqualTo("office-320902");
        assertThat(receipt.path("mobile").asString()).isEqualTo("138****0002");
        assertThat(receipt.path("round").asInt()).isEqualTo(1);
        assertThat(signIn("zhangsan")
                        .get("/api/declarations/" + one.id + "/receipt")
                        .status())
                .isEqualTo(404);

        Browser reviewer = signIn("tinghu");
        int before = paces();
        Office.returnSummary(reviewer, "请补充近三年的主要业绩");
        one.awaitStatus("RETURNED");
        assertThat(paces()).as("how long the office took is remembered").isEqualTo(before + 1);
        assertThat(receipt(one).path("turn").isObject())
                .as("it is the applicant's turn")
                .isFalse();
    }

    private static JsonNode receipt(Case one) {
        return one.applicant.get("/api/declarations/" + one.id + "/receipt").body();
    }

    private int paces() {
        return tables.sql("select count(*) from review_pace where office = 'office-320902' and opened_at <= decided_at")
                .query(Integer.class)
                .single();
    }

    private String department(Case one) {
        return tables.sql("select department from declaration where id = ?")
                .param(one.id)
                .query(String.class)
                .single();
    }

    private static Answer save(Case one, String section, ObjectNode content) {
        JsonNode saved = one.form().path("sections").findParents("key").stream()
                .filter(found -> found.path("key").asString().equals(section))
                .findFirst()
                .orElseThrow();
        return one.save(section, saved.path("version").asInt(), content.path(section));
    }

    private static List<String> slots(Case one) {
        return one.form().path("materials").findValuesAsString("slot");
    }
}
