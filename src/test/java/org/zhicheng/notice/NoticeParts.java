package org.zhicheng.notice;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhicheng.reference.TestDatabase;

/** The real outbox and inbox on a test's database, with a mail server that is connected and never asked. */
public final class NoticeParts {

    private NoticeParts() {}

    public static NoticeInbox inbox(JdbcClient jdbc, Clock clock) {
        return new NoticeInbox(jdbc, clock);
    }

    public static NoticeChannels channels(JdbcClient jdbc, Clock clock) {
        return new NoticeChannels(jdbc, new NeverAsked(), clock);
    }

    public static NoticeOutbox outbox(JdbcClient jdbc, Clock clock) {
        return new NoticeOutbox(jdbc, channels(jdbc, clock), TestDatabase.messages(), clock);
    }

    private static final class NeverAsked implements MailGateway {

        @Override
        public void send(String address, String content, String dedupeKey) {
            throw new AssertionError("nothing is sent here");
        }

        @Override
        public boolean connected() {
            return true;
        }
    }
}
