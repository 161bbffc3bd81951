package org.zhicheng.limit;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.sql.RowIds;
import org.zhicheng.sql.SqlTime;

/** Counts events that may not happen too often, in a table: the same for every server, and after a restart. */
@Component
public class Throttle {

    /** Longer than any limit looks back. */
    private static final Duration KEPT = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    /** A limit allows so many events at most in any stretch of this length. */
    public record Limit(int most, Duration within) {}

    /**
     * A count says whom or what to count, and under which limits.
     *
     * @param subject a keyed hash where it is personal
     */
    public record Count(String subject, List<Limit> limits) {

        public Count {
            limits = List.copyOf(limits);
        }

        public Count(String subject, Limit... limits) {
            this(subject, List.of(limits));
        }
    }

    /** A pass remembers a counted event, so that it can be taken back if it should not have been counted. */
    public record Pass(List<String> notes) {

        public Pass {
            notes = List.copyOf(notes);
        }
    }

    public Throttle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Counts one more of each, unless that is one too many of any. The event is written first and counted then: of many
     * at the same moment no more pass than of those one after the other. The others must see the new row at once, so no
     * transaction may be open; a second connection for each request would also starve the pool.
     *
     * @return empty where it was too often, and nothing is counted
     */
    @Transactional(propagation = Propagation.NEVER)
    public Optional<Pass> admit(Count... counts) {
        Pass pass =
                new Pass(Stream.of(counts).map(count -> write(count.subject())).toList());
        boolean within = Stream.of(counts).allMatch(count -> count.limits().stream()
                .allMatch(limit -> count(count.subject(), limit.within()) <= limit.most()));
        if (!within) {
            takeBack(pass);
            return Optional.empty();
        }
        return Optional.of(pass);
    }

    /**
     * Counts inside the caller's transaction, which holds the row of the person counted: two requests of one person
     * cannot count at once, and a rolled-back one is not counted.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean admitHeld(Count count) {
        boolean within = allows(count.subject(), count.limits().toArray(Limit[]::new));
        if (within) {
            write(count.subject());
        }
        return within;
    }

    public void takeBack(Pass pass) {
        jdbc.sql("delete from throttle_event where id in (:notes)")
                .param("notes", pass.notes())
                .update();
    }

    /** @param subject who or what is counted, a keyed hash where it is personal */
    @Transactional(readOnly = true)
    public boolean allows(String subject, Limit... limits) {
        return Stream.of(limits).allMatch(limit -> count(subject, limit.within()) < limit.most());
    }

    /**
     * Tells whether any of the subjects that begin so has reached its limit.
     *
     * @param beginning letters, digits and {@code @}
     */
    @Transactional(readOnly = true)
    public boolean anyFull(String beginning, Limit limit) {
        return jdbc.sql(
                                "select count(*) from (select subject from throttle_event where subject like ? and occurred_at > ?"
                                        + " group by subject having count(*) >= ?) reached")
                        .params(beginning + "%", SqlTime.of(clock.instant().minus(limit.within())), limit.most())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public void forget(String subject) {
        jdbc.sql("delete from throttle_event where subject = ?").param(subject).update();
    }

    /** @param beginning of subjects: letters, digits and {@code @} */
    public void forgetAll(String beginning) {
        jdbc.sql("delete from throttle_event where subject like ?")
                .param(beginning + "%")
                .update();
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forgetTheOld() {
        jdbc.sql("delete from throttle_event where occurred_at < ?")
                .param(SqlTime.of(clock.instant().minus(KEPT)))
                .update();
    }

    private String write(String subject) {
        String id = RowIds.next();
        jdbc.sql("insert into throttle_event (id, subject, occurred_at) values (?, ?, ?)")
                .params(id, subject, SqlTime.of(clock.instant()))
                .update();
        return id;
    }

    private int count(String subject, Duration within) {
        return jdbc.sql("select count(*) from throttle_event where subject = ? and occurred_at > ?")
                .params(subject, SqlTime.of(clock.instant().minus(within)))
                .query(Integer.class)
                .single();
    }
}
