package org.zhicheng.office.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    void add(Map<Counting.ReviewerWeeks, Counts> more) {
        List<List<Object>> fresh = new ArrayList<>();
        more.forEach((week, counts) -> {
            Counts sum = new Counts();
            sum.add(counts);
            String before = jdbc.sql("select counts from reviewer_tally" + WHERE)
                    .params(week.office(), week.period(), week.reviewerId())
                    .query(String.class)
                    .optional()
                    .orElse(null);
            if (before == null) {
                fresh.add(List.of(
                        week.office(), week.period(), Blocks.monday(week.period()), week.reviewerId(), sum.json()));
            } else {
                sum.add(before);
                jdbc.sql("update reviewer_tally set counts = ?" + WHERE)
                        .params(sum.json(), week.office(), week.period(), week.reviewerId())
                        .update();
            }
        });
        ManyRows.insert(jdbc, "reviewer_tally (office, period, began_on, reviewer_id, counts)", fresh);
    }

    void clear() {
        jdbc.sql("delete from reviewer_tally").update();
    }

    /** @param day with which a largest block begins */
    void forgetBefore(LocalDate day) {
        jdbc.sql("delete from reviewer_tally where began_on < ?").param(day).update();
    }
}
