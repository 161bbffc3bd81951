package org.zhicheng.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhicheng.SetClock;
import org.zhicheng.reference.TestDatabase;

/** What was sent to somebody can be read again by nobody else, without codes; and one chooses how it is sent. */
class NoticeInboxTest {

    private static final String PHONE = "13800000001";
    private static final String MAIL = "zhangsan@example.com";

    @Nested
    class OnH2 extends Inbox {

        @Override
        TestDatabase open() {
            return TestDatabase.h2();
        }
    }

    @Nested
    class OnPostgresql extends Inbox {

        @Override
        TestDatabase open() {
            return TestDatabase.postgresql();
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Inbox {

        private final SetClock clock = new SetClock(Instant.parse("2026-11-23T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
        private boolean mailConnected = true;
        private TestDatabase database;
        private JdbcClient jdbc;
        private NoticeOutbox outbox;
        private NoticeInbox inbox;
        private NoticeChannels channels;

        abstract TestDatabase open();

        @BeforeAll
        void create() {
            database = open();
            jdbc = database.jdbc();
            channels = new NoticeChannels(jdbc, new MailServer(), clock);
            outbox = new NoticeOutbox(jdbc, channels, TestDatabase.messages(), clock);
            inbox = new NoticeInbox(jdbc, clock);
            jdbc.sql("insert into account (id, login_name, display_name, password_hash, created_at)"
                            + " values ('zhangsan', 'zhangsan', '张三', 'none', current_timestamp)")
                    .update();
        }

        @AfterAll
        void close() {
            database.close();
        }

        @BeforeEach
        void empty() {
            jdbc.sql("delete from sms_message").update();
            jdbc.sql("delete from notice_channel").update();
            mailConnected = true;
        }

        @Test
        void readsWhatIsAboutOneCaseAndIsOnesOwn() {
            send("one", "zhangsan", "d1", "returned");
            send("two", "zhangsan", "d2", "approved");
            send("others", "lisi", "d1", "rejected");

            inbox.readAbout("zhangsan", "d1");

            assertThat(inbox.unread("zhangsan")).isEqualTo(1);
            assertThat(inbox.unread("lisi")).isEqualTo(1);
        }

        @Test
        void showsTheNewestFirstAndCountsWhatIsUnread() {
            send("old", "zhangsan", "d1", "returned");
            clock.pass(Duration.ofMinutes(1));
            send("new", "zhangsan", "d1", "approved");
            send("others", "lisi", "d2", "rejected");

            assertThat(inbox.of("zhangsan", 0, 10))
                    .extracting(NoticeInbox.Received::template)
                    .containsExactly("approved", "returned");
            assertThat(inbox.of("zhangsan", 1, 10))
                    .extracting(NoticeInbox.Received::template)
                    .containsExactly("returned");
            assertThat(inbox.unread("zhangsan")).isEqualTo(2);
        }

        @Test
        void neverShowsACode() {
            outbox.enqueue(
                    new NoticeRequest(
                            "c", "zhangsan", null, PHONE, null, "code", Map.of("code", "246813", "minutes", "5")),
                    clock.instant().plus(Duration.ofMinutes(5)));
            jdbc.sql("insert into sms_message (id, dedupe_key, account_id, template, content, status, attempts,"
                            + " next_attempt_at, created_at) values ('of-old', 'of-old', 'zhangsan', 'code', '135791',"
                            + " 'sent', 1, current_timestamp, current_timestamp)")
                    .update();

            assertThat(inbox.of("zhangsan", 0, 10)).isEmpty();
            assertThat(inbox.unread("zhangsan")).isZero();
            assertThat(inbox.read("zhangsan", "of-old")).isFalse();
        }

        @Test
        void isReadByItsOwnerOnly() {
            send("k1", "zhangsan", "d1", "returned");
            send("k2", "zhangsan", "d1", "approved");
            String id = inbox.of("zhangsan", 0, 10).get(0).id();

            assertThat(inbox.read("lisi", id)).isFalse();
            assertThat(inbox.unread("zhangsan")).isEqualTo(2);
            assertThat(inbox.read("zhangsan", id)).isTrue();
            assertThat(inbox.unread("zhangsan")).isEqualTo(1);
            assertThat(inbox.read("zhangsan", id)).as("again").isTrue();
            inbox.readAll("lisi");
            assertThat(inbox.unread("zhangsan")).isEqualTo(1);
            inbox.readAll("zhangsan");
            assertThat(inbox.unread("zhangsan")).isZero();
        }

        @Test
        void goesByMailWhereThatWasChosen() {
            channels.choose("zhangsan", true);
            channels.choose("zhangsan", true);
            send("k1", "zhangsan", "d1", "returned");
            send("k2", "lisi", "d2", "returned");

            assertThat(wayOf("k1")).isEqualTo("null / " + MAIL);
            assertThat(wayOf("k2")).isEqualTo(PHONE + " / null");
            channels.choose("zhangsan", false);
            send("k3", "zhangsan", "d1", "approved");
            assertThat(wayOf("k3")).isEqualTo(PHONE + " / null");
        }

        /** Whoever sits at an unlocked screen could choose, too. */
        @Test
        void aboutTheAccountThereIsNoChoice() {
            channels.choose("zhangsan", true);
            send("k1", "zhangsan", null, "credentials-changed");

            assertThat(wayOf("k1")).isEqualTo(PHONE + " / null");
        }

        @Test
        void isSentToThePhoneWhereMailReachesNobody() {
            channels.choose("zhangsan", true);
            mailConnected = false;
            send("k1", "zhangsan", "d1", "returned");

            assertThat(wayOf("k1")).isEqualTo(PHONE + " / null");
        }

        private void send(String key, String account, String declaration, String kind) {
            outbox.enqueue(new NoticeRequest(
                    key,
                    account,
                    declaration,
                    PHONE,
                    MAIL,
                    kind,
                    Map.of("name", "张三", "business", "职称初定申报", "caseNumberTail", "0053", "date", "2026年12月7日")));
        }

        private String wayOf(String key) {
            return jdbc.sql("select mobile, email from sms_message where dedupe_key = ?")
                    .param(key)
                    .query((row, number) -> row.getString("mobile") + " / " + row.getString("email"))
                    .single();
        }

        private final class MailServer implements MailGateway {

            @Override
            public void send(String address, String content, String dedupeKey) {
                throw new AssertionError("nothing is sent here");
            }

            @Override
            public boolean connected() {
                return mailConnected;
            }
        }
    }
}
