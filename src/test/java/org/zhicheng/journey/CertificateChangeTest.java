package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

/** A certificate that is revoked, refused by whoever verifies it, and taken back. */
@OwnServer
@Tag("long")
class CertificateChangeTest extends ServerTest {

    private static final int VALID = 0;
    private static final int REVOKED = 1;

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

    @Override
    boolean heldToTheDocument() {
        return true;
    }

    /** The guide's own example, to its very end. */
    @Test
    @Attack(Attack.Kind.CERTIFICATES)
    @Proves({"RK01", "RK02", "RK03", "RK05", "CF07"})
    void isRevokedAtOnceAndComesAliveAgain() throws Exception {
        Case one = Certificates.approved(holder, office);
        String number = Certificates.issued(holder, one).path("number").asString();
        byte[] pdf = holder.download("/api/me/certificates/" + number + "/document.pdf");
        int place = Certificates.place(pdf);
        assertThat(verified(number)).isEqualTo("VALID");
        assertThat(published(place)).isEqualTo(VALID);

        Answer bare = office.post(
                "/api/office/cases/" + one.id + "/certificate/changes",
                Map.of("kind", "REVOKE", "ground", "false-materials", "facts", Changes.FACTS, "files", List.of()));
        assertThat(bare.status()).as("without evidence").isEqualTo(422);
        assertThat(bare.text()).contains("RK01", "/files");
        Answer evidence = office.sendPdf(
                "/api/office/cases/" + one.id + "/certificate/files", "核实函.pdf", Pdfs.saying("evidence"));
        assertThat(evidence.status()).as(evidence.text()).isEqualTo(201);
        Answer proposed = Changes.propose(
                office,
                one,
                "REVOKE",
                "false-materials",
                List.of(evidence.body().path("id").asString()));
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(204);
        Office.awaitSms(phones, "13800000002", "拟予撤销");
        assertThat(verified(number)).as("nothing is decided yet").isEqualTo("VALID");
        assertThat(Publicities.tasks(second, "decide-change"))
                .as("before the holder was heard")
                .isEmpty();

        JsonNode told = Changes.ofHolder(holder);
        assertThat(told.path("ground").asString()).isEqualTo("虚假材料");
        assertThat(told.path("mayState").asBoolean()).isTrue();
        assertThat(told.toString()).as("nobody of the office").doesNotContain("tinghu", "亭湖审核员");
        String change = told.path("id").asString();
        Answer own =
                holder.sendPdf("/api/me/certificate-changes/" + change + "/files", "学校证明.pdf", Pdfs.saying("school"));
        Answer stated =
                Changes.state(holder, change, List.of(own.body().path("id").asString()));
        assertThat(stated.status()).as(stated.text()).isEqualTo(204);
        assertThat(Changes.state(holder, change, List.of()).status())
                .as("stated twice")
                .isEqualTo(409);

        assertThat(Publicities.tasks(office, "decide-change"))
                .as("not offered to who proposed it")
                .isEmpty();
        LocalDate other = HouseClock.today().plusYears(1);
        tables.sql("insert into declaration_ban (id, account_id, banned_until, reason, imposed_by, imposed_at)"
                        + " select id, id, ?, '另一次失信', 'admin', current_timestamp from account where login_name = ?")
                .params(other, "zhangsan")
                .update();
        String task = Publicities.claim(second, "fuzeren", "decide-change");
        JsonNode form = second.get("/api/tasks/" + task + "/form").body();
        assertThat(form.at("/data/facts/statement").asString()).contains("学校补发");
        assertThat(form.at("/data/facts/files")).hasSize(2);
        assertThat(second.download(form.at("/data/facts/files/0/url").asString()))
                .isNotEmpty();
        assertThat(office.get("/api/tasks/" + task + "/form").status())
                .as("who proposed it")
                .isIn(403, 404);
        Office.review(second, task, Map.of("outcome", "accepted", "reason", "经核实，颁发院校没有颁发过这份证书。"));

        assertThat(verified(number)).isEqualTo("REVOKED");
        assertThat(verifiedFile(pdf)).as("the very file").isEqualTo("REVOKED");
        assertThat(published(place)).as("the list, at once").isEqualTo(REVOKED);
        assertThat(anybody.post("/api/certificates/verifications", Map.of("number", number, "name", "张三"))
                        .text())
                .as("why is the holder's own")
                .doesNotContain("虚假", "经核实");
        JsonNode mine = Certificates.issued(holder, one);
        assertThat(mine.path("state").asString()).isEqualTo("REVOKED");
        assertThat(mine.path("reason").asString()).contains("虚假材料", "经核实");
        Office.awaitSms(phones, "13800000002", "已被撤销");
        String until = HouseClock.today().plusYears(3).toString();
        assertThat(Changes.ofHolder(holder).path("bannedUntil").asString()).isEqualTo(until);
        assertThat(tried().text()).contains("失信行为");

        assertThat(Changes.propose(office, one, "REVOKE", "mistake", List.of()).status())
                .as("revoked twice")
                .isEqualTo(409);
        assertThat(Changes.propose(office, one, "RESTORE", "appeal-won", List.of())
                        .status())
                .isEqualTo(204);
        assertThat(Publicities.tasks(office, "decide-change")).isEmpty();
        Changes.decide(second, "accepted");

        assertThat(verified(number)).isEqualTo("VALID");
        assertThat(published(place)).isEqualTo(VALID);
        Office.awaitSms(phones, "13800000002", "已恢复有效");
        assertThat(tried().text())
                .as("the shorter ban that stood before holds again, and no other")
                .contains("失信行为", Integer.toString(other.getYear()));
        assertThat(Changes.ofOffice(second, one).path("changes")).hasSize(2);
        assertThat(one.detail().path("events").findValuesAsString("kind"))
                .contains("certificate-proposed", "certificate-stated", "certificate-revoked", "certificate-restored");
        assertThat(tables.sql("select action from audit_event where action like '%certificate%'")
                        .query(String.class)
                        .list())
                .contains("propose-certificate-change", "state-certificate-case", "decide-certificate-change");
    }

    @Test
    @Attack(Attack.Kind.IDS)
    @Proves("RK01")
    void onlyTheOfficeThatGaveItProposesAndOnlyItsHolderAnswers() {
        Case one = Certificates.approved(holder, office);
        Certificates.issued(holder, one);
        Browser stranger = signIn("lisi");
        for (Browser other : List.of(holder, stranger, signIn("sports"), signIn("yancheng"))) {
            assertThat(Changes.propose(other, one, "REVOKE", "mistake", List.of())
                            .status())
                    .isIn(403, 404);
            assertThat(other.get("/api/office/cases/" + one.id + "/certificate").status())
                    .isIn(403, 404);
        }
        assertThat(Changes.propose(office, one, "REVOKE", "appeal-won", List.of())
                        .status())
                .as("a ground of another kind")
                .isEqualTo(422);
        assertThat(Changes.propose(office, one, "RESTORE", "appeal-won", List.of())
                        .status())
                .as("what was never revoked")
                .isEqualTo(409);
        assertThat(Changes.propose(office, one, "REVOKE", "mistake", List.of()).status())
                .isEqualTo(204);
        String change = Changes.ofHolder(holder).path("id").asString();
        assertThat(Changes.state(stranger, change, List.of()).status()).isEqualTo(404);

        tables.sql("update certificate_change set hearing_until = ? where id = ?")
                .params(HouseClock.today().minusDays(1), change)
                .update();
        assertThat(Changes.state(holder, change, List.of()).text())
                .as("after its time")
                .contains("时间已过");
    }

    @Test
    @Attack(Attack.Kind.RACES)
    @Proves("RK01")
    void ofTwoProposalsAtOnceOneIsTaken() throws Exception {
        Case one = Certificates.approved(holder, office);
        String number = Certificates.issued(holder, one).path("number").asString();
        Callable<Integer> propose = () ->
                Changes.propose(office, one, "REVOKE", "mistake", List.of()).status();
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            Future<Integer> first = both.submit(propose);
            Future<Integer> other = both.submit(propose);
            assertThat(List.of(first.get(), other.get())).containsExactlyInAnyOrder(204, 409);
        } finally {
            both.shutdown();
        }
        Changes.state(holder, Changes.ofHolder(holder).path("id").asString(), List.of());
        Changes.decide(second, "dismissed");

        assertThat(verified(number)).isEqualTo("VALID");
        Office.awaitSms(phones, "13800000002", "不予撤销");
        assertThat(Changes.ofHolder(holder).path("reason").asString()).contains("经核实");
    }

    /** E03 before all else: somebody who is banned begins nothing. */
    private Answer tried() {
        return holder.post("/api/declarations", Map.of("data", Case.CHOICE));
    }

    private String verified(String number) {
        return Certificates.verified(anybody, number, "张三").path("state").asString();
    }

    private String verifiedFile(byte[] file) throws Exception {
        return Certificates.verifiedFile(anybody, file).path("state").asString();
    }

    private int published(int place) throws Exception {
        return Certificates.published(anybody, place);
    }
}
