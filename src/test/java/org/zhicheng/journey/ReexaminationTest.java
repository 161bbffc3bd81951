package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.zhicheng.reference.ReferenceInUse;
import tools.jackson.databind.JsonNode;

/** A result about somebody who asks for another to look at it again. */
@OwnServer
@Tag("long")
class ReexaminationTest extends ServerTest {

    private static final String KEY = "decide-re-examination";
    private static final String FACTS = "工作年限少算了一年：2024年的社保缴费没有计入，附缴费证明。";
    private static final String REASON = "经核对缴费记录，工作年限的计算有误。";

    @Autowired
    SimulatedInbox phones;

    @Autowired
    ReferenceInUse reference;

    private Browser person;
    private Browser office;
    private Browser second;
    private Browser city;

    @BeforeEach
    void everybodyIsThere() {
        person = signIn("zhangsan");
        office = signIn("tinghu");
        second = signIn("fuzeren");
        city = signIn("yancheng");
        tables.sql("delete from throttle_event").update();
        tables.sql("delete from declaration_ban").update();
    }

    @AfterEach
    void everybodyIsOnePersonAgain() {
        tables.sql("update account set staff_id_number_hash = null where login_name in ('tinghu', 'fuzeren')")
                .update();
        windows("null");
    }

    @Override
    boolean heldToTheDocument() {
        return true;
    }

    /** Refused by the one, looked at again by the other, and declared again though no time for it is open. */
    @Test
    @Proves({"RV01", "RV02"})
    void whatWasRefusedWronglyIsDeclaredAgain() {
        Case one = rejected();
        JsonNode own = own(one);
        assertThat(own.at("/askable/subject").asString()).isEqualTo("REJECTED");
        Answer file = person.sendPdf(
                "/api/declarations/" + one.id + "/re-examination/files", "缴费证明.pdf", Pdfs.saying("social security"));
        assertThat(file.status()).as(file.text()).isEqualTo(201);
        Answer asked = ask(person, one, List.of(file.body().path("id").asString()));
        assertThat(asked.status()).as(asked.text()).isEqualTo(204);
        assertThat(own(one).at("/asked/0/dueOn").asString()).isNotEmpty();
        assertThat(own(one).path("askable").isObject()).as("once").isFalse();

        assertThat(Publicities.tasks(office, KEY)).as("who refused it").isEmpty();
        String task = Publicities.claim(second, "fuzeren", KEY);
        JsonNode form = second.get("/api/tasks/" + task + "/form").body();
        assertThat(form.at("/data/facts/facts").asString()).isEqualTo(FACTS);
        assertThat(form.at("/data/facts/files/0/name").asString()).isEqualTo("缴费证明.pdf");
        assertThat(second.download(form.at("/data/facts/files/0/url").asString()))
                .isNotEmpty();
        Answer forged = second.post(
                "/api/tasks/" + task + "/submission", Map.of("data", Map.of("outcome", "corrected", "reason", REASON)));
        assertThat(forged.status()).as("no end of a refusal").isEqualTo(422);
        windows("opens_at");
        Office.review(second, task, Map.of("outcome", "redo", "reason", REASON));

        JsonNode told = own(one).at("/asked/0");
        assertThat(told.path("state").asString()).isEqualTo("REDO");
        assertThat(told.path("reason").asString()).isEqualTo(REASON);
        assertThat(told.path("redoUntil").asString()).isNotEmpty();
        assertThat(told.toString()).as("nobody of the office").doesNotContain("fuzeren", "负责人");
        Office.awaitSms(phones, "13800000002", "可以重新申报并重新评审");
        assertThat(one.status()).as("an ended case stays").isEqualTo("REJECTED");
        assertThat(one.detail().path("events").findValuesAsString("kind"))
                .contains("re-examination-asked", "re-examination-redo");
        Answer anew = person.postOnce("/api/declarations/" + one.id + "/renewal", null, "redo" + one.id);
        assertThat(anew.status()).as(anew.text()).isEqualTo(201);
        Answer other = signIn("lisi").post("/api/declarations", Map.of("data", Case.CHOICE));
        assertThat(other.text()).as("for that person alone").contains("E01");
    }

    /** Decided by two of the county, so that the city looks again. */
    @Test
    @Proves({"RV01", "RV02", "RK05"})
    void aRevocationIsTakenBackByTheOfficeAbove() {
        Case one = Certificates.approved(person, office);
        String number = Certificates.issued(person, one).path("number").asString();
        Changes.revoked(person, office, second, one);
        assertThat(own(one).at("/askable/subject").asString()).isEqualTo("REVOKED");

        assertThat(ask(person, one, List.of()).status()).isEqualTo(204);
        assertThat(Publicities.tasks(office, KEY)).isEmpty();
        assertThat(Publicities.tasks(second, KEY)).isEmpty();
        Publicities.decide(city, "yancheng", KEY, Map.of("outcome", "corrected", "reason", REASON));

        assertThat(Certificates.verified(new Browser(port), number, "张三")
                        .path("state")
                        .asString())
                .isEqualTo("VALID");
        assertThat(tables.sql("select count(*) from declaration_ban where lifted_at is null")
                        .query(Integer.class)
                        .single())
                .as("the ban that came with it")
                .isZero();
        assertThat(Changes.ofHolder(person).path("kind").asString()).isEqualTo("RESTORE");
        Office.awaitSms(phones, "13800000002", "原结果予以更正");
    }

    @Test
    @Attack(Attack.Kind.IDS)
    @Proves("RV01")
    void nobodyElseAsksAndNobodyTwiceOrLate() {
        Case one = rejected();
        for (Browser other : List.of(signIn("lisi"), office, city)) {
            assertThat(ask(other, one, List.of()).status()).isEqualTo(404);
            assertThat(other.get("/api/declarations/" + one.id + "/re-examination")
                            .status())
                    .isEqualTo(404);
        }
        assertThat(person.post("/api/declarations/" + one.id + "/re-examination", Map.of("facts", "不服"))
                        .status())
                .as("without reasons")
                .isEqualTo(422);
        Object end = tables.sql("select finished_at from declaration where id = ?")
                .param(one.id)
                .query((row, number) -> row.getObject(1))
                .single();
        tables.sql("update declaration set finished_at = ? where id = ?")
                .params(HouseClock.today().minusDays(40).atStartOfDay(), one.id)
                .update();
        assertThat(own(one).path("askable").isObject()).isFalse();
        assertThat(ask(person, one, List.of()).text()).contains("复查申请期限已过");
        tables.sql("update declaration set finished_at = ? where id = ?")
                .params(end, one.id)
                .update();
        assertThat(ask(person, one, List.of()).status()).isEqualTo(204);
        assertThat(ask(person, one, List.of()).status()).as("twice").isEqualTo(409);
        Publicities.decide(second, "fuzeren", KEY, Map.of("outcome", "upheld", "reason", "经核对，计算没有错误。"));
        assertThat(ask(person, one, List.of()).status()).as("once more").isEqualTo(409);
        Office.awaitSms(phones, "13800000002", "维持原结果");
    }

    @Test
    @Attack(Attack.Kind.IDS)
    @Proves("RV02")
    void whoHandledItLooksAtNothingAgainUnderAnyAccount() {
        Case one = rejected();
        tables.sql("update account set staff_id_number_hash = 'the-same' where login_name in ('tinghu', 'fuzeren')")
                .update();
        assertThat(ask(person, one, List.of()).status()).isEqualTo(204);
        assertThat(Publicities.tasks(office, KEY)).isEmpty();
        assertThat(Publicities.tasks(second, KEY))
                .as("the same person, by another account")
                .isEmpty();
        String task = tables.sql("select id_ from act_ru_task where task_def_key_ = ? order by create_time_ desc")
                .param(KEY)
                .query(String.class)
                .list()
                .get(0);
        for (Browser handler : List.of(office, second)) {
            String account = handler == office ? "tinghu" : "fuzeren";
            assertThat(handler.engine("POST", "/task/" + task + "/claim", "{\"userId\":\"" + account + "\"}")
                            .status())
                    .isNotEqualTo(204);
            assertThat(handler.post(
                                    "/api/tasks/" + task + "/submission",
                                    Map.of("data", Map.of("outcome", "upheld", "reason", REASON)))
                            .status())
                    .isIn(403, 404, 409);
        }
        assertThat(person.post(
                                "/api/tasks/" + task + "/submission",
                                Map.of("data", Map.of("outcome", "redo", "reason", REASON)))
                        .status())
                .as("the person")
                .isIn(403, 404, 409);
        tables.sql("update account set staff_id_number_hash = null where login_name = 'tinghu'")
                .update();
        Publicities.decide(second, "fuzeren", KEY, Map.of("outcome", "upheld", "reason", REASON));
        assertThat(own(one).at("/asked/0/state").asString()).isEqualTo("UPHELD");
    }

    @Test
    @Attack(Attack.Kind.RACES)
    @Proves("RV01")
    void ofTwoRequestsAtOnceOneIsTaken() throws Exception {
        Case one = rejected();
        Callable<Integer> ask = () -> ask(person, one, List.of()).status();
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            Future<Integer> first = both.submit(ask);
            Future<Integer> other = both.submit(ask);
            assertThat(List.of(first.get(), other.get())).containsExactlyInAnyOrder(204, 409);
        } finally {
            both.shutdown();
        }
        Publicities.decide(second, "fuzeren", KEY, Map.of("outcome", "upheld", "reason", REASON));
    }

    /** No time to declare is open but that of the re-examination. */
    private void windows(String end) {
        tables.sql("update declaration_window set closes_at = " + end + " where division = '320000'")
                .update();
        reference.moved();
    }

    private Case rejected() {
        Case one = Case.submitted(person);
        one.awaitStatus("COUNTY_REVIEW");
        Office.review(office, Office.claim(office), Map.of("outcome", "rejected", "reason", "工作年限不足。"));
        one.awaitStatus("REJECTED");
        return one;
    }

    private JsonNode own(Case one) {
        return person.get("/api/declarations/" + one.id + "/re-examination").body();
    }

    private static Answer ask(Browser browser, Case one, List<String> files) {
        return browser.post("/api/declarations/" + one.id + "/re-examination", Map.of("facts", FACTS, "files", files));
    }
}
