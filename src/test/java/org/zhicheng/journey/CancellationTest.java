package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.zhicheng.HouseClock;
import org.zhicheng.journey.Browser.Answer;
import org.zhicheng.material.store.DocumentStore;
import org.zhicheng.notice.carrier.SimulatedInbox;

/** 注销账号 (PIPL 47): what is deleted is deleted, what law keeps stays, and who left may come again. */
@Tag("long")
class CancellationTest extends ServerTest {

    private static final String PATH = "/api/me/data/cancellation";

    @Autowired
    SimulatedInbox phones;

    @Autowired
    HistoryService history;

    @Autowired
    RuntimeService runtime;

    @Autowired
    AuthorizationService rights;

    @Autowired
    DocumentStore documents;

    @Autowired
    ScheduledTaskHolder jobs;

    @Test
    void nothingOfSomebodyWhomNobodyDecidedAbout() {
        Newcomer person = verified();
        String account = person.accountId();
        Case one = Case.started(person.browser, Case.CHOICE);
        one.uploadEverything();
        List<String> files = files(one);
        String number = one.number();
        Authorization right = rights.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        right.setUserId(account);
        right.setResource(Resources.FILTER);
        right.setResourceId("x");
        right.addPermission(Permissions.READ);
        rights.saveAuthorization(right);
        Browser elsewhere = new Browser(port);
        elsewhere.signIn(person.mobile, Newcomer.PASSWORD);

        Answer prospect = person.browser.get(PATH);
        assertThat(prospect.body().path("obstacles")).isEmpty();
        assertThat(prospect.body().at("/cases/0/fate").asString()).isEqualTo("DELETED");
        Answer unsaid = cancel(person.browser, false);
        assertThat(unsaid.status()).isEqualTo(422);
        assertThat(unsaid.body().at("/problems/0/pointer").asString()).isEqualTo("/endCases");
        assertThat(person.browser
                        .post(PATH, Map.of("password", "wrong", "endCases", true))
                        .status())
                .isEqualTo(422);

        assertThat(cancel(person.browser, true).status()).isEqualTo(204);

        assertThat(person.browser.get("/api/me").status()).isEqualTo(401);
        assertThat(elsewhere.get("/api/me").status()).as("every session ends").isEqualTo(401);
        assertThat(new Browser(port).signIn(person.mobile, Newcomer.PASSWORD)).startsWith("/login?error");
        assertThat(tables.sql("select * from account where id = ?")
                        .param(account)
                        .query()
                        .singleRow()
                        .toString())
                .contains("已注销用户", "cancelled-")
                .doesNotContain(person.name, person.mobile);
        assertThat(count("declaration where applicant_id = '" + account + "'")).isZero();
        assertThat(count("account_group where account_id = '" + account + "'")).isZero();
        assertThat(count("spring_session where principal_name = '" + account + "'"))
                .isZero();
        assertThat(count("audit_event where account_id = '" + account + "' and action = 'cancel-account'"))
                .isEqualTo(1);
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count())
                .isZero();
        assertThat(rights.createAuthorizationQuery().userIdIn(account).count()).isZero();
        Office.awaitSms(phones, person.mobile, "您的账号已注销");
        deleteDiscarded();
        assertThat(files).isNotEmpty();
        assertThat(files.stream().filter(file -> count("material where sha256 = '" + file + "'") == 0))
                .allMatch(file -> documents.keptAt(file).isEmpty());

        tables.sql("delete from throttle_event").update();
        tables.sql("delete from simulated_sms").update();
        assertThat(person.registered().accountId())
                .as("number and phone are free")
                .isNotEqualTo(account);
    }

    @Test
    void decidedCasesStayAndBanAndCaseHoldWhoReturns() {
        Newcomer person = verified();
        String account = person.accountId();
        Case one = Case.submitted(person.browser);
        Browser reviewer = signIn("tinghu");
        String task = Office.claim(reviewer);
        Answer held = cancel(person.browser, true);
        assertThat(held.status()).as(held.text()).isEqualTo(409);
        assertThat(held.text()).contains("已由审核人员受理");
        Office.review(reviewer, task, Map.of("outcome", "approved"));
        one.awaitStatus("APPROVED");
        ban(account);

        assertThat(person.browser.get(PATH).body().at("/cases/0/fate").asString())
                .isEqualTo("KEPT");
        assertThat(cancel(person.browser, false).status()).isEqualTo(204);

        assertThat(count("declaration where id = '" + one.id + "' and status = 'APPROVED'"))
                .isEqualTo(1);
        assertThat(count("material where declaration_id = '" + one.id + "'")).isPositive();
        assertThat(count("account where id = '" + account + "' and display_name = '" + person.name
                        + "' and id_number is not null and mobile is null and id_number_hash is null"))
                .isEqualTo(1);
        assertThat(count("verification where account_id = '" + account + "' and status = 'verified'"))
                .isEqualTo(1);
        assertThat(count("sms_message where account_id = '" + account + "' and template <> 'account-cancelled'"))
                .isZero();

        Newcomer again = returning(person);
        Answer banned = again.browser.post("/api/declarations", Map.of("data", Case.CHOICE));
        assertThat(banned.status()).isEqualTo(422);
        assertThat(banned.body().findValuesAsString("rule")).contains("E03", "E02");
    }

    @Test
    void whatWasReturnedEndsAndStays() {
        Newcomer person = verified();
        Case one = Case.submitted(person.browser);
        Office.returnSummary(signIn("tinghu"), "请补充业绩");
        one.awaitStatus("RETURNED");
        assertThat(person.browser.get(PATH).body().at("/cases/0/fate").asString())
                .isEqualTo("ENDED");
        String number = one.number();

        assertThat(cancel(person.browser, true).status()).isEqualTo(204);

        assertThat(count("declaration where id = '" + one.id + "' and status = 'LAPSED' and finished_at is not null"))
                .isEqualTo(1);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count())
                .isZero();
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count())
                .isPositive();
    }

    @Test
    void whatNobodyClaimedIsTakenBackAndDeleted() {
        Newcomer person = verified();
        Case one = Case.submitted(person.browser);
        assertThat(cancel(person.browser, true).status()).isEqualTo(204);
        assertThat(count("declaration where id = '" + one.id + "'")).isZero();
        assertThat(count("submitted_section where declaration_id = '" + one.id + "'"))
                .isZero();
        assertThat(count("listed_task where task_id not in (select id_ from act_ru_task)"))
                .isZero();
    }

    /** Two tabs, a double click, several servers: it is done once. */
    @Test
    void manyAtOnceDoItOnce() throws Exception {
        Newcomer person = verified();
        String account = person.accountId();
        Case.started(person.browser, Case.CHOICE);
        List<Browser> tabs = new ArrayList<>(List.of(person.browser));
        for (int i = 0; i < 3; i++) {
            Browser tab = new Browser(port);
            tab.signIn(person.mobile, Newcomer.PASSWORD);
            tabs.add(tab);
        }
        ExecutorService hands = Executors.newFixedThreadPool(tabs.size());
        List<Future<Integer>> answers = hands.invokeAll(tabs.stream()
                .map(tab -> (Callable<Integer>) () -> cancel(tab, true).status())
                .toList());
        hands.shutdown();
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            statuses.add(answer.get());
        }
        assertThat(statuses).contains(204).isSubsetOf(204, 401, 403, 409, 422);
        assertThat(count("audit_event where subject_id = '" + account + "' and action = 'cancel-account'"))
                .isEqualTo(1);
        assertThat(count("sms_message where account_id = '" + account + "' and template = 'account-cancelled'"))
                .isEqualTo(1);
    }

    @Test
    void staffWhomSomebodyWaitsForStay() {
        Case.submitted(signIn("zhangsan"));
        Browser reviewer = signIn("tinghu");
        String task = Office.claim(reviewer);
        Answer refused = reviewer.post(PATH, Map.of("password", "Zhicheng2026", "endCases", true));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("您还有待办任务", "取消认领");
        Answer last = signIn("admin").post(PATH, Map.of("password", "Zhicheng2026", "endCases", true));
        assertThat(last.status()).isEqualTo(409);
        assertThat(last.text()).contains("唯一的流程管理员");
        Office.review(reviewer, task, Map.of("outcome", "approved"));
    }

    private Newcomer verified() {
        Newcomer person = new Newcomer(port, phones).registered();
        person.verifiedBy(new Browser(port));
        return person;
    }

    /** The same person, the same number, another phone. */
    private Newcomer returning(Newcomer person) {
        Newcomer again = new Newcomer(port, phones).registered(person.idNumber);
        again.verifiedBy(new Browser(port));
        return again;
    }

    private Answer cancel(Browser browser, boolean endCases) {
        return browser.post(PATH, Map.of("password", Newcomer.PASSWORD, "endCases", endCases));
    }

    private void ban(String account) {
        Answer banned = signIn("admin")
                .put(
                        "/api/admin/bans/" + account,
                        Map.of("until", HouseClock.today().plusYears(3).toString(), "reason", "提交虚假材料"));
        assertThat(banned.status()).as(banned.text()).isBetween(200, 204);
    }

    private List<String> files(Case one) {
        return tables.sql("select sha256 from material where declaration_id = ?")
                .param(one.id)
                .query(String.class)
                .list();
    }

    private void deleteDiscarded() {
        jobs.getScheduledTasks().stream()
                .filter(job -> job.toString().contains("forgetTheDiscarded"))
                .forEach(job -> job.getTask().getRunnable().run());
    }

    private int count(String where) {
        return tables.sql("select count(*) from " + where).query(Integer.class).single();
    }
}
