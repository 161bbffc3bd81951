package org.zhicheng.office.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.sql.ManyRows;

/** Stores how many decisions each reviewer made in which week and how long they took, for the heads of their offices alone. */
@Repository
public class ReviewerTallies {

    /** Larger ones would keep longer than needed who decided how fast. */
    static final int LARGEST_BLOCK = 16;

    private static final String WHERE = " where office = ? and period = ? and reviewer_id = ?";

    private final JdbcClient jdbc;

    public ReviewerTallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns reviewer → what was counted, in all of these offices together. */
    public Map<String, Counts> read(List<String> offices, LocalDate from, LocalDate to) {
        Map<String, Counts> read = new HashMap<>();
        if (!offices.isEmpty()) {
            jdbc.sql("select reviewer_id, counts from reviewer_tally where office in (:offices)"
                            + " and period in (:blocks)")
                    .param("offices", offices)
                    .param("blocks", Blocks.from(from, to, LARGEST_BLOCK))
                    .query(row -> {
                        read.computeIfAbsent(row.getString("reviewer_id"), any -> new Counts())
                                .add(row.getString("counts"));
                    });
        }
        return read;
    }

    /**
     * Adds what was counted of one office.
     *
     * @param first whether nothing of it can be there, so that nobody looks
     */
    void add(String office, Map<Counting.ReviewerWeeks, Counts> more, boolean first) {
        Map<Counting.ReviewerWeeks, String> there = first || more.isEmpty() ? Map.of() : there(office, more.keySet());
        List<List<Object>> fresh = new ArrayList<>();
        more.forEach((weeks, counts) -> {
            Counts sum = new Counts();
            sum.add(counts);
            String before = there.get(weeks);
            if (before == null) {
                fresh.add(List.of(
                        weeks.office(), weeks.period(), Blocks.monday(weeks.period()), weeks.reviewerId(), sum.json()));
            } else {
                sum.add(before);
                jdbc.sql("update reviewer_tally set counts = ?" + WHERE)
                        .params(sum.json(), weeks.office(), weeks.period(), weeks.reviewerId())
                        .update();
            }
        });
        ManyRows.insert(jdbc, "reviewer_tally (office, period, began_on, reviewer_id, counts)", fresh);
    }

    private Map<Counting.ReviewerWeeks, String> there(String office, Set<Counting.ReviewerWeeks> weeks) {
        Map<Counting.ReviewerWeeks, String> there = new HashMap<>();
        jdbc.sql("select period, reviewer_id, counts from reviewer_tally where office = :office"
                        + " and period in (:periods)")
                .param("office", office)
                .param(
                        "periods",
                        weeks.stream().map(Counting.ReviewerWeeks::period).collect(Collectors.toSet()))
                .query(row -> {
                    there.put(
                            new Counting.ReviewerWeeks(office, row.getString("period"), row.getString("reviewer_id")),
                            row.getString("counts"));
                });
        return there;
    }

    void clear() {
        jdbc.sql("delete from reviewer_tally").update();
    }

    /** @param day with which a largest block begins */
    void forgetBefore(LocalDate day) {
        jdbc.sql("delete from reviewer_tally where began_on < ?").param(day).update();
    }
}
