package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhicheng.HouseClock;
import org.zhicheng.Patience;
import org.zhicheng.journey.Browser.Answer;
import org.zhicheng.notice.carrier.SimulatedInbox;
import org.zhicheng.notice.carrier.SimulatedSms;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One case in every state in which an engine may leave it, made over HTTP as people do it. */
final class WaitingCases {

    private static final Map<String, Object> APPROVED = Map.of("outcome", "approved");

    private final int port;
    private final Installation here;
    private final JdbcClient tables;
    private final Browser reviewer;
    private final Browser admin;

    WaitingCases(int port, Installation here) {
        this.port = port;
        this.here = here;
        this.tables = here.tables();
        this.reviewer = Browser.signedIn(port, "tinghu");
        this.admin = Browser.signedIn(port, "admin");
    }

    /** Those that hold steps of all cases back come last, and are the first to be finished. */
    List<Waiting> made() {
        return List.of(
                stopped(),
                approved(),
                draft(),
                underReview(),
                underReviewAndRefused(),
                claimed(),
                returned(),
                returnedAndForgotten(),
                cameBackFromCorrection(),
                withdrawn(),
                registration(),
                verificationAtTheWindow(),
                beingChecked(),
                recordsBeingAsked());
    }

    private Waiting approved() {
        Case one = Case.submitted(applicant());
        approve(here, one);
        return new Waiting("APPROVED (ended)", "APPROVED", there -> {
            assertThat(one.detail().path("events").findValuesAsString("kind")).contains("approved");
            assertThat(one.applicant
                            .get("/api/declarations/" + one.id + "/diagram")
                            .text())
                    .contains("notify-approved");
            return one.status();
        });
    }

    private Waiting draft() {
        Case one = Case.started(applicant(), Case.CHOICE);
        ObjectNode summary = (ObjectNode) one.content().path("workSummary");
        summary.put("text", "没有写完的总结");
        assertThat(one.save("workSummary", 0, summary).status()).isEqualTo(200);
        return new Waiting("DRAFT, a section saved", "APPROVED", there -> {
            assertThat(one.form().toString()).contains("没有写完的总结");
            one.uploadEverything();
            submit(one, one.content());
            return approve(there, one);
        });
    }

    private Waiting recordsBeingAsked() {
        hold(here, "check-education", true);
        Case one = Case.begun(applicant(), Case.CHOICE);
        return new Waiting("DRAFT, outside records being asked", "APPROVED", there -> {
            hold(there, "check-education", false);
            hold(there, "validate-materials", false); // of the case that was made before this one
            one.await(detail -> detail.at("/summary/taskId").isString());
            one.uploadEverything();
            submit(one, one.content());
            return approve(there, one);
        });
    }

    private Waiting beingChecked() {
        Case one = Case.started(applicant(), Case.CHOICE);
        one.uploadEverything();
        hold(here, "validate-materials", true);
        assertThat(one.submit(one.content(), true).status()).isEqualTo(200);
        one.awaitStatus("CHECKING");
        return new Waiting("CHECKING, submitted", "APPROVED", there -> {
            hold(there, "validate-materials", false);
            one.awaitStatus("COUNTY_REVIEW");
            return approve(there, one);
        });
    }

    /** A table is away, so that the step fails as often as it may. */
    private Waiting stopped() {
        Case one = Case.started(applicant(), Case.CHOICE);
        one.uploadEverything();
        hold(here, "validate-materials", true);
        assertThat(one.submit(one.content(), true).status()).isEqualTo(200);
        one.awaitStatus("CHECKING");
        String process = process(tables, one);
        tables.sql("alter table review_stage rename to review_stage_away").update();
        try {
            hold(here, "validate-materials", false);
            failAtOnce(process);
        } finally {
            tables.sql("alter table review_stage_away rename to review_stage").update();
        }
        return new Waiting("CHECKING, stopped by an incident", "APPROVED", there -> {
            JsonNode incident = admin.post("/api/admin/incidents/search", Map.of("caseNumber", one.number()))
                    .body()
                    .at("/incidents/0");
            assertThat(incident.path("kind").asString())
                    .as("what the other engine wrote down")
                    .isEqualTo("database");
            assertThat(incident.path("state").asString()).isEqualTo("STOPPED");
            Answer tried =
                    admin.post("/api/admin/incidents/" + incident.path("id").asString() + "/retry", Map.of());
            assertThat(tried.status()).as(tried.text()).isEqualTo(200);
            one.awaitStatus("COUNTY_REVIEW");
            return approve(there, one);
        });
    }

    /** Lets the engine try no oftener, and no later, than now. */
    private void failAtOnce(String process) {
        Patience.until("an incident", Duration.ofMinutes(3), Duration.ofMillis(200), () -> {
            tables.sql("update act_ru_job set retries_ = 1, duedate_ = null, rev_ = rev_ + 1"
                            + " where process_instance_id_ = ? and retries_ > 0 and lock_owner_ is null"
                            + " and exception_msg_ is not null")
                    .param(process)
                    .update();
            return tables.sql("select count(*) from act_ru_incident where proc_inst_id_ = ?")
                            .param(process)
                            .query(Integer.class)
                            .single()
                    == 1;
        });
    }

    private Waiting underReview() {
        Case one = Case.submitted(applicant());
        return new Waiting("COUNTY_REVIEW, nobody has it", "APPROVED", there -> approve(there, one));
    }

    private Waiting underReviewAndRefused() {
        Case one = Case.submitted(applicant());
        return new Waiting("COUNTY_REVIEW, will be refused", "REJECTED", there -> {
            Office.review(reviewer, claim(there, one), Map.of("outcome", "rejected", "reason", "不符合申报条件"));
            one.awaitStatus("REJECTED");
            return one.status();
        });
    }

    private Waiting claimed() {
        Case one = Case.submitted(applicant());
        String task = claim(here, one);
        return new Waiting("COUNTY_REVIEW, claimed", "APPROVED", there -> {
            assertThat(reviewer.engine("GET", "/task/" + task, null)
                            .body()
                            .path("assignee")
                            .asString())
                    .isEqualTo("tinghu");
            Office.review(reviewer, task, APPROVED);
            one.awaitStatus("APPROVED");
            return one.status();
        });
    }

    private Waiting returned() {
        Case one = returnedCase();
        Object due = due(tables, one);
        return new Waiting("RETURNED, its deadline runs", "APPROVED", there -> {
            assertThat(due(there.tables(), one)).as("the deadline").isEqualTo(due);
            submit(one, mended(one));
            return approve(there, one);
        });
    }

    private Waiting returnedAndForgotten() {
        Case one = returnedCase();
        return new Waiting("RETURNED, its deadline passes", "LAPSED", there -> {
            there.tables()
                    .sql("update declaration set correction_deadline = ? where id = ?")
                    .params(OffsetDateTime.now(HouseClock.CLOCK).minusSeconds(1), one.id)
                    .update();
            there.tables()
                    .sql("update act_ru_job set duedate_ = ? where handler_cfg_ = 'correction-deadline-passed'"
                            + " and process_instance_id_ = ?")
                    .params(Timestamp.from(HouseClock.now().minus(Duration.ofDays(2))), process(there.tables(), one))
                    .update();
            one.awaitStatus("LAPSED");
            return one.status();
        });
    }

    private Waiting cameBackFromCorrection() {
        Case one = returnedCase();
        submit(one, mended(one));
        return new Waiting("COUNTY_REVIEW, corrected", "APPROVED", there -> {
            JsonNode form =
                    reviewer.get("/api/tasks/" + claim(there, one) + "/form").body();
            assertThat(form.at("/review/changedSince").toString()).contains("section:workSummary");
            return approve(there, one);
        });
    }

    private Waiting withdrawn() {
        Case one = Case.submitted(applicant());
        assertThat(one.applicant
                        .post("/api/declarations/" + one.id + "/withdrawal", null)
                        .status())
                .isEqualTo(204);
        one.awaitStatus("WITHDRAWN");
        return new Waiting("WITHDRAWN", "APPROVED", there -> {
            submit(one, one.content());
            return approve(there, one);
        });
    }

    private Waiting registration() {
        Newcomer person = newcomer(here);
        Answer begun = person.register();
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        String code = person.code();
        String id = begun.body().path("registrationId").asString();
        return new Waiting("registration, waits for its code", "/me", there -> {
            // five minutes may have passed: a code of this engine
            there.tables().sql("delete from throttle_event").update();
            there.tables()
                    .sql("delete from simulated_sms where mobile = ?")
                    .param(person.mobile)
                    .update();
            Answer again = person.browser.post("/api/registrations/" + id + "/codes", null);
            assertThat(again.status()).as(again.text()).isLessThan(300);
            String newer = Newcomer.code(person.mobile, inbox(there));
            assertThat(newer).isNotEqualTo(code);
            return person.enterCode(id, newer).body().path("next").asString();
        });
    }

    private Waiting verificationAtTheWindow() {
        Newcomer person = newcomer(here).registered();
        Answer asked = person.browser.post(
                "/api/verifications",
                Map.of("data", Map.of("channel", "window", "division", "320902", "windowReason", "没有智能手机")));
        assertThat(asked.body().path("status").asString()).as(asked.text()).isEqualTo("at-window");
        String attempt = asked.body().path("id").asString();
        return new Waiting("verification, waits at the window", "verified", there -> {
            String task = Office.claimOf(reviewer, "verify-at-window");
            reviewer.post("/api/tasks/" + task + "/id-number", null);
            Office.review(
                    reviewer,
                    task,
                    Map.of(
                            "checked",
                            Map.of("card", true, "person", true, "identity", true),
                            "outcome",
                            "verified",
                            "reason",
                            "本人携带身份证原件到窗口"));
            return person.await(attempt, "verified").body().path("status").asString();
        });
    }

    private Case returnedCase() {
        Case one = Case.submitted(applicant());
        Office.review(
                reviewer,
                claim(here, one),
                Map.of(
                        "outcome",
                        "returned",
                        "returns",
                        List.of(Map.of("item", "section:workSummary", "reason", "总结过于简单"))));
        one.awaitStatus("RETURNED");
        return one;
    }

    private static ObjectNode mended(Case one) {
        ObjectNode mended = one.content();
        ((ObjectNode) mended.path("workSummary")).put("text", "好".repeat(900));
        return mended;
    }

    private static void submit(Case one, ObjectNode content) {
        Answer answer = one.submit(content, true);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        one.awaitStatus("COUNTY_REVIEW");
    }

    private String approve(Installation there, Case one) {
        Office.review(reviewer, claim(there, one), APPROVED);
        one.awaitStatus("APPROVED");
        return one.status();
    }

    /** @return its task, which is the reviewer's now, whoever had it */
    private String claim(Installation there, Case one) {
        Map<String, Object> task = there.tables()
                .sql("select id_, assignee_ from act_ru_task where task_def_key_ = 'review-stage'"
                        + " and proc_inst_id_ in (select proc_inst_id_ from act_ru_execution where business_key_ = ?)")
                .param(one.number())
                .query()
                .singleRow();
        String id = task.get("id_").toString();
        if (task.get("assignee_") == null) {
            Answer claimed = reviewer.engine("POST", "/task/" + id + "/claim", "{\"userId\":\"tinghu\"}");
            assertThat(claimed.status()).as(claimed.text()).isEqualTo(204);
        }
        return id;
    }

    /** As an admin holds a step back in Cockpit: jobs that wait, and jobs to come. */
    private void hold(Installation there, String step, boolean back) {
        String definition = there.tables()
                .sql("select id_ from act_ru_jobdef where act_id_ = ?")
                .param(step)
                .query(String.class)
                .single();
        Answer held = admin.engine(
                "PUT",
                "/job-definition/" + definition + "/suspended",
                "{\"suspended\":" + back + ",\"includeJobs\":true}");
        assertThat(held.status()).as(held.text()).isEqualTo(204);
    }

    private Browser applicant() {
        Newcomer person = newcomer(here).registered();
        String account = person.accountId();
        tables.sql("update account set verified_at = created_at where id = ?")
                .param(account)
                .update();
        tables.sql("insert into account_group (account_id, group_id) values (?, 'verified-applicants')")
                .param(account)
                .update();
        return person.browser;
    }

    /** All of them come from this machine, which is too many for one place. */
    private Newcomer newcomer(Installation there) {
        tables.sql("delete from throttle_event").update();
        return new Newcomer(port, inbox(there));
    }

    private static SimulatedInbox inbox(Installation there) {
        return mobile -> there.tables()
                .sql("select id, mobile, content, received_at from simulated_sms where mobile = ?"
                        + " order by received_at desc")
                .param(mobile)
                .query(SimulatedSms.class)
                .list();
    }

    private static Object due(JdbcClient tables, Case one) {
        return tables.sql("select duedate_ from act_ru_job where handler_cfg_ = 'correction-deadline-passed'"
                        + " and process_instance_id_ = ?")
                .param(process(tables, one))
                .query(Timestamp.class)
                .single();
    }

    private static String process(JdbcClient tables, Case one) {
        return tables.sql("select proc_inst_id_ from act_ru_execution where business_key_ = ?"
                        + " and super_exec_ is null and parent_id_ is null")
                .param(one.number())
                .query(String.class)
                .single();
    }
}
