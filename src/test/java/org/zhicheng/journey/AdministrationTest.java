package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhicheng.HouseClock;
import org.zhicheng.Proves;
import org.zhicheng.journey.Browser.Answer;
import org.zhicheng.notice.carrier.SimulatedInbox;
import tools.jackson.databind.JsonNode;

/** What process admins look after, over HTTP: bans, notices that reached nobody, the call log, reference data. */
@Tag("long")
class AdministrationTest extends ServerTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    SimulatedInbox phones;

    @Test
    void aBanIsImposedAndLifted() {
        Browser admin = signIn("admin");
        for (String typed : List.of("lisi", "李四", "*四", "320902199503150025")) {
            JsonNode found = admin.post("/api/admin/bans/search", Map.of("person", typed))
                    .body();
            assertThat(found.findValuesAsString("id")).as(typed).containsExactly("lisi");
            assertThat(found.toString()).as("masked").contains("*四").doesNotContain("李四", "320902199503150025");
        }
        assertThat(admin.post("/api/admin/bans/search", Map.of("person", "%")).body())
                .isEmpty();

        Map<String, Object> terms = Map.of("until", TODAY.plusYears(3).toString(), "reason", "提交虚假学历证明");
        JsonNode listed = admin.put("/api/admin/bans/lisi", terms).body();
        assertThat(listed.at("/entries/0/holds").asBoolean()).isTrue();
        assertThat(listed.at("/entries/0/imposedBy").asString()).isEqualTo("流程管理员");
        Answer refused = signIn("lisi").post("/api/declarations", Map.of("data", Case.CHOICE));
        assertThat(refused.text()).contains("E03", "您因失信行为在" + TODAY.plusYears(3) + "前不得申报职称。");

        JsonNode lifted = admin.delete("/api/admin/bans/lisi").body();
        assertThat(lifted.at("/entries/0/holds").asBoolean()).isFalse();
        assertThat(lifted.at("/entries/0/liftedBy").asString()).isEqualTo("流程管理员");
        assertThat(admin.delete("/api/admin/bans/lisi").status())
                .as("only once")
                .isEqualTo(404);
        assertThat(Case.started(signIn("lisi"), Case.CHOICE).status()).isEqualTo("DRAFT");
        assertThat(tables.sql("select action from audit_event where subject_id = 'lisi' and action like '%-ban'"
                                + " order by occurred_at")
                        .query(String.class)
                        .list())
                .containsExactly("impose-ban", "lift-ban");
    }

    @Test
    void aBanWantsADayToComeAndAReason() {
        Answer refused = signIn("admin").put("/api/admin/bans/lisi", Map.of("until", TODAY.toString(), "reason", " "));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("解除日期须晚于今天。", "请填写原因，不超过500字。");
        assertThat(signIn("admin")
                        .put(
                                "/api/admin/bans/nobody",
                                Map.of("until", TODAY.plusDays(1).toString(), "reason", "x"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aNoticeThatReachedNobodyIsSentAgain() {
        Case one = Case.started(signIn("lisi"), Case.CHOICE);
        failed("refused", one.id, "13800000002", "isv.BUSINESS_LIMIT_CONTROL");
        failed("of-a-code", null, "13800000002", "x");
        tables.sql("update sms_message set template = 'code' where id = 'of-a-code'")
                .update();
        Browser admin = signIn("admin");

        JsonNode notices = failedNotices(admin);
        assertThat(notices).hasSize(1);
        assertThat(notices.at("/0/caseNumber").asString())
                .isEqualTo(one.detail().at("/summary/caseNumber").asString());
        assertThat(notices.at("/0/reason").asString()).contains("isv.BUSINESS_LIMIT_CONTROL");
        assertThat(notices.toString()).contains("138****0002").doesNotContain("李四");

        assertThat(admin.post("/api/admin/failed-notices/refused/again", Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(failedNotices(admin)).isEmpty();
        Office.awaitSms(phones, "13800000002", "退回了 refused");
        assertThat(admin.post("/api/admin/failed-notices/refused/again", Map.of())
                        .status())
                .as("it is not failed any more")
                .isEqualTo(404);
    }

    @Test
    @Proves("N01")
    void whatWaitedForAGatewayIsSentAllAtOnce() {
        Case one = Case.started(signIn("lisi"), Case.CHOICE);
        failed("waited-1", one.id, "13800000002", "尚未接入短信平台，请用其他方式告知申报人");
        failed("waited-2", one.id, "13800000002", "尚未接入短信平台，请用其他方式告知申报人");

        JsonNode part = signIn("admin")
                .post("/api/admin/failed-notices/again", Map.of("notices", Map.of()))
                .body();
        assertThat(part.path("sent").asInt()).isEqualTo(2);
        assertThat(part.has("last")).as("there is more").isFalse();

        Office.awaitSms(phones, "13800000002", "退回了 waited-1");
        Office.awaitSms(phones, "13800000002", "退回了 waited-2");
    }

    @Test
    @Proves("N02")
    void whoHasNoNumberIsToldInAnotherWay() {
        Case one = Case.started(signIn("lisi"), Case.CHOICE);
        failed("numberless", one.id, null, "该申报人没有手机号码");
        Browser admin = signIn("admin");
        tables.sql("update account set mobile = null where id = 'lisi'").update();
        try {
            Answer refused = admin.post("/api/admin/failed-notices/numberless/again", Map.of());
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text()).contains("N02", "请用其他方式告知");

            tables.sql("update account set email = 'lisi@example.com' where id = 'lisi'")
                    .update();
            assertThat(failedNotices(admin).toString()).contains("l***@example.com");
            failed("by-mail", one.id, null, "邮件没有发出");
            admin.post("/api/admin/failed-notices/by-mail/again", Map.of());
            assertThat(tables.sql("select email from sms_message where id = 'by-mail'")
                            .query(String.class)
                            .single())
                    .isEqualTo("lisi@example.com");

            assertThat(admin.post("/api/admin/failed-notices/numberless/settled", Map.of())
                            .status())
                    .isEqualTo(204);
            assertThat(failedNotices(admin)).isEmpty();
        } finally {
            tables.sql("update account set mobile = '13800000002', email = null where id = 'lisi'")
                    .update();
        }
    }

    @Test
    void theCallLogTellsWhoWasAskedAboutWhom() {
        Case one = Case.started(signIn("zhangsan"), Case.CHOICE);
        String caseNumber = one.detail().at("/summary/caseNumber").asString();
        Browser admin = signIn("admin");

        JsonNode calls = admin.get(
                        "/api/admin/record-calls?from=" + TODAY + "&to=" + TODAY + "&caseNumber=" + caseNumber)
                .body();
        assertThat(calls.at("/calls").findValuesAsString("system")).contains("social-security", "education");
        assertThat(calls.at("/calls/0/caseNumber").asString()).isEqualTo(caseNumber);
        assertThat(calls.toString()).contains("idNumber").doesNotContain("张三", "320902199001010014");
        assertThat(admin.get("/api/admin/record-calls?from=" + TODAY.plusDays(1) + "&to=" + TODAY.plusDays(2))
                        .body()
                        .path("calls"))
                .isEmpty();
        assertThat(admin.get("/api/admin/record-calls?from=" + TODAY + "&to=" + TODAY + "&caseNumber=1")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anOlderVersionOfReferenceDataIsPutBack() {
        Browser admin = signIn("admin");
        String before = admin.get("/api/admin/reference/series-departments.csv").text();
        Map<String, Object> more = Map.of("text", before + "09,culture,2020-01-01,\n");
        assertThat(admin.put("/api/admin/reference/series-departments.csv", more)
                        .status())
                .isEqualTo(200);

        JsonNode versions = admin.get("/api/admin/reference/series-departments.csv/versions")
                .body();
        assertThat(versions.findValuesAsString("version")).containsExactly("2", "1");
        assertThat(versions.at("/0/loadedBy").asString()).isEqualTo("流程管理员");
        String first = admin.get("/api/admin/reference/series-departments.csv/versions/1")
                .text();
        assertThat(first).isEqualTo(before);
        assertThat(admin.post("/api/admin/reference/series-departments.csv/difference", Map.of("text", first))
                        .body()
                        .path("removed"))
                .hasSize(1);
        assertThat(admin.get("/api/admin/reference/series-departments.csv/versions/9")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatACaseUnderWayRestsOnIsNotTakenAway() {
        Case.started(signIn("lisi"), Case.CHOICE);
        Browser admin = signIn("admin");
        Map.of(
                        "divisions.csv",
                        "320902,",
                        "specialties.csv",
                        "05-09-01-01,",
                        "series.csv",
                        "05,",
                        "offices.csv",
                        "office-320902,")
                .forEach((file, row) -> {
                    String without = admin.get("/api/admin/reference/" + file)
                            .text()
                            .lines()
                            .filter(line -> !line.startsWith(row))
                            .collect(Collectors.joining("\n"));
                    Answer refused = admin.put("/api/admin/reference/" + file, Map.of("text", without));
                    assertThat(refused.status()).as(file).isEqualTo(422);
                    assertThat(refused.text()).contains("“" + row.replace(",", "") + "”正被办理中的申报使用，不能删除");
                });
    }

    @Test
    void isForProcessAdminsOnly() {
        for (String person : List.of("tinghu", "zhangsan")) {
            Browser browser = signIn(person);
            for (String path : List.of(
                    "/admin",
                    "/admin/bans",
                    "/admin/failed-notices",
                    "/admin/record-calls",
                    "/api/admin/record-calls?from=2026-01-01&to=2026-01-02",
                    "/api/admin/reference/windows.csv/versions")) {
                assertThat(browser.get(path).status()).as(person + path).isEqualTo(403);
            }
            assertThat(browser.put(
                                    "/api/admin/bans/lisi",
                                    Map.of("until", TODAY.plusDays(9).toString(), "reason", "x"))
                            .status())
                    .isEqualTo(403);
        }
    }

    private static JsonNode failedNotices(Browser admin) {
        return admin.post("/api/admin/notices/search", Map.of("state", "FAILED"))
                .body()
                .path("notices");
    }

    private void failed(String id, String declarationId, String mobile, String failure) {
        OffsetDateTime now = HouseClock.now().atOffset(ZoneOffset.UTC);
        tables.sql("insert into sms_message (id, dedupe_key, account_id, declaration_id, mobile, template, content,"
                        + " status, attempts, next_attempt_at, failure, created_at)"
                        + " values (?, ?, 'lisi', ?, ?, 'returned', ?, 'failed', 3, ?, ?, ?)")
                .params(id, id, declarationId, mobile, "退回了 " + id, now, failure, now)
                .update();
    }
}
