package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.zhicheng.notification.SimulatedInbox;

/** Reminders and deadlines, with the clock turned forward by running their jobs. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1")
class DeadlinesTest extends ServerTest {

    @Autowired
    ManagementService jobs;

    @Autowired
    SimulatedInbox phones;

    @Test
    void aReminderAfterEveryReturnAndThenTheDeadline() {
        Case one = Case.submitted(signIn("lisi"));
        Browser reviewer = signIn("tinghu");

        ring("review-reminder-due");
        ring("review-overdue");
        assertThat(kinds(one)).contains("reviewers-reminded", "review-overdue");

        returnSummary(reviewer);
        one.awaitStatus("RETURNED");
        ring("correction-reminder-due");
        assertThat(kinds(one)).contains("reminded");
        assertThat(one.submit(one.content(), true).status()).isEqualTo(200);
        one.awaitStatus("COUNTY_REVIEW");

        returnSummary(reviewer);
        one.awaitStatus("RETURNED");
        ring("correction-reminder-due");
        assertThat(kinds(one).stream().filter("reminded"::equals)).hasSize(2);
        Office.awaitSms(phones, "13800000002", "逾期视为放弃申报");

        String task = one.taskId();
        ring("correction-deadline-passed");
        one.awaitStatus("LAPSED");
        Office.awaitSms(phones, "13800000002", "视为放弃申报。");
        assertThat(one.applicant
                        .post("/api/tasks/" + task + "/submission", Map.of("data", one.content(), "confirmed", true))
                        .status())
                .as("too late")
                .isEqualTo(404);
    }

    private void returnSummary(Browser reviewer) {
        Office.review(
                reviewer,
                Office.claim(reviewer),
                Map.of(
                        "outcome",
                        "returned",
                        "returns",
                        List.of(Map.of("item", "section:workSummary", "reason", "请补充"))));
    }

    private void ring(String timer) {
        Job job = jobs.createJobQuery().timers().activityId(timer).active().singleResult();
        jobs.executeJob(job.getId());
    }

    private static List<String> kinds(Case one) {
        return one.detail().path("events").findValuesAsText("kind");
    }
}
