package org.zhicheng.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.sql.SqlTime;

/**
 * Shows what becomes of notices: which wait, which failed, and which went out lately by which channel. Never their
 * words.
 */
@Repository
public class NoticeQueue {

    /** What is done is shown for this long; what waits or failed is shown however old it is. */
    private static final Duration LATELY = Duration.ofDays(30);

    private static final String CHANNEL = "case when status = 'kept' then 'inbox' when email is not null then 'mail'"
            + " when mobile is not null then 'sms' else 'none' end";

    /** Codes that failed are not listed: who waits for one asks for another. */
    private static final String LISTED =
            " from sms_message where (status in ('pending', 'failed') or created_at >= :since)"
                    + " and not (status = 'failed' and template = 'code')";

    private final JdbcClient jdbc;
    private final Clock clock;

    /** What becomes of a notice. */
    public enum State {
        PENDING,
        FAILED,
        SENT,
        /** Its person was told in another way. */
        SETTLED,
        /** Was for the person's messages in the portal alone. */
        KEPT;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Finds the state of a code of a table or an address. */
        public static Optional<State> of(String code) {
            return Stream.of(values())
                    .filter(state -> state.code().equals(code))
                    .findFirst();
        }
    }

    /** @param channel sms, mail, inbox, or none where there is neither number nor address */
    public record Count(State state, String channel, String kind, int count) {}

    /**
     * A question says which to look for; null is any.
     *
     * @param declarationId the case they are about
     */
    public record Wanted(State state, String channel, String kind, String declarationId) {

        public Wanted failed() {
            return new Wanted(State.FAILED, channel, kind, declarationId);
        }
    }

    /**
     * One notice, without its words.
     *
     * @param declarationId null where it is about the account
     * @param failure why the last attempt failed; null where none did
     * @param nextAttemptAt of one that waits; null for others
     */
    public record Queued(
            String id,
            String accountId,
            String declarationId,
            String kind,
            State state,
            String channel,
            String mobile,
            String email,
            String failure,
            int attempts,
            Instant createdAt,
            Instant nextAttemptAt,
            Instant sentAt) {}

    NoticeQueue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<Count> counts() {
        return jdbc.sql("select status, " + CHANNEL + " as channel, template, count(*) as notices" + LISTED
                        + " group by status, " + CHANNEL + ", template order by status, channel, template")
                .param("since", SqlTime.of(since()))
                .query((row, number) -> new Count(
                        state(row), row.getString("channel"), row.getString("template"), row.getInt("notices")))
                .list();
    }

    public int count(Wanted wanted) {
        return statement("select count(*)", wanted, "").query(Integer.class).single();
    }

    /** Lists those that wait the longest first, others the newest first. */
    public List<Queued> find(Wanted wanted, int first, int most) {
        String order = wanted.state() == State.PENDING ? " order by created_at, id" : " order by created_at desc, id";
        return statement(
                        "select *, " + CHANNEL + " as channel",
                        wanted,
                        order + " offset :first rows fetch next :most rows only")
                .param("first", first)
                .param("most", most)
                .query(NoticeQueue::queued)
                .list();
    }

    /**
     * Lists those that failed, the newest first, from where an earlier list ended.
     *
     * @param after id of the last one of that list; null for the first list
     */
    public List<Queued> failedAfter(Wanted wanted, String after, int most) {
        return after(
                        wanted,
                        after,
                        "select *, " + CHANNEL + " as channel",
                        " order by created_at desc, id fetch next :most rows only")
                .param("most", most)
                .query(NoticeQueue::queued)
                .list();
    }

    /** Counts what such lists have not had yet. */
    public int countFailedAfter(Wanted wanted, String after) {
        return after(wanted, after, "select count(*)", "").query(Integer.class).single();
    }

    private JdbcClient.StatementSpec after(Wanted wanted, String after, String select, String end) {
        String older = after == null
                ? ""
                : " and exists (select 1 from sms_message last where last.id = :after and"
                        + " (sms_message.created_at < last.created_at"
                        + " or sms_message.created_at = last.created_at and sms_message.id > last.id))";
        return statement(select, wanted.failed(), older + end).param("after", after);
    }

    private JdbcClient.StatementSpec statement(String select, Wanted wanted, String end) {
        return jdbc.sql(select
                        + LISTED
                        + (wanted.state() == null ? "" : " and status = :state")
                        + (wanted.channel() == null ? "" : " and " + CHANNEL + " = :channel")
                        + (wanted.kind() == null ? "" : " and template = :kind")
                        + (wanted.declarationId() == null ? "" : " and declaration_id = :declaration")
                        + end)
                .param("since", SqlTime.of(since()))
                .param("state", wanted.state() == null ? null : wanted.state().code())
                .param("channel", wanted.channel())
                .param("kind", wanted.kind())
                .param("declaration", wanted.declarationId());
    }

    private Instant since() {
        return clock.instant().minus(LATELY);
    }

    private static State state(ResultSet row) throws SQLException {
        return State.of(row.getString("status")).orElseThrow();
    }

    private static Queued queued(ResultSet row, int number) throws SQLException {
        State state = state(row);
        return new Queued(
                row.getString("id"),
                row.getString("account_id"),
                row.getString("declaration_id"),
                row.getString("template"),
                state,
                row.getString("channel"),
                row.getString("mobile"),
                row.getString("email"),
                row.getString("failure"),
                row.getInt("attempts"),
                SqlTime.read(row, "created_at"),
                state == State.PENDING ? SqlTime.read(row, "next_attempt_at") : null,
                SqlTime.read(row, "sent_at"));
    }
}
