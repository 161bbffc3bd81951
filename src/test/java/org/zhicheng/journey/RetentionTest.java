package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.zhicheng.HouseClock;
import org.zhicheng.material.store.DocumentStore;

/** What the privacy notice promises to delete is deleted, and nothing else (PIPL 19, 47). */
@Tag("long")
class RetentionTest extends ServerTest {

    @Autowired
    ScheduledTaskHolder jobs;

    @Autowired
    HistoryService history;

    @Autowired
    DocumentStore documents;

    @Test
    void draftsThatNobodySubmittedForAYear() {
        Case old = Case.started(signIn("lisi"), Case.CHOICE);
        old.uploadEverything();
        Map<String, Object> otherLevel = new HashMap<>(Case.CHOICE);
        otherLevel.put("level", "technician");
        Case touched = Case.started(signIn("lisi"), otherLevel);
        Case submitted = Case.submitted(signIn("zhangsan"));
        List.of(old, touched, submitted).forEach(one -> tables.sql("update declaration set created_at = ? where id = ?")
                .params(ago(400), one.id)
                .update());
        List.of(old, submitted).forEach(this::typedLongAgo);

        String number = old.number();

        forget();

        assertThat(old.applicant.get("/api/declarations/" + old.id).status()).isEqualTo(404);
        assertThat(count("material where declaration_id = '" + old.id + "'")).isZero();
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count())
                .isZero();
        assertThat(touched.status()).isEqualTo("DRAFT");
        assertThat(submitted.status()).isEqualTo("COUNTY_REVIEW");
        assertThat(count("audit_event where action = 'delete-draft' and subject_id = '" + old.id + "'"))
                .isEqualTo(1);
        assertThat(Case.started(signIn("lisi"), Case.CHOICE).status()).isEqualTo("DRAFT");
    }

    /** At once, and however many they are: the daily check, which is careful, has nothing to do with them. */
    @Test
    void filesOfADraftGoWithItByName() {
        Case old = Case.started(signIn("lisi"), Case.CHOICE);
        old.uploadEverything();
        List<String> files = tables.sql("select sha256 from material where declaration_id = ?")
                .param(old.id)
                .query(String.class)
                .list();
        tables.sql("update declaration set created_at = ? where id = ?")
                .params(ago(400), old.id)
                .update();
        typedLongAgo(old);

        forget();
        forget();

        assertThat(files).isNotEmpty();
        assertThat(files.stream().filter(file -> count("material where sha256 = '" + file + "'") == 0))
                .isNotEmpty()
                .allMatch(file -> documents.keptAt(file).isEmpty());
        assertThat(count("document_deletion")).isZero();
    }

    @Test
    void noticesAfterHalfAYear() {
        Map.of("old-sent", 200, "new-sent", 150, "old-pending", 200).forEach((id, days) -> tables.sql(
                        "insert into sms_message (id, dedupe_key, account_id, mobile, template,"
                                + " content, status, next_attempt_at, created_at) values (?, ?, 'lisi', '13800000009',"
                                + " 'returned', '内容', ?, ?, ?)")
                .params(id, id, id.endsWith("pending") ? "pending" : "sent", ago(-10), ago(days))
                .update());
        forget();
        assertThat(tables.sql("select id from sms_message where mobile = '13800000009' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("new-sent", "old-pending");
    }

    @Test
    void browsersThatNobodyUsedForAYear() {
        Map.of("unused", 400, "used", 300).forEach((token, days) -> tables.sql(
                        "insert into known_device (token_hash, account_id, created_at, used_at) values (?, 'wangwu', ?, ?)")
                .params(token, ago(500), ago(days))
                .update());
        forget();
        assertThat(tables.sql("select token_hash from known_device where token_hash in ('unused', 'used')")
                        .query(String.class)
                        .list())
                .containsExactly("used");
    }

    @Test
    void formsOfProcessesOfAdminsAfterThreeYears() {
        Map.of("over", 1200, "lately", 1000).forEach((key, days) -> tables.sql(
                        "insert into own_process_form (business_key, form, content, account_id, saved_at)"
                                + " values (?, 'start', '{}', 'lisi', ?)")
                .params(key, ago(days))
                .update());
        forget();
        assertThat(tables.sql("select business_key from own_process_form")
                        .query(String.class)
                        .list())
                .containsExactly("lately");
    }

    @Test
    void consentsOfThoseWhoLeftAfterThreeYears() {
        tables.sql("update account set cancelled_at = ? where id = 'wangwu'")
                .param(ago(1100))
                .update();
        List.of("wangwu", "lisi")
                .forEach(account -> tables.sql("insert into consent (id, account_id, notice, version, accepted_at)"
                                + " values (?, ?, 'privacy', '1', ?)")
                        .params("kept-" + account, account, ago(1200))
                        .update());
        forget();
        assertThat(tables.sql("select id from consent where id like 'kept-%'")
                        .query(String.class)
                        .list())
                .containsExactly("kept-lisi");
        tables.sql("update account set cancelled_at = null where id = 'wangwu'").update();
    }

    @Test
    void answersOfRequestsAfterAMonth() {
        Map.of("lisi:long-ago", 31, "lisi:lately", 29).forEach((key, days) -> tables.sql(
                        "insert into idempotent_request (request_key, result, created_at) values (?, 'x', ?)")
                .params(key, ago(days))
                .update());
        forget();
        assertThat(tables.sql("select request_key from idempotent_request where result = 'x'")
                        .query(String.class)
                        .list())
                .containsExactly("lisi:lately");
    }

    @Test
    void startFormsHalfTypedForAYear() {
        Map.of("start:declaration:long-ago", 400, "start:declaration:lately", 300)
                .forEach((owner, days) -> tables.sql(
                                "insert into form_draft (owner, section, content, version, saved_at) values (?, 'form', '{}', 1, ?)")
                        .params(owner, ago(days))
                        .update());
        forget();
        assertThat(tables.sql("select owner from form_draft where owner like 'start:declaration:l%'")
                        .query(String.class)
                        .list())
                .containsExactly("start:declaration:lately");
    }

    @Test
    void callsAfterThreeYears() {
        Map.of("long-ago", 3 * 366, "lately", 3 * 365 - 2).forEach((id, days) -> tables.sql(
                        "insert into record_call (id, called_at, system, subject_id, purpose,"
                                + " fields, outcome, took_millis) values (?, ?, 'education', 'x', 'verify-education', 'name', 'FOUND', 1)")
                .params(id, ago(days))
                .update());
        forget();
        assertThat(tables.sql("select id from record_call where subject_id = 'x'")
                        .query(String.class)
                        .list())
                .containsExactly("lately");
    }

    @Test
    void ordersOfRealPersonVerificationAfterThirtyDays() {
        order("old-passed", "verified", 31);
        order("old-failed", "face-not-recognised", 31);
        order("new-failed", "face-not-recognised", 29);

        forget();

        assertThat(tables.sql(
                                "select id, session_hash, fingerprint, provider_order_id from verification where session_hash = 's'"
                                        + " or id in ('old-passed', 'old-failed') order by id")
                        .query()
                        .listOfRows())
                .extracting(Map::toString)
                .containsExactly(
                        "{ID=new-failed, SESSION_HASH=s, FINGERPRINT=f, PROVIDER_ORDER_ID=o}",
                        "{ID=old-failed, SESSION_HASH=null, FINGERPRINT=null, PROVIDER_ORDER_ID=null}",
                        "{ID=old-passed, SESSION_HASH=null, FINGERPRINT=null, PROVIDER_ORDER_ID=o}");
    }

    @Test
    void whatNobodyFinishedAfterADay() {
        tables.sql("insert into registration (id, account_id, status, mobile, notice_version, created_at)"
                        + " values ('r', 'x', 'awaiting-code', '13800000009', '1', ?)")
                .param(ago(2))
                .update();
        tables.sql("insert into password_recovery (id, created_at) values ('p', ?)")
                .param(ago(2))
                .update();
        tables.sql("insert into mobile_change (id, account_id, new_mobile, old_proven, created_at)"
                        + " values ('m', 'lisi', '13800000009', true, ?)")
                .param(ago(2))
                .update();

        forget();

        assertThat(count("registration where id = 'r' and mobile is null")).isEqualTo(1);
        assertThat(count("password_recovery where id = 'p'")).isZero();
        assertThat(count("mobile_change where id = 'm'")).isZero();
    }

    private void forget() {
        jobs.getScheduledTasks().stream()
                .filter(job -> job.toString().contains(".forget"))
                .forEach(job -> job.getTask().getRunnable().run());
    }

    private void typedLongAgo(Case one) {
        tables.sql("update declaration_section set saved_at = ? where declaration_id = ?")
                .params(ago(400), one.id)
                .update();
        tables.sql("update material set uploaded_at = ? where declaration_id = ?")
                .params(ago(400), one.id)
                .update();
    }

    private void order(String id, String status, int days) {
        tables.sql(
                        "insert into verification (id, account_id, channel, status, session_hash, fingerprint,"
                                + " provider_order_id, created_at, finished_at) values (?, 'lisi', 'alipay', ?, 's', 'f', 'o', ?, ?)")
                .params(id, status, ago(days), ago(days))
                .update();
    }

    private int count(String where) {
        return tables.sql("select count(*) from " + where).query(Integer.class).single();
    }

    private static OffsetDateTime ago(int days) {
        return HouseClock.now().minus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC);
    }
}
