package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhicheng.Attack;
import org.zhicheng.journey.Browser.Answer;
import org.zhicheng.material.Pdfs;
import org.zhicheng.notice.carrier.SimulatedInbox;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The personal centre over HTTP: each sees and ends what is the own, and nothing else. */
@Tag("long")
class CentreTest extends ServerTest {

    @Autowired
    SimulatedInbox phones;

    @Override
    boolean heldToTheDocument() {
        return true;
    }

    @Test
    @Attack(Attack.Kind.IDS)
    void whatWasSentIsReadAgainByItsOwnerOnly() {
        Browser person = signIn("zhangsan");
        person.put("/api/me/messages/read", Map.of());
        Case one = Case.submitted(person);
        Office.returnSummary(signIn("tinghu"), "请补充业绩");
        one.awaitStatus("RETURNED");

        JsonNode messages = person.get("/api/me/messages").body();
        JsonNode newest = messages.at("/messages/0");
        assertThat(messages.path("unread").asInt()).isEqualTo(1);
        assertThat(newest.path("title").asString()).isEqualTo("申报被退回，请修改");
        assertThat(newest.path("text").asString()).startsWith("张三，您的职称初定申报").doesNotContain("【");
        assertThat(newest.path("caseId").asString()).isEqualTo(one.id);
        String path = "/api/me/messages/" + newest.path("id").asString() + "/read";

        Browser other = signIn("lisi");
        assertThat(other.put(path, Map.of()).status()).isEqualTo(404);
        assertThat(other.get("/api/me/messages").text()).doesNotContain(one.id);
        String about = "/api/me/messages/read?about=" + one.id;
        assertThat(other.put(about, Map.of()).status()).isEqualTo(204);
        assertThat(person.get("/api/me/messages").body().path("unread").asInt())
                .as("read by somebody else")
                .isEqualTo(1);
        assertThat(person.put("/api/me/messages/read?about=another", Map.of()).status())
                .isEqualTo(204);
        assertThat(person.get("/api/me/messages").body().path("unread").asInt())
                .as("about another case")
                .isEqualTo(1);
        assertThat(person.put(path, Map.of()).status()).isEqualTo(204);
        assertThat(person.get("/api/me/messages").body().path("unread").asInt()).isZero();
        assertThat(person.put("/api/me/notice-channel", Map.of("byMail", true)).status())
                .as("no mail address is known")
                .isEqualTo(409);
    }

    /** The page after 提交 names the way on which the notices of this case go, not any that is known. */
    @Test
    void theReceiptNamesTheWayThatIsUsed() {
        Browser lisi = signIn("lisi");
        Case one = Case.started(lisi, Case.CHOICE);
        one.uploadEverything();
        ObjectNode content = one.content();
        ((ObjectNode) content.get("basicInfo")).put("mobile", "13911112222").put("email", "someone@example.com");
        assertThat(one.submit(content, true).status()).isEqualTo(200);
        one.awaitStatus("COUNTY_REVIEW");
        String receipt = "/api/declarations/" + one.id + "/receipt";

        assertThat(lisi.get(receipt).body().path("mobile").asString()).isEqualTo("139****2222");
        assertThat(lisi.get(receipt).body().path("email").isString()).isFalse();

        tables.sql("insert into notice_channel (account_id, channel, chosen_at)"
                        + " values ('lisi', 'mail', current_timestamp)")
                .update();
        try {
            assertThat(lisi.get(receipt).body().path("mobile").isString()).isFalse();
            assertThat(lisi.get(receipt).body().path("email").asString()).endsWith("@example.com");
        } finally {
            tables.sql("delete from notice_channel where account_id = 'lisi'").update();
        }
    }

    @Test
    void codesStayOnThePhone() {
        Newcomer person = new Newcomer(port, phones).registered();

        assertThat(tables.sql("select count(*) from sms_message where template = 'code' and mobile = ?")
                        .param(person.mobile)
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(person.browser.get("/api/me/messages").body().path("messages"))
                .isEmpty();
    }

    @Test
    @Attack(Attack.Kind.IDS)
    void anotherBrowserIsSignedOutForGood() {
        Newcomer person = new Newcomer(port, phones).registered();
        Browser lost = new Browser(port);
        lost.signIn(person.mobile, Newcomer.PASSWORD);
        JsonNode sessions = person.browser.get("/api/me/sessions").body();
        assertThat(sessions).hasSize(2);
        assertThat(sessions.at("/0/current").asBoolean()).isTrue();
        assertThat(sessions.toString()).doesNotContain(table("primary_id", person), table("session_id", person));
        String path = "/api/me/sessions/" + sessions.at("/1/id").asString();

        assertThat(signIn("lisi").delete(path).status()).isEqualTo(404);
        assertThat(lost.get("/api/me").status()).isEqualTo(200);
        assertThat(person.browser.delete(path).status()).isEqualTo(204);
        assertThat(lost.get("/api/me").status()).isEqualTo(401);
        assertThat(person.browser.delete(path).status()).isEqualTo(404);
        assertThat(person.browser.get("/api/me/sessions").body()).hasSize(1);
    }

    @Test
    void allOthersAreSignedOutAndThisOneStays() {
        Newcomer person = new Newcomer(port, phones).registered();
        Browser lost = new Browser(port);
        lost.signIn(person.mobile, Newcomer.PASSWORD);

        assertThat(person.browser.delete("/api/me/sessions").status()).isEqualTo(204);

        assertThat(lost.get("/api/me").status()).isEqualTo(401);
        assertThat(person.browser.get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void aChangedPasswordLeavesNoOtherSessionInTheTable() {
        Newcomer person = new Newcomer(port, phones).registered();
        Browser lost = new Browser(port);
        lost.signIn(person.mobile, Newcomer.PASSWORD);

        Answer changed = person.browser.put(
                "/api/me/password", Map.of("oldPassword", Newcomer.PASSWORD, "password", "Another-way-in-2026"));

        assertThat(changed.status()).as(changed.text()).isEqualTo(204);
        assertThat(person.browser.get("/api/me/sessions").body()).hasSize(1);
        assertThat(lost.get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void wrongPasswordsAreShownToTheOwner() {
        Newcomer person = new Newcomer(port, phones).registered();
        tables.sql("insert into audit_event (id, occurred_at, account_id, action, subject_type, subject_id, detail,"
                        + " address, times) values (?, current_timestamp, ?, 'sign-in-failed', 'account', ?, 'password',"
                        + " '192.0.2.17', 3)")
                .params("failed-" + person.mobile, person.accountId(), person.accountId())
                .update();

        JsonNode failed = person.browser.get("/api/me/sign-ins").body().path(0);

        assertThat(failed.path("succeeded").asBoolean()).isFalse();
        assertThat(failed.path("way").asString()).isEqualTo("密码");
        assertThat(failed.path("address").asString()).isEqualTo("192.0.*.*");
        assertThat(failed.path("times").asInt()).isEqualTo(3);
        assertThat(signIn("lisi").get("/api/me/sign-ins").text()).doesNotContain("192.0.");
    }

    /** Bytes are kept once, and judged as if they came today. */
    @Test
    @Attack(Attack.Kind.IDS)
    void whatWasUsedBeforeIsUsedAgain() {
        Newcomer person = new Newcomer(port, phones).registered();
        person.verifiedBy(new Browser(port));
        Case before = Case.started(person.browser, Case.CHOICE);
        for (String slot : List.of("other", "continuing-education", "commitment-letter")) {
            assertThat(before.upload(slot, Pdfs.saying(slot)).status()).isEqualTo(201);
        }
        before.save("education", 0, before.content().path("education"));
        before.save("workExperience", 0, before.content().path("workExperience"));
        nobodyHasACase();
        Case now = Case.started(person.browser, Case.CHOICE);
        String offer = "/api/tasks/" + now.taskId() + "/used-before";

        JsonNode offered = person.browser.get(offer).body();
        assertThat(offered.path("degrees")).isNotEmpty();
        assertThat(offered.path("jobs")).isNotEmpty();
        assertThat(offered.path("slots").findValuesAsString("slot")).containsExactly("continuing-education", "other");
        assertThat(person.browser.get("/api/me/materials").body().path("files")).hasSize(3);
        assertThat(person.browser.get("/api/me/materials").body().path("files"))
                .as("what is offered again, and no other, is called so")
                .filteredOn(file -> file.path("reusable").asBoolean())
                .extracting(file -> file.path("fileName").asString())
                .containsExactlyInAnyOrder("other.pdf", "continuing-education.pdf");

        assertThat(reuse(now, "other", file(before, "other")).status()).isEqualTo(201);
        assertThat(tables.sql("select count(distinct sha256) from material where slot = 'other' and declaration_id in"
                                + " (?, ?)")
                        .params(before.id, now.id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(reuse(now, "commitment-letter", file(before, "commitment-letter"))
                        .status())
                .as("of one declaration only")
                .isEqualTo(409);
        assertThat(reuse(now, "continuing-education", file(before, "other")).status())
                .as("for something else")
                .isEqualTo(409);

        Case others = Case.started(signIn("lisi"), Case.CHOICE);
        others.upload("continuing-education", Pdfs.saying("lisi"));
        assertThat(reuse(now, "continuing-education", file(others, "continuing-education"))
                        .status())
                .isEqualTo(404);
        assertThat(others.applicant.get(offer).status()).isEqualTo(404);
        assertThat(others.applicant.get("/api/me/materials").text()).doesNotContain(before.id);
    }

    @Test
    void whatHasExpiredIsRefusedInTheUsualWords() {
        Newcomer person = new Newcomer(port, phones).registered();
        person.verifiedBy(new Browser(port));
        Case before = Case.started(person.browser, Case.CHOICE);
        before.upload("other", Pdfs.saying("expired"));
        String file = file(before, "other");
        tables.sql("delete from material_finding where material_id = ?")
                .param(file)
                .update();
        tables.sql("insert into material_finding (material_id, content) values (?, ?)")
                .params(file, "{\"facts\":{\"validUntil\":\"2020-01-01\"},\"signatures\":[]}")
                .update();
        nobodyHasACase();
        Case now = Case.started(person.browser, Case.CHOICE);

        assertThat(person.browser
                        .get("/api/tasks/" + now.taskId() + "/used-before")
                        .body()
                        .at("/slots/0/files/0/expired")
                        .asBoolean())
                .isTrue();
        Answer refused = reuse(now, "other", file);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("已过有效期");
    }

    /** Where nothing was found, the page says so: what is found by comparing files of a case is found there as well (F04). */
    @Test
    void whatTheChecksFoundIsToldOfTheFile() {
        Newcomer person = new Newcomer(port, phones).registered();
        person.verifiedBy(new Browser(port));
        Case one = Case.started(person.browser, Case.CHOICE);
        byte[] twice = Pdfs.saying("twice");
        one.upload("other", twice);
        one.upload("continuing-education", twice);
        one.upload("commitment-letter", Pdfs.saying("once"));

        JsonNode files = person.browser.get("/api/me/materials").body().path("files");
        assertThat(files)
                .filteredOn(
                        file -> file.path("warnings").findValuesAsString("rule").contains("F04"))
                .extracting(file -> file.path("fileName").asString())
                .containsExactlyInAnyOrder("other.pdf", "continuing-education.pdf");
        assertThat(files.findValuesAsString("message"))
                .containsExactlyInAnyOrder("该文件与“其他材料”中的文件相同，请确认没有传错。", "该文件与“继续教育学时完成情况”中的文件相同，请确认没有传错。");
        assertThat(person.browser
                        .get("/api/tasks/" + one.taskId() + "/used-before")
                        .body()
                        .path("slots"))
                .as("nothing of the case itself is offered to it")
                .isEmpty();
    }

    /** A virus that was found later is told by no list, and nobody gets the file. */
    @Test
    void whatIsInfectedIsNotUsedAgain() {
        Newcomer person = new Newcomer(port, phones).registered();
        person.verifiedBy(new Browser(port));
        Case before = Case.started(person.browser, Case.CHOICE);
        before.upload("other", Pdfs.saying("infected"));
        String file = file(before, "other");
        tables.sql("update material set warnings = ? where id = ?")
                .params(
                        "[{\"rule\":\"F03\",\"pointer\":\"/materials/other\",\"severity\":\"block\","
                                + "\"message\":\"病毒\"}]",
                        file)
                .update();
        nobodyHasACase();
        Case now = Case.started(person.browser, Case.CHOICE);

        assertThat(person.browser.get("/api/me/materials").text()).doesNotContain(file);
        assertThat(reuse(now, "other", file).status()).isEqualTo(404);
    }

    private static Answer reuse(Case one, String slot, String materialId) {
        return one.applicant.post(
                "/api/tasks/" + one.taskId() + "/materials/" + slot + "/used-before", Map.of("materialId", materialId));
    }

    private String file(Case one, String slot) {
        return tables.sql("select id from material where declaration_id = ? and slot = ?")
                .params(one.id, slot)
                .query(String.class)
                .single();
    }

    private String table(String column, Newcomer person) {
        return tables.sql("select " + column + " from spring_session where principal_name = ? fetch first row only")
                .param(person.accountId())
                .query(String.class)
                .single();
    }
}
