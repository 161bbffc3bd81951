package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhicheng.journey.Changes.wording;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhicheng.Attack;
import org.zhicheng.HouseClock;
import org.zhicheng.Proves;
import org.zhicheng.journey.Browser.Answer;
import org.zhicheng.material.Pdfs;
import org.zhicheng.notice.carrier.SimulatedInbox;
import tools.jackson.databind.JsonNode;

/** A certificate with a wrong letter, and its next version. */
@OwnServer
@Tag("long")
class CertificateCorrectionTest extends ServerTest {

    private static final int VALID = 0;
    private static final int REVOKED = 1;
    private static final int CORRECTED = 3;

    @Autowired
    SimulatedInbox phones;

    private Browser holder;
    private Browser office;
    private Browser second;
    private Browser anybody;

    @BeforeEach
    void everybodyIsThere() {
        holder = signIn("zhangsan");
        office = signIn("tinghu");
        second = signIn("fuzeren");
        anybody = new Browser(port);
        tables.sql("delete from throttle_event").update();
        tables.sql("delete from declaration_ban").update();
    }

    @AfterEach
    void everybodyHasTheUsualName() {
        tables.sql("update account set display_name = '张三' where login_name = 'zhangsan'")
                .update();
    }

    @Override
    boolean heldToTheDocument() {
        return true;
    }

    /** Proposed by one person of the office, and issued anew by the other; then revoked and restored. */
    @Test
    @Attack(Attack.Kind.CERTIFICATES)
    @Proves({"CF09", "CF07", "RK02", "RK05"})
    void theNextVersionHoldsAndTheOldOneNeverAgain() throws Exception {
        Case one = Certificates.approved(holder, office);
        String number = Certificates.issued(holder, one).path("number").asString();
        byte[] before = pdf(number);
        int oldPlace = Certificates.place(before);

        Answer proposed = Changes.correct(office, one, List.of(wording("NAME", " 张叁 ")));
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(204);
        assertThat(state(number, "张三")).as("nothing is decided yet").isEqualTo("VALID");
        assertThat(Publicities.tasks(office, "decide-change"))
                .as("not offered to who proposed it")
                .isEmpty();
        String task = Publicities.claim(second, "fuzeren", "decide-change");
        JsonNode form = second.get("/api/tasks/" + task + "/form").body();
        assertThat(form.at("/data/facts/corrections").asString()).isEqualTo("姓名：张三 改为 张叁");
        assertThat(office.get("/api/tasks/" + task + "/form").status())
                .as("who proposed it")
                .isIn(403, 404);
        Office.review(second, task, Map.of("outcome", "accepted", "reason", "经核对居民身份证，应为张叁。"));

        byte[] after = pdf(number);
        int newPlace = Certificates.place(after);
        assertThat(newPlace).as("a place of its own").isNotEqualTo(oldPlace);
        assertThat(Certificates.token(after).path("name").asString()).isEqualTo("*叁");
        assertThat(holder.download("/api/me/certificates/" + number + "/document.ofd"))
                .isNotEmpty();
        assertThat(Certificates.verified(anybody, number, "张叁")
                        .path("maskedName")
                        .asString())
                .isEqualTo("*叁");
        assertStates(number, before, after, "VALID", "CORRECTED");
        assertThat(published(newPlace)).isEqualTo(VALID);
        assertThat(published(oldPlace)).isEqualTo(CORRECTED);
        Office.awaitSms(phones, "13800000002", "已更正，编号不变");
        JsonNode mine = Certificates.issued(holder, one);
        assertThat(mine.path("version").asInt()).isEqualTo(2);
        assertThat(mine.path("number").asString()).isEqualTo(number);
        assertThat(holder.get("/api/me/certificates").body().findValuesAsString("number"))
                .as("one certificate, in its newest version")
                .containsOnlyOnce(number);
        JsonNode history = Changes.ofHolder(holder);
        assertThat(history.at("/corrections/0/was").asString()).isEqualTo("张三");
        assertThat(history.at("/corrections/0/becomes").asString()).isEqualTo("张叁");
        assertThat(history.toString()).as("nobody of the office").doesNotContain("tinghu", "亭湖审核员");
        assertThat(tables.sql("select display_name from account where login_name = 'zhangsan'")
                        .query(String.class)
                        .single())
                .as("the account had the same wrong letter")
                .isEqualTo("张叁");

        Changes.revoked(holder, office, second, one);

        assertStates(number, before, after, "REVOKED", "REVOKED");
        assertThat(List.of(published(newPlace), published(oldPlace))).containsOnly(REVOKED);

        assertThat(Changes.propose(office, one, "RESTORE", "appeal-won", List.of())
                        .status())
                .isEqualTo(204);
        Changes.decide(second, "accepted");

        assertStates(number, before, after, "VALID", "CORRECTED");
        assertThat(published(newPlace)).isEqualTo(VALID);
        assertThat(published(oldPlace)).as("never valid again").isEqualTo(CORRECTED);
        assertThat(one.detail().path("events").findValuesAsString("kind")).contains("certificate-corrected");
    }

    /** Asked for by the holder, refused, asked for again. */
    @Test
    @Attack(Attack.Kind.IDS)
    @Proves("CF09")
    void itsHolderAsksAndNobodyElse() {
        Case one = Certificates.approved(holder, office);
        String number = Certificates.issued(holder, one).path("number").asString();
        List<Map<String, String>> name = List.of(wording("NAME", "张叁"));
        for (Browser other : List.of(signIn("lisi"), office, signIn("yancheng"))) {
            assertThat(Changes.ask(other, number, name, List.of()).status())
                    .as("not the holder")
                    .isEqualTo(404);
            assertThat(other.get("/api/me/certificates/" + number + "/correctable")
                            .status())
                    .isEqualTo(404);
            assertThat(other.sendPdf("/api/me/certificates/" + number + "/files", "身份证.pdf", Pdfs.saying("identity"))
                            .status())
                    .isEqualTo(404);
        }
        assertThat(Changes.correct(holder, one, name).status())
                .as("by the door of the office")
                .isIn(403, 404);
        assertThat(Changes.correct(signIn("yancheng"), one, name).status())
                .as("another office")
                .isIn(403, 404);

        Answer proof = holder.sendPdf("/api/me/certificates/" + number + "/files", "身份证.pdf", Pdfs.saying("identity"));
        assertThat(proof.status()).as(proof.text()).isEqualTo(201);
        Answer asked = Changes.ask(
                holder, number, name, List.of(proof.body().path("id").asString()));
        assertThat(asked.status()).as(asked.text()).isEqualTo(204);
        assertThat(Changes.ofHolder(holder).path("asked").asBoolean()).isTrue();
        assertThat(Changes.ask(holder, number, name, List.of()).status())
                .as("asked twice")
                .isEqualTo(409);
        assertThat(Changes.propose(office, one, "REVOKE", "mistake", List.of()).status())
                .as("one change at a time")
                .isEqualTo(409);
        Changes.decide(second, "dismissed");

        assertThat(state(number, "张三")).isEqualTo("VALID");
        Office.awaitSms(phones, "13800000002", "未予更正");
        assertThat(Changes.ofHolder(holder).path("state").asString()).isEqualTo("DISMISSED");

        for (int again = 0; again < 2; again++) {
            assertThat(Changes.ask(holder, number, name, List.of()).status()).isEqualTo(204);
            Changes.decide(second, "dismissed");
        }
        assertThat(Changes.ask(holder, number, name, List.of()).text())
                .as("nobody keeps a revocation away by asking")
                .contains("最多申请更正");
        assertThat(tables.sql("select action from audit_event where action like '%correction%'")
                        .query(String.class)
                        .list())
                .contains("ask-certificate-correction");
    }

    @Test
    @Attack(Attack.Kind.CERTIFICATES)
    @Proves("CF09")
    void noCorrectionMakesAnotherTitleOfIt() {
        Case one = Certificates.approved(holder, office);
        String number = Certificates.issued(holder, one).path("number").asString();
        for (Map<String, String> forged : List.of(
                wording("TITLE", "正高级工程师"),
                wording("SPECIALTY", "卫生→内科"),
                wording("OFFICE", "江苏省人力资源和社会保障厅"),
                wording("OBTAINED", "1999-01-01"),
                wording("OBTAINED", HouseClock.today().plusDays(1).toString()),
                wording("OBTAINED", "yesterday"),
                wording("NAME", "　"),
                wording("NAME", "长".repeat(51)),
                wording("NAME", "张三"))) {
            Answer answer = Changes.correct(office, one, List.of(forged));
            assertThat(answer.status()).as(forged + answer.text()).isEqualTo(422);
            assertThat(answer.text()).contains("CF09");
        }
        assertThat(Changes.correct(office, one, List.of()).status())
                .as("nothing")
                .isEqualTo(422);
        assertThat(Changes.correct(office, one, List.of(wording("NAME", "张叁"), wording("NAME", "李四")))
                        .status())
                .as("two names")
                .isEqualTo(422);
        assertThat(Changes.correct(office, one, List.of(wording("NUMBER", "1"))).status())
                .as("what may not be corrected")
                .isEqualTo(400);

        tables.sql("update certificate set title = '助理工程帅' where number = ?")
                .param(number)
                .update();
        Answer right = Changes.correct(office, one, List.of(wording("TITLE", "助理工程师")));
        assertThat(right.status()).as(right.text()).isEqualTo(204);
        Changes.decide(second, "accepted");

        JsonNode verified = Certificates.verified(anybody, number, "张三");
        assertThat(verified.path("state").asString()).isEqualTo("VALID");
        assertThat(verified.path("title").asString()).isEqualTo("助理工程师");
    }

    @Test
    @Attack(Attack.Kind.RACES)
    @Proves("CF09")
    void ofTwoCorrectionsAtOnceOneIsTaken() throws Exception {
        Case one = Certificates.approved(holder, office);
        String number = Certificates.issued(holder, one).path("number").asString();
        List<Map<String, String>> name = List.of(wording("NAME", "张叁"));
        Callable<Integer> propose = () -> Changes.correct(office, one, name).status();
        Callable<Integer> ask =
                () -> Changes.ask(holder, number, name, List.of()).status();
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            Future<Integer> first = both.submit(propose);
            Future<Integer> other = both.submit(ask);
            assertThat(List.of(first.get(), other.get())).containsExactlyInAnyOrder(204, 409);
        } finally {
            both.shutdown();
        }
        Changes.decide(second, "accepted");

        assertThat(Certificates.issued(holder, one).path("version").asInt()).isEqualTo(2);
        assertThat(state(number, "张叁")).isEqualTo("VALID");
    }

    private void assertStates(String number, byte[] before, byte[] after, String now, String old) throws Exception {
        assertThat(state(number, "张叁")).as("by its new name").isEqualTo(now);
        assertThat(state(number, "张三")).as("by its old name").isEqualTo(old);
        assertThat(Certificates.verifiedFile(anybody, after).path("state").asString())
                .as("the new file")
                .isEqualTo(now);
        assertThat(Certificates.verifiedFile(anybody, before).path("state").asString())
                .as("the old file")
                .isEqualTo(old);
    }

    private byte[] pdf(String number) {
        return holder.download("/api/me/certificates/" + number + "/document.pdf");
    }

    private String state(String number, String name) {
        return Certificates.verified(anybody, number, name).path("state").asString();
    }

    private int published(int place) throws Exception {
        return Certificates.published(anybody, place);
    }
}
