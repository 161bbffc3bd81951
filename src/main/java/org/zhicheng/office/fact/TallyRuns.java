package org.zhicheng.office.fact;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.sql.SqlTime;

/** Lets one server at a time count, and remembers how and when it was counted. */
@Repository
public class TallyRuns {

    private final JdbcClient jdbc;

    /** @param at null where nothing was counted yet */
    record Run(int counting, String holidays, Instant at) {

        boolean countedLike(int way, String otherHolidays) {
            return counting == way && holidays.equals(otherHolidays);
        }
    }

    /** So many of so many facts are counted; of none before it has begun. */
    public record Progress(int counted, int waiting) {}

    public TallyRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds the right to count until the transaction ends; empty while another server holds it. */
    Optional<Run> hold() {
        return jdbc.sql("select counting, holidays, counted_at from tally_run where id = 1 for update skip locked")
                .query((row, number) ->
                        new Run(row.getInt("counting"), row.getString("holidays"), SqlTime.read(row, "counted_at")))
                .optional();
    }

    void done(int way, String holidays, Instant at) {
        jdbc.sql("update tally_run set counting = ?, holidays = ?, counted_at = ? where id = 1")
                .params(way, holidays, SqlTime.of(at))
                .update();
    }

    /** Returns until when everything is counted; empty where nothing was counted yet. */
    public Optional<Instant> countedAt() {
        return jdbc.sql("select counted_at from tally_run where id = 1")
                .query((row, number) -> Optional.ofNullable(SqlTime.read(row, "counted_at")))
                .single();
    }

    /** Tells how far a count of everything has come, at once: what the count itself writes nobody sees until it ends. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void comes(int counted, int waiting) {
        jdbc.sql("update tally_progress set counted = ?, waiting = ? where id = 1")
                .params(counted, waiting)
                .update();
    }

    public Progress progress() {
        return jdbc.sql("select counted, waiting from tally_progress where id = 1")
                .query((row, number) -> new Progress(row.getInt("counted"), row.getInt("waiting")))
                .single();
    }
}
