package org.zhicheng.office.fact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.sql.ManyRows;

/** Stores what was counted of offices, week by week, and what they have now. */
@Repository
public class Tallies {

    private static final String TABLE =
            "office_tally (office, series, level, period, entered, approved, returned, rejected, counts)";

    private final JdbcClient jdbc;

    /**
     * What was counted.
     *
     * @param open what the offices have now
     * @param all what happened in all of the weeks
     * @param weeks by their Mondays; a week in which nothing happened is not there
     */
    public record Read(Counts open, Counts all, Map<LocalDate, Week> weeks) {}

    /** How many cases came in a week, and what was decided. */
    public record Week(int entered, int approved, int returned, int rejected) {

        public static final Week NOTHING = new Week(0, 0, 0, 0);

        private Week plus(Week more) {
            return new Week(
                    entered + more.entered,
                    approved + more.approved,
                    returned + more.returned,
                    rejected + more.rejected);
        }
    }

    public Tallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Reads all of it in one question, so that nothing is counted in between: a line for each week, and the handful of
     * blocks that hold everything.
     *
     * @param offices groups; none have nothing
     * @param series empty for all of them
     * @param level empty for all of them
     */
    public Read read(List<String> offices, String series, String level, LocalDate from, LocalDate to) {
        Read read = new Read(new Counts(), new Counts(), new TreeMap<>());
        if (!offices.isEmpty()) {
            List<String> blocks = Blocks.from(from, to, Cell.largestBlock(series, level));
            jdbc.sql("select period, entered, approved, returned, rejected,"
                            + " case when period = :open or period in (:blocks) then counts end as counts"
                            + " from office_tally where office in (:offices) and series = :series and level = :level"
                            + " and (period between :from and :to or period = :open or period in (:blocks))")
                    .param("offices", offices)
                    .param("series", series)
                    .param("level", level)
                    .param("from", Blocks.week(from))
                    .param("to", Blocks.week(to))
                    .param("open", Blocks.OPEN)
                    .param("blocks", blocks)
                    .query(row -> {
                        take(row, read);
                    });
        }
        return read;
    }

    private static void take(ResultSet row, Read read) throws SQLException {
        String period = row.getString("period");
        String counts = row.getString("counts");
        if (counts != null) {
            (period.equals(Blocks.OPEN) ? read.open() : read.all()).add(counts);
        }
        if (Blocks.isWeek(period)) {
            read.weeks()
                    .merge(
                            Blocks.monday(period),
                            new Week(
                                    row.getInt("entered"),
                                    row.getInt("approved"),
                                    row.getInt("returned"),
                                    row.getInt("rejected")),
                            Week::plus);
        }
    }

    /**
     * Adds what was counted of one office.
     *
     * @param first whether nothing of it can be there, so that nobody looks
     */
    void add(String office, Map<Cell, Counts> more, boolean first) {
        Map<Cell, Counts> there = first ? Map.of() : there(office, more.keySet());
        List<List<Object>> fresh = new ArrayList<>();
        more.forEach((cell, counts) -> {
            Counts sum = new Counts();
            sum.add(counts);
            Counts before = there.get(cell);
            if (before == null) {
                if (!sum.isEmpty()) {
                    List<Object> row =
                            new ArrayList<>(List.of(cell.office(), cell.series(), cell.level(), cell.period()));
                    row.addAll(columns(sum));
                    fresh.add(row);
                }
            } else {
                sum.add(before);
                write(cell, sum);
            }
        });
        ManyRows.insert(jdbc, TABLE, fresh);
    }

    void clear() {
        jdbc.sql("delete from office_tally").update();
    }

    private Map<Cell, Counts> there(String office, Set<Cell> cells) {
        Map<Cell, Counts> there = new HashMap<>();
        Set<String> series = new HashSet<>();
        Set<String> levels = new HashSet<>();
        Set<String> periods = new HashSet<>();
        cells.forEach(cell -> {
            series.add(cell.series());
            levels.add(cell.level());
            periods.add(cell.period());
        });
        jdbc.sql("select series, level, period, counts from office_tally where office = :office"
                        + " and series in (:series) and level in (:levels) and period in (:periods)")
                .param("office", office)
                .param("series", series)
                .param("levels", levels)
                .param("periods", periods)
                .query(row -> {
                    there.put(
                            new Cell(office, row.getString("series"), row.getString("level"), row.getString("period")),
                            Counts.read(row.getString("counts")));
                });
        return there;
    }

    private void write(Cell cell, Counts counts) {
        String where = " where office = ? and series = ? and level = ? and period = ?";
        if (counts.isEmpty()) {
            jdbc.sql("delete from office_tally" + where)
                    .params(cell.office(), cell.series(), cell.level(), cell.period())
                    .update();
        } else {
            jdbc.sql("update office_tally set entered = ?, approved = ?, returned = ?, rejected = ?, counts = ?"
                            + where)
                    .params(columns(counts))
                    .params(cell.office(), cell.series(), cell.level(), cell.period())
                    .update();
        }
    }

    private static List<Object> columns(Counts counts) {
        return List.of(
                counts.sum(Tally.IN, Tally.STAGE),
                counts.sum(Tally.APPROVED, Tally.STAGE),
                counts.sum(Tally.RETURNED, Tally.STAGE),
                counts.sum(Tally.REJECTED, Tally.STAGE),
                counts.json());
    }
}
