package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhicheng.Attack;
import org.zhicheng.journey.Browser.Answer;
import org.zhicheng.notice.carrier.SimulatedInbox;

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
        assertThat(newest.path("title").asText()).isEqualTo("申报被退回，请修改");
        assertThat(newest.path("text").asText()).startsWith("张三，您的职称初定申报").doesNotContain("【");
        assertThat(newest.path("caseId").asText()).isEqualTo(one.id);
        String path = "/api/me/messages/" + newest.path("id").asText() + "/read";

        Browser other = signIn("lisi");
        assertThat(other.put(path, Map.of()).status()).isEqualTo(404);
        assertThat(other.get("/api/me/messages").text()).doesNotContain(one.id);
        assertThat(person.put(path, Map.of()).status()).isEqualTo(204);
        assertThat(person.get("/api/me/messages").body().path("unread").asInt()).isZero();
        assertThat(person.put("/api/me/notice-channel", Map.of("byMail", true)).status())
                .as("no mail address is known")
                .isEqualTo(409);
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
        String path = "/api/me/sessions/" + sessions.at("/1/id").asText();

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
        assertThat(failed.path("way").asText()).isEqualTo("密码");
        assertThat(failed.path("address").asText()).isEqualTo("192.0.*.*");
        assertThat(failed.path("times").asInt()).isEqualTo(3);
        assertThat(signIn("lisi").get("/api/me/sign-ins").text()).doesNotContain("192.0.");
    }

    private String table(String column, Newcomer person) {
        return tables.sql("select " + column + " from spring_session where principal_name = ? fetch first row only")
                .param(person.accountId())
                .query(String.class)
                .single();
    }
}
