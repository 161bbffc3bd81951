package org.zhicheng.office.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.zhicheng.reference.WorkingDays;

/** Counts facts of one office, in any order. */
final class Counting {

    /** Number of the way of counting: whoever changes what is counted here raises it, and all is counted anew. */
    static final int WAY = 1;

    /** Longer ones count as so long: a year of working days. */
    static final int MOST_DAYS = 250;

    private final WorkingDays workingDays;
    private final Map<Cell, Counts> cells = new HashMap<>();
    private final Map<ReviewerWeeks, Counts> reviewers = new HashMap<>();
    private final List<String> counted = new ArrayList<>();

    record ReviewerWeeks(String office, String period, String reviewerId) {}

    Counting(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    void add(Fact fact) {
        counted.add(fact.id());
        switch (fact.kind()) {
            case ENTERED -> {
                inItsWeeks(fact, counts -> each(fact.turn(), counts, 1, Tally.IN));
                now(fact, counts -> open(fact.turn(), counts, 1));
            }
            case LEFT -> now(fact, counts -> open(fact.turn(), counts, -1));
            case DECIDED -> decided(fact);
        }
    }

    Map<Cell, Counts> cells() {
        return cells;
    }

    Map<ReviewerWeeks, Counts> reviewers() {
        return reviewers;
    }

    /** The ids of the facts. */
    List<String> counted() {
        return counted;
    }

    private static void open(Turn turn, Counts counts, int number) {
        each(turn, counts, number, Tally.OPEN);
        counts.add(number, Tally.SINCE, turn.enteredOn());
    }

    private void decided(Fact fact) {
        int days = days(fact.turn().enteredOn(), fact.happenedOn());
        inItsWeeks(fact, counts -> {
            each(fact.turn(), counts, 1, fact.outcome());
            counts.add(1, Tally.DAYS, fact.turn().stage(), days);
            if (fact.first()) {
                counts.add(1, Tally.FIRST, fact.outcome());
            }
            Set<String> items = fact.items().stream().map(Fact.Item::item).collect(Collectors.toSet());
            items.forEach(item -> counts.add(1, Tally.ITEM, item));
            fact.items()
                    .forEach(item ->
                            counts.add(1, Tally.PHRASE, item.item(), item.phrase() == null ? "" : item.phrase()));
        });
        if (fact.reviewerId() != null) {
            Blocks.of(fact.happenedOn(), ReviewerTallies.LARGEST_BLOCK).forEach(block -> reviewers
                    .computeIfAbsent(
                            new ReviewerWeeks(fact.turn().office(), block, fact.reviewerId()), any -> new Counts())
                    .add(1, Tally.DAYS, days));
        }
    }

    private int days(LocalDate entered, LocalDate decided) {
        return Math.min(MOST_DAYS, workingDays.between(entered.plusDays(1), decided));
    }

    /** Counts it by everything by which cases are told apart. */
    private static void each(Turn turn, Counts counts, int number, String what) {
        counts.add(number, what, Tally.STAGE, turn.stage());
        counts.add(number, what, Tally.DIVISION, turn.division());
        counts.add(number, what, Tally.SERIES, turn.series());
        counts.add(number, what, Tally.LEVEL, turn.level());
    }

    private void now(Fact fact, Consumer<Counts> count) {
        slices(fact.turn(), (series, level) -> count.accept(cell(fact, series, level, Blocks.OPEN)));
    }

    private void inItsWeeks(Fact fact, Consumer<Counts> count) {
        slices(fact.turn(), (series, level) -> Blocks.of(fact.happenedOn(), Cell.largestBlock(series, level))
                .forEach(block -> count.accept(cell(fact, series, level, block))));
    }

    private static void slices(Turn turn, BiConsumer<String, String> taker) {
        for (String series : List.of(Cell.ALL, turn.series())) {
            for (String level : List.of(Cell.ALL, turn.level())) {
                taker.accept(series, level);
            }
        }
    }

    private Counts cell(Fact fact, String series, String level, String period) {
        return cells.computeIfAbsent(new Cell(fact.turn().office(), series, level, period), any -> new Counts());
    }
}
