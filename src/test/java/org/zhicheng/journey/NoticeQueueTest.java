package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhicheng.HouseClock;
import org.zhicheng.journey.Browser.Answer;
import tools.jackson.databind.JsonNode;

/** The queue of notices: counted by state, channel and kind, listed without their words, why one failed in Chinese. */
@OwnServer
@Tag("long")
class NoticeQueueTest extends ServerTest {

    private static final String WORDS = "李四，您的申报已退回";

    @Override
    boolean heldToTheDocument() {
        return true;
    }

    @BeforeEach
    void nothingWasToldYet() {
        tables.sql("delete from sms_message").update();
    }

    @Test
    void eachStateIsCountedAndListedWithoutItsWords() {
        Case one = Case.started(signIn("lisi"), Case.CHOICE);
        tables.sql("delete from sms_message").update();
        note("waits", "pending", one.id, Map.of("mobile", "13800000002", "failure", "sms.later"));
        note(
                "failed",
                "failed",
                one.id,
                Map.of("mobile", "13800000002", "failure", "The mail server knows no such address"));
        note("nobody", "failed", null, Map.of("failure", "该申报人没有手机号码，也没有电子邮箱"));
        note("mailed", "sent", null, Map.of("email", "lisi@example.com"));
        note("old", "sent", null, Map.of("mobile", "13800000002", "age", "40"));
        note("kept", "kept", null, Map.of("mobile", "13800000002"));
        note("code", "failed", null, Map.of("mobile", "13800000002", "template", "code"));
        Browser admin = signIn("admin");

        JsonNode failed = search(admin, Map.of("state", "FAILED"));

        assertThat(failed.path("found").asInt()).as("codes are not listed").isEqualTo(2);
        JsonNode refused = notice(failed, "failed");
        assertThat(refused.path("caseNumber").asString()).isEqualTo(one.number());
        assertThat(refused.path("name").asString()).isEqualTo("*四");
        assertThat(refused.path("to").asString()).isEqualTo("138****0002");
        assertThat(refused.path("reason").asString()).isEqualTo("邮件服务器没有这个电子邮箱，请与本人核对");
        assertThat(failed.toString()).doesNotContain(WORDS, "13800000002", "李四");
        assertThat(count(failed, "FAILED", "sms")).isEqualTo(1);
        assertThat(count(failed, "FAILED", "none")).isEqualTo(1);
        assertThat(count(failed, "PENDING", "sms")).isEqualTo(1);
        assertThat(count(failed, "KEPT", "inbox")).isEqualTo(1);
        assertThat(count(failed, "SENT", "mail")).isEqualTo(1);
        assertThat(count(failed, "SENT", "sms")).as("forty days ago").isZero();

        JsonNode waiting = search(admin, Map.of("state", "PENDING", "caseNumber", one.number()));
        assertThat(waiting.path("found").asInt()).isEqualTo(1);
        assertThat(waiting.at("/notices/0/next").asString()).isNotEmpty();
        assertThat(waiting.at("/notices/0/reason").asString()).isEqualTo("短信平台没有受理（sms.later）");
        assertThat(search(admin, Map.of("state", "SENT", "channel", "mail"))
                        .at("/notices/0/to")
                        .asString())
                .isEqualTo("l***@example.com");
        assertThat(search(admin, Map.of("state", "SENT", "channel", "sms"))
                        .path("found")
                        .asInt())
                .isZero();
        assertThat(search(admin, Map.of("caseNumber", "1")).path("found").asInt())
                .isZero();
        assertThat(search(admin, Map.of("state", "FAILED", "kind", "approved"))
                        .path("found")
                        .asInt())
                .isZero();
    }

    @Test
    void whatFailedIsGivenUpOrSentAgainPageByPage() {
        for (int number = 0; number < 21; number++) {
            note("lost-" + number, "failed", null, Map.of("mobile", "13800000002", "failure", "ConnectException"));
        }
        Browser admin = signIn("admin");
        JsonNode second = search(admin, Map.of("state", "FAILED", "page", 1));
        assertThat(second.path("notices")).hasSize(1);
        assertThat(second.at("/notices/0/reason").asString()).isEqualTo("发送时程序出错，请运维人员查看服务器日志");

        assertThat(admin.post("/api/admin/failed-notices/lost-0/settled", Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(admin.post("/api/admin/failed-notices/lost-0/settled", Map.of())
                        .status())
                .as("settled once")
                .isEqualTo(404);
        assertThat(sendPartAgain(admin, Map.of(), null).path("sent").asInt()).isEqualTo(20);

        assertThat(search(admin, Map.of("state", "FAILED")).path("found").asInt())
                .isZero();
        assertThat(search(admin, Map.of("state", "SETTLED")).path("found").asInt())
                .isEqualTo(1);
    }

    @Test
    void allThatTheFilterShowsAreSentAgainPartByPart() {
        tables.sql("update account set mobile = null where id = 'wangwu'").update();
        for (int number = 0; number < 230; number++) {
            note(
                    "lost-" + number,
                    "failed",
                    null,
                    Map.of("mobile", "13800000002", "age", String.valueOf(number / 100)));
        }
        note("of-another-kind", "failed", null, Map.of("mobile", "13800000002", "template", "approved"));
        note("nowhere", "failed", null, Map.of());
        tables.sql("update sms_message set account_id = 'wangwu' where id = 'nowhere'")
                .update();
        Browser admin = signIn("admin");
        Map<String, Object> filter = Map.of("state", "FAILED", "kind", "returned");
        int sent = 0;
        int kept = 0;
        List<Integer> left = new ArrayList<>();
        String last = null;
        do {
            JsonNode part = sendPartAgain(admin, filter, last);
            sent += part.path("sent").asInt();
            kept += part.path("kept").asInt();
            left.add(part.path("left").asInt());
            last = part.path("last").asString(null);
        } while (last != null);

        assertThat(sent).isEqualTo(230);
        assertThat(kept).as("without number and address").isEqualTo(1);
        assertThat(left).containsExactly(131, 31, 0);
        assertThat(search(admin, Map.of("state", "FAILED")).path("found").asInt())
                .as("what the filter does not show, and what has nowhere to go")
                .isEqualTo(2);
        assertThat(tables.sql(
                                "select count(*) from audit_event where action = 'send-notice-again' and subject_id like 'lost-%'")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(230);
    }

    @Test
    void ofTwoWhoSendAllAgainAtTheSameMomentEachNoticeIsSentByOne() throws Exception {
        for (int number = 0; number < 60; number++) {
            note("twice-" + number, "failed", null, Map.of("mobile", "13800000002"));
        }
        List<Browser> admins = List.of(signIn("admin"), signIn("admin"));
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Integer>> clicks = admins.stream()
                    .<Callable<Integer>>map(admin -> () ->
                            sendPartAgain(admin, Map.of(), null).path("sent").asInt())
                    .toList();
            int sent = 0;
            for (Future<Integer> click : both.invokeAll(clicks)) {
                sent += click.get();
            }
            assertThat(sent).isEqualTo(60);
        } finally {
            both.shutdownNow();
        }
        assertThat(tables.sql(
                                "select count(*) from audit_event where action = 'send-notice-again' and subject_id like 'twice-%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(60);
    }

    private static JsonNode sendPartAgain(Browser admin, Map<String, Object> notices, String after) {
        Map<String, Object> part = new HashMap<>(Map.of("notices", notices));
        if (after != null) {
            part.put("after", after);
        }
        Answer answer = admin.post("/api/admin/failed-notices/again", part);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    private void note(String id, String status, String declaration, Map<String, String> more) {
        OffsetDateTime at = OffsetDateTime.now(HouseClock.CLOCK)
                .minus(Duration.ofDays(Integer.parseInt(more.getOrDefault("age", "0"))));
        tables.sql(
                        "insert into sms_message (id, dedupe_key, account_id, declaration_id, mobile, email, template, content,"
                                + " status, attempts, next_attempt_at, failure, created_at)"
                                + " values (?, ?, 'lisi', ?, ?, ?, ?, ?, ?, 1, ?, ?, ?)")
                .params(
                        id,
                        id,
                        declaration,
                        more.get("mobile"),
                        more.get("email"),
                        more.getOrDefault("template", "returned"),
                        WORDS,
                        status,
                        at.plusHours(1),
                        more.get("failure"),
                        at)
                .update();
    }

    private static JsonNode search(Browser admin, Map<String, Object> question) {
        Answer answer = admin.post("/api/admin/notices/search", new HashMap<>(question));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    private static JsonNode notice(JsonNode page, String id) {
        for (JsonNode notice : page.path("notices")) {
            if (notice.path("id").asString().equals(id)) {
                return notice;
            }
        }
        throw new AssertionError("No " + id + " in " + page);
    }

    private static int count(JsonNode page, String state, String channel) {
        int sum = 0;
        for (JsonNode count : page.path("counts")) {
            if (count.path("state").asString().equals(state)
                    && count.path("channel").asString().equals(channel)) {
                sum += count.path("count").asInt();
            }
        }
        return sum;
    }
}
