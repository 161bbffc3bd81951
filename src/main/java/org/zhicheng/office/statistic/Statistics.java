package org.zhicheng.office.statistic;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.zhicheng.office.fact.TallyRuns;

/**
 * What an office is told of its cases.
 *
 * @param countedAt until when everything is counted; null before the first time
 * @param progress how far the first count has come; null after it
 * @param offices those of the viewer, to choose from
 * @param from the Monday of the first week
 * @param to the Sunday of the last week
 * @param seriesToChoose all series
 * @param reviewers for the head of the offices that are looked at; null for everybody else
 */
public record Statistics(
        Instant countedAt,
        TallyRuns.Progress progress,
        List<Named> offices,
        LocalDate from,
        LocalDate to,
        List<Named> seriesToChoose,
        Now now,
        Total total,
        List<Week> weeks,
        List<Pace> paces,
        List<Part> stages,
        List<Part> divisions,
        List<Part> series,
        List<Part> levels,
        List<Item> items,
        Reviewers reviewers) {

    public record Named(String code, String name) {}

    /**
     * @param open cases that are here now
     * @param oldest working days since the oldest came; null where there is none
     */
    public record Now(int open, Integer oldest, List<Age> ages) {}

    /** @param from working days; @param to inclusive; null without end */
    public record Age(int from, Integer to, int cases) {}

    /**
     * @param first decisions that were the first of the office on a case
     * @param passedAtFirst those of them that approved
     * @param median working days; null where nothing was decided
     * @param ninetyPercent working days within which nine of ten were decided; null where nothing was
     */
    public record Total(
            int entered,
            int approved,
            int returned,
            int rejected,
            int first,
            int passedAtFirst,
            Integer median,
            Integer ninetyPercent) {}

    /** @param monday its first day; @param sunday its last */
    public record Week(LocalDate monday, LocalDate sunday, int entered, int approved, int returned, int rejected) {}

    /** @param median working days; @param ninetyPercent working days within which nine of ten were decided */
    public record Pace(String stage, int decisions, int median, int ninetyPercent) {}

    /** A part is what cases of a stage, a division, a series or a level have in common. */
    public record Part(String name, int open, int entered, int approved, int returned, int rejected) {}

    /** @param decisions that returned it */
    public record Item(String name, int decisions, List<Reason> reasons) {}

    /** @param phrase null where it was said in other words than the usual ones */
    public record Reason(String phrase, int times) {}

    /** @param unclaimed open cases that nobody has */
    public record Reviewers(int unclaimed, List<Load> loads) {}

    /**
     * @param open cases that the reviewer has now
     * @param decided in the weeks that are looked at
     * @param median working days; null where nothing was decided
     */
    public record Load(String name, int open, int decided, Integer median, Integer ninetyPercent) {}
}
