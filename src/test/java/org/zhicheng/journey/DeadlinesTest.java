package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhicheng.HouseClock;
import org.zhicheng.Proves;
import org.zhicheng.journey.Browser.Answer;
import org.zhicheng.notice.carrier.SimulatedInbox;

/** Reminders and deadlines, with the clock turned forward by running their jobs. */
@Tag("long")
class DeadlinesTest extends ServerTest {

    @Autowired
    ManagementService jobs;

    @Autowired
    RuntimeService processes;

    @Autowired
    SimulatedInbox phones;

    @Test
    @Proves("Q02")
    void aReminderAfterEveryReturnAndThenTheDeadline() {
        Case one = Case.submitted(signIn("lisi"));
        Browser reviewer = signIn("tinghu");

        ring(one, "review-reminder-due");
        ring(one, "review-overdue");
        ring(one, "review-report-due");
        assertThat(kinds(one)).contains("reviewers-told", "review-overdue", "overdue-head-told", "review-reported");
        assertThat(tables.sql("select kind || ' ' || account_id from staff_news where declaration_id = ? order by 1")
                        .param(one.id)
                        .query(String.class)
                        .list())
                .contains("DUE_SOON tinghu", "OVERDUE tinghu", "OFFICE_OVERDUE fuzeren");

        Office.returnSummary(reviewer, "请补充");
        one.awaitStatus("RETURNED");
        ring(one, "correction-reminder-due");
        assertThat(kinds(one)).contains("reminded");
        assertThat(one.submit(one.content(), true).status()).isEqualTo(200);
        one.awaitStatus("COUNTY_REVIEW");

        Office.returnSummary(reviewer, "请补充");
        one.awaitStatus("RETURNED");
        ring(one, "correction-reminder-due");
        assertThat(kinds(one).stream().filter("reminded"::equals)).hasSize(2);
        Office.awaitSms(phones, "13800000002", "逾期视为放弃申报");

        String task = one.taskId();
        itIsPast(one);
        ring(one, "correction-deadline-passed");
        one.awaitStatus("LAPSED");
        Office.awaitSms(phones, "13800000002", "视为放弃申报。");
        Answer late = one.applicant.post("/api/tasks/" + task + "/submission", Map.of("data", one.content()));
        assertThat(late.status()).isEqualTo(404);
        assertThat(late.body().path("detail").asString()).isEqualTo("补正期限已过，视为放弃申报。");
        assertThat(reviewer.post("/api/tasks/" + task + "/submission", Map.of("data", one.content()))
                        .text())
                .as("nobody else's to know")
                .doesNotContain("补正期限");
    }

    @Test
    void theDeadlineHoldsThoughItsTimerIsLate() {
        Case one = Case.submitted(signIn("lisi"));
        Office.returnSummary(signIn("tinghu"), "请补充");
        one.awaitStatus("RETURNED");
        itIsPast(one);

        Answer late = one.submit(one.content(), true);

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body().path("detail").asString()).isEqualTo("补正期限已过，视为放弃申报。");
        ring(one, "correction-deadline-passed");
        one.awaitStatus("LAPSED");
    }

    /** As by an engine that read its due date in another zone, or in Cockpit: the applicant was told another day. */
    @Test
    @Proves("Q02")
    void noCaseLapsesBeforeTheDeadlineThatItsApplicantWasTold() {
        Case one = Case.submitted(signIn("lisi"));
        Office.returnSummary(signIn("tinghu"), "请补充");
        one.awaitStatus("RETURNED");
        String task = one.taskId();
        Date due = timer(one, "correction-deadline-passed").getDuedate();

        ring(one, "correction-deadline-passed");

        assertThat(one.status()).isEqualTo("RETURNED");
        assertThat(one.taskId()).as("whoever has the page open goes on").isEqualTo(task);
        assertThat(timer(one, "correction-deadline-passed").getDuedate()).isEqualTo(due);
        itIsPast(one);
        ring(one, "correction-deadline-passed");
        one.awaitStatus("LAPSED");
    }

    /** Also who closed the page already, and whose window closed meanwhile. */
    @Test
    @Proves("N01")
    void whatTheChecksSendBackIsTold() {
        Case one = Case.started(signIn("lisi"), Case.CHOICE);
        one.uploadEverything();
        tables.sql("update material set sha256 = ? where declaration_id = ? and slot = 'commitment-letter'")
                .params("f".repeat(64), one.id)
                .update();

        assertThat(one.submit(one.content(), true).status()).isEqualTo(200);

        Office.awaitSms(phones, "13800000002", "未通过自动校验，请尽快登录“我的办件”查看原因");
        one.awaitStatus("DRAFT");
        assertThat(kinds(one)).contains("check-failed");
    }

    private void itIsPast(Case one) {
        tables.sql("update declaration set correction_deadline = ? where id = ?")
                .params(OffsetDateTime.now(HouseClock.CLOCK).minusSeconds(1), one.id)
                .update();
    }

    private void ring(Case one, String timer) {
        jobs.executeJob(timer(one, timer).getId());
    }

    /** Of this case: others wait for theirs on the same server. */
    private Job timer(Case one, String timer) {
        return processes.createProcessInstanceQuery().processInstanceBusinessKey(one.number()).list().stream()
                .flatMap(process -> jobs
                        .createJobQuery()
                        .processInstanceId(process.getId())
                        .timers()
                        .activityId(timer)
                        .active()
                        .list()
                        .stream())
                .reduce((first, second) -> {
                    throw new IllegalStateException("two timers " + timer);
                })
                .orElseThrow();
    }

    private static List<String> kinds(Case one) {
        return one.detail().path("events").findValuesAsString("kind");
    }
}
