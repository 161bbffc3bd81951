package org.zhicheng.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.Proves;
import org.zhicheng.SetClock;
import org.zhicheng.notice.carrier.NotConnectedMailGateway;
import org.zhicheng.notice.carrier.NotConnectedSmsGateway;
import org.zhicheng.notice.carrier.SimulatedMailGateway;
import org.zhicheng.notice.carrier.SimulatedSms;
import org.zhicheng.notice.carrier.SimulatedSmsGateway;
import org.zhicheng.reference.TestDatabase;
import org.zhicheng.simulator.SimulatorMode;
import org.zhicheng.simulator.SimulatorModes;

/**
 * Checks on both databases that every notice goes out once, whatever fails and however many servers send (N01, N02).
 */
class NoticeTest {

    @Nested
    class OnH2 extends Outbox {

        @Override
        TestDatabase open() {
            return TestDatabase.h2();
        }
    }

    @Nested
    class OnPostgresql extends Outbox {

        @Override
        TestDatabase open() {
            return TestDatabase.postgresql();
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Outbox {

        private static final String MOBILE = "13800000001";

        private final SetClock clock = new SetClock(Instant.parse("2026-11-23T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
        private TestDatabase database;
        private JdbcClient jdbc;
        private NoticeOutbox outbox;
        private SimulatorModes modes;
        private SimulatedSmsGateway phones;
        private SimulatedMailGateway mailboxes;
        private NoticeDispatcher dispatcher;

        abstract TestDatabase open();

        @BeforeAll
        void create() {
            database = open();
            jdbc = database.jdbc();
            outbox = new NoticeOutbox(
                    jdbc,
                    new NoticeChannels(jdbc, (address, content, key) -> {}, clock),
                    TestDatabase.messages(),
                    clock);
        }

        @AfterAll
        void close() {
            database.close();
        }

        @BeforeEach
        void empty() {
            jdbc.sql("delete from sms_message").update();
            jdbc.sql("delete from simulated_sms").update();
            jdbc.sql("delete from simulated_mail").update();
            clock.set(Instant.parse("2026-11-23T04:00:00Z"));
            modes = new SimulatorModes();
            phones = new SimulatedSmsGateway(jdbc, modes, clock);
            mailboxes = new SimulatedMailGateway(jdbc, modes, clock);
            dispatcher = new NoticeDispatcher(jdbc, phones, mailboxes, clock);
        }

        @Test
        void tellsWhatWasReturnedAndUntilWhen() {
            outbox.enqueue(notice("k1", MOBILE, "returned"));

            dispatcher.sendDue();

            assertThat(phones.messages(MOBILE))
                    .extracting(SimulatedSms::content)
                    .containsExactly("【职称申报】张三，您的职称初定申报（办件编号尾号0053）已退回，请于2026年12月7日前登录“我的办件”修改后重新提交。");
            assertThat(status("k1")).isEqualTo("sent");
        }

        @Test
        void hasWordsForEveryNotice() {
            List<String> templates = List.of("returned", "reminder", "lapsed", "approved", "rejected");
            templates.forEach(template -> outbox.enqueue(notice(template, MOBILE, template)));

            dispatcher.sendDue();

            assertThat(phones.messages(null)).hasSize(templates.size()).allSatisfy(sms -> assertThat(sms.content())
                    .startsWith("【职称申报】张三，您的职称初定申报（办件编号尾号0053）")
                    .doesNotContain("{", "null", "sms."));
        }

        @Test
        void writesNothingWhereWhatItIsAboutIsRolledBack() {
            TransactionTemplate step = new TransactionTemplate(database.transactions());

            assertThatThrownBy(() -> step.executeWithoutResult(status -> {
                        outbox.enqueue(notice("k1", MOBILE, "returned"));
                        throw new IllegalStateException();
                    }))
                    .isInstanceOf(IllegalStateException.class);

            assertThat(count()).isZero();
        }

        @Test
        void sendsTheSameEventOnce() {
            outbox.enqueue(notice("k1", MOBILE, "returned"));
            outbox.enqueue(notice("k1", MOBILE, "returned"));
            dispatcher.sendDue();
            outbox.enqueue(notice("k1", MOBILE, "returned"));
            dispatcher.sendDue();

            assertThat(count()).isEqualTo(1);
            assertThat(phones.messages(MOBILE)).hasSize(1);
        }

        @Test
        void notesWhoHasNoMobileNumber() {
            outbox.enqueue(notice("none", null, "returned"));
            outbox.enqueue(notice("blank", " ", "returned"));

            dispatcher.sendDue();

            assertThat(row("none")).containsEntry("status", "failed").containsEntry("failure", "该申报人没有手机号码，也没有电子邮箱");
            assertThat(status("blank")).isEqualTo("failed");
            assertThat(phones.messages(null)).isEmpty();
        }

        @Test
        @Proves("N02")
        void writesToWhoHasNoMobileNumber() {
            outbox.enqueue(notice("abroad", null, "wang@example.com", "returned"));
            outbox.enqueue(notice("home", MOBILE, "li@example.com", "returned"));

            dispatcher.sendDue();

            assertThat(mailboxes.mails()).singleElement().satisfies(mail -> {
                assertThat(mail.address()).isEqualTo("wang@example.com");
                assertThat(mail.content()).contains("已退回，请于2026年12月7日前登录");
            });
            assertThat(phones.messages(null)).extracting(SimulatedSms::mobile).containsExactly(MOBILE);
            assertThat(status("abroad")).isEqualTo("sent");
        }

        @Test
        void triesMailAgainAsItTriesPhones() {
            modes.set("mail", SimulatorMode.DOWN);
            outbox.enqueue(notice("abroad", null, "wang@example.com", "returned"));
            dispatcher.sendDue();
            assertThat(row("abroad")).containsEntry("status", "pending").containsEntry("attempts", 1);
            modes.set("mail", SimulatorMode.NORMAL);

            passes(Duration.ofMinutes(1));

            assertThat(status("abroad")).isEqualTo("sent");
            assertThat(mailboxes.mails()).hasSize(1);
        }

        @Test
        @Proves("N01")
        void triesThreeTimesLaterAndLater() {
            modes.set("sms", SimulatorMode.DOWN);
            outbox.enqueue(notice("k1", MOBILE, "returned"));

            dispatcher.sendDue();
            assertThat(row("k1")).containsEntry("status", "pending").containsEntry("attempts", 1);

            passes(Duration.ofSeconds(59));
            assertThat(row("k1")).containsEntry("attempts", 1);
            passes(Duration.ofSeconds(1));
            assertThat(row("k1")).containsEntry("status", "pending").containsEntry("attempts", 2);

            passes(Duration.ofMinutes(9));
            assertThat(row("k1")).containsEntry("attempts", 2);
            passes(Duration.ofMinutes(1));
            assertThat(row("k1"))
                    .containsEntry("status", "failed")
                    .containsEntry("attempts", 3)
                    .containsEntry("failure", "The SMS simulator is switched off");

            passes(Duration.ofDays(1));
            assertThat(row("k1")).containsEntry("attempts", 3);
        }

        @Test
        void arrivesOnceTheGatewayWorksAgain() {
            modes.set("sms", SimulatorMode.DOWN);
            outbox.enqueue(notice("k1", MOBILE, "returned"));
            dispatcher.sendDue();
            modes.set("sms", SimulatorMode.NORMAL);

            passes(Duration.ofMinutes(1));

            assertThat(row("k1")).containsEntry("status", "sent").containsEntry("failure", null);
            assertThat(phones.messages(MOBILE)).hasSize(1);
        }

        @Test
        void givesUpAtOnceOnANumberThatCannotBe() {
            outbox.enqueue(notice("k1", "23800000001", "returned"));

            dispatcher.sendDue();

            assertThat(row("k1")).containsEntry("status", "failed").containsEntry("attempts", 1);
        }

        @Test
        void letsNoMessageHoldUpTheOthers() {
            NoticeDispatcher shaky = new NoticeDispatcher(
                    jdbc,
                    sms -> {
                        if (sms.dedupeKey().equals("bad")) {
                            throw new IllegalStateException("a defect");
                        }
                        return phones.send(sms);
                    },
                    mailboxes,
                    clock);
            outbox.enqueue(notice("bad", MOBILE, "returned"));
            clock.pass(Duration.ofSeconds(1));
            outbox.enqueue(notice("good", MOBILE, "returned"));

            shaky.sendDue();

            assertThat(status("good")).isEqualTo("sent");
            assertThat(row("bad")).containsEntry("status", "pending").containsEntry("failure", "IllegalStateException");
        }

        @Test
        void deliversOnceThoughAServerDiedAfterSending() {
            NoticeDispatcher dying = new NoticeDispatcher(
                    jdbc,
                    sms -> {
                        phones.send(sms);
                        throw new ServerDied();
                    },
                    mailboxes,
                    clock);
            outbox.enqueue(notice("k1", MOBILE, "returned"));
            assertThatThrownBy(dying::sendDue).isInstanceOf(ServerDied.class);
            assertThat(status("k1")).isEqualTo("pending");

            dispatcher.sendDue();
            assertThat(status("k1")).as("claimed by the dead server still").isEqualTo("pending");
            passes(Duration.ofMinutes(2));

            assertThat(status("k1")).isEqualTo("sent");
            assertThat(phones.messages(MOBILE)).hasSize(1);
        }

        @Test
        void isSentByOneOfSeveralServers() throws Exception {
            List<String> sent = Collections.synchronizedList(new ArrayList<>());
            for (int i = 0; i < 20; i++) {
                outbox.enqueue(notice("k" + i, MOBILE, "returned"));
            }

            allAtOnce(5, () -> {
                SmsGateway gateway = sms -> {
                    sent.add(sms.dedupeKey());
                    return Optional.empty();
                };
                new NoticeDispatcher(jdbc, gateway, mailboxes, clock).sendDue();
                return null;
            });

            assertThat(sent).hasSize(20).doesNotHaveDuplicates();
            assertThat(jdbc.sql("select count(*) from sms_message where status = 'sent' and attempts = 1")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(20);
        }

        @Test
        void isGivenUpAtOnceWhereNothingIsConnectedAndSentAgainOnceItIs() {
            NoticeDispatcher unconnected = new NoticeDispatcher(
                    jdbc,
                    new NotConnectedSmsGateway(TestDatabase.messages()),
                    new NotConnectedMailGateway(TestDatabase.messages()),
                    clock);
            outbox.enqueue(notice("k1", MOBILE, "returned"));
            outbox.enqueue(notice("k2", null, "wang@example.com", "returned"));

            unconnected.sendDue();

            assertThat(row("k1"))
                    .containsEntry("status", "failed")
                    .containsEntry("failure", "尚未接入短信平台，请用其他方式告知申报人")
                    .containsEntry("attempts", 0)
                    .containsEntry("tried_at", null);
            assertThat(row("k2")).containsEntry("status", "failed").containsEntry("failure", "尚未接入邮件服务器，请用其他方式告知申报人");
            NoticeQueue queue = new NoticeQueue(jdbc, clock);
            NoticeQueue.Wanted any = new NoticeQueue.Wanted(null, null, null, null);
            List<NoticeQueue.Queued> failed = queue.failedAfter(any, null, 9);
            assertThat(failed).hasSize(2);

            FailedNotices notices = new FailedNotices(jdbc, clock);
            failed.forEach(one -> assertThat(notices.sendAgain(one.id(), one.mobile(), one.email()))
                    .isTrue());
            assertThat(notices.sendAgain(failed.get(0).id(), MOBILE, null))
                    .as("it is sent by now")
                    .isFalse();
            dispatcher.sendDue();

            assertThat(queue.failedAfter(any, null, 9)).isEmpty();
            assertThat(status("k1")).isEqualTo("sent");
            assertThat(phones.messages(MOBILE)).singleElement().satisfies(sms -> assertThat(sms.content())
                    .contains("已退回"));
            assertThat(status("k2")).isEqualTo("sent");
        }

        @Test
        void handsOverWhatAGatewayWithTemplatesNeeds() {
            List<Notice> handedOver = new ArrayList<>();
            NoticeDispatcher refused = new NoticeDispatcher(
                    jdbc,
                    sms -> {
                        handedOver.add(sms);
                        throw new NoticeFailedException("busy");
                    },
                    mailboxes,
                    clock);
            outbox.enqueue(notice("k1", MOBILE, "returned"));

            refused.sendDue();
            clock.pass(Duration.ofSeconds(60));
            refused.sendDue();

            assertThat(handedOver)
                    .extracting(Notice::triedAt)
                    .containsExactly(null, Instant.parse("2026-11-23T04:00:00Z"));
            assertThat(handedOver).allSatisfy(sms -> {
                assertThat(sms.kind()).isEqualTo("returned");
                assertThat(sms.parameters())
                        .containsEntry("name", "张三")
                        .containsEntry("date", "2026年12月7日")
                        .containsEntry("caseNumberTail", "0053");
                assertThat(sms.toString()).doesNotContain(MOBILE).doesNotContain("张三");
            });
        }

        @Test
        void keepsTheGatewaysReceipt() {
            outbox.enqueue(notice("k1", MOBILE, "returned"));

            new NoticeDispatcher(jdbc, sms -> Optional.of("900619746936498440^0"), mailboxes, clock).sendDue();

            assertThat(jdbc.sql("select receipt from sms_message")
                            .query(String.class)
                            .single())
                    .isEqualTo("900619746936498440^0");
        }

        @Test
        void forgetsACodeThatWasSent() {
            enqueueCode("k1");

            dispatcher.sendDue();

            assertThat(phones.messages(MOBILE)).singleElement().satisfies(sms -> assertThat(sms.content())
                    .contains("123456"));
            assertThat(status("k1")).isEqualTo("sent");
            assertForgotten("k1");
        }

        /** The second try after a minute is in time, the third after ten more would not be. */
        @Test
        void neverSendsACodeThatIsWorthNothingAnyMore() {
            modes.set("sms", SimulatorMode.DOWN);
            enqueueCode("k1");
            dispatcher.sendDue();
            assertThat(kept("k1")).as("needed for the next try").contains("123456");

            passes(Duration.ofMinutes(1));

            assertThat(row("k1")).containsEntry("status", "failed").containsEntry("attempts", 2);
            assertForgotten("k1");
            modes.set("sms", SimulatorMode.NORMAL);
            passes(Duration.ofMinutes(10));
            assertThat(phones.messages(MOBILE)).isEmpty();
        }

        @Test
        void neverSendsACodeThatLayThereWhileNoServerRan() {
            enqueueCode("k1");
            outbox.enqueue(notice("k2", MOBILE, "returned"));

            passes(Duration.ofMinutes(5));

            assertThat(row("k1"))
                    .containsEntry("status", "failed")
                    .containsEntry("failure", "It expired before it could be sent");
            assertForgotten("k1");
            assertThat(status("k2")).as("news does not get stale").isEqualTo("sent");
            assertThat(phones.messages(MOBILE)).hasSize(1);
        }

        @Test
        void forgetsACodeThatTheGatewayRefused() {
            enqueueCode("k1");

            new NoticeDispatcher(
                            jdbc,
                            sms -> {
                                throw new NoticeRejectedException("no such number");
                            },
                            mailboxes,
                            clock)
                    .sendDue();

            assertThat(status("k1")).isEqualTo("failed");
            assertForgotten("k1");
        }

        /** Somebody sits and waits for a code; a morning's reminders can follow. */
        @Test
        void sendsCodesFirst() {
            List<String> sent = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                outbox.enqueue(notice("k" + i, MOBILE, "reminder"));
            }
            clock.pass(Duration.ofSeconds(1));
            enqueueCode("code");

            new NoticeDispatcher(
                            jdbc,
                            sms -> {
                                sent.add(sms.dedupeKey());
                                return Optional.empty();
                            },
                            mailboxes,
                            clock)
                    .sendDue();

            assertThat(sent).hasSize(50).startsWith("code");
        }

        /** A slow gateway makes a round of fifty last longer than a code is worth anything. */
        @Test
        void sendsACodeThatCameMeanwhileNext() {
            List<String> sent = new ArrayList<>();
            outbox.enqueue(notice("k1", MOBILE, "reminder"));
            outbox.enqueue(notice("k2", MOBILE, "reminder"));

            new NoticeDispatcher(
                            jdbc,
                            sms -> {
                                sent.add(sms.dedupeKey());
                                enqueueCode("code");
                                return Optional.empty();
                            },
                            mailboxes,
                            clock)
                    .sendDue();

            assertThat(sent).hasSize(3).element(1).isEqualTo("code");
        }

        @Test
        void showsPhonesNewestFirst() {
            outbox.enqueue(notice("k1", MOBILE, "returned"));
            dispatcher.sendDue();
            clock.pass(Duration.ofSeconds(60));
            outbox.enqueue(notice("k2", MOBILE, "approved"));
            outbox.enqueue(notice("k3", "13800000002", "approved"));
            dispatcher.sendDue();

            assertThat(phones.messages(MOBILE))
                    .extracting(SimulatedSms::receivedAt)
                    .containsExactly(Instant.parse("2026-11-23T04:01:00Z"), Instant.parse("2026-11-23T04:00:00Z"));
            assertThat(phones.messages(null)).hasSize(3);
            assertThat(phones.messages("13800000009")).isEmpty();
        }

        private void enqueueCode(String key) {
            NoticeRequest code = new NoticeRequest(
                    key, "zhangsan", null, MOBILE, null, "code", Map.of("code", "123456", "minutes", "5"));
            outbox.enqueue(code, clock.instant().plus(Duration.ofMinutes(5)));
        }

        private String kept(String key) {
            return jdbc.sql("select content || parameters from sms_message where dedupe_key = ?")
                    .param(key)
                    .query(String.class)
                    .single();
        }

        private void assertForgotten(String key) {
            assertThat(kept(key)).isEqualTo("{}");
        }

        private void passes(Duration time) {
            clock.pass(time);
            dispatcher.sendDue();
        }

        private String status(String key) {
            return (String) row(key).get("status");
        }

        private Map<String, Object> row(String key) {
            return jdbc.sql("select status, attempts, tried_at, failure from sms_message where dedupe_key = ?")
                    .param(key)
                    .query()
                    .singleRow();
        }

        private int count() {
            return jdbc.sql("select count(*) from sms_message")
                    .query(Integer.class)
                    .single();
        }

        private static void allAtOnce(int servers, Callable<Void> work) throws Exception {
            ExecutorService pool = Executors.newFixedThreadPool(servers);
            CountDownLatch start = new CountDownLatch(1);
            try {
                List<Future<Void>> all = new ArrayList<>();
                for (int server = 0; server < servers; server++) {
                    all.add(pool.submit(() -> {
                        start.await();
                        return work.call();
                    }));
                }
                start.countDown();
                for (Future<Void> one : all) {
                    one.get();
                }
            } finally {
                pool.shutdown();
            }
        }
    }

    private static NoticeRequest notice(String key, String mobile, String template) {
        return notice(key, mobile, null, template);
    }

    private static NoticeRequest notice(String key, String mobile, String email, String template) {
        return new NoticeRequest(
                key,
                "zhangsan",
                "d1",
                mobile,
                email,
                template,
                Map.of("name", "张三", "business", "职称初定申报", "caseNumberTail", "0053", "date", "2026年12月7日"));
    }

    /** Plays a kill: nobody catches it. */
    private static class ServerDied extends Error {}
}
