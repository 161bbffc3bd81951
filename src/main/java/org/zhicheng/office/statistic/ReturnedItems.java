package org.zhicheng.office.statistic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zhicheng.office.fact.Counts;
import org.zhicheng.office.fact.Tally;

/** Tells which materials and sections were returned how often, and for which of the usual reasons. */
final class ReturnedItems {

    private ReturnedItems() {}

    /** The most frequent ones first; other words stand last. */
    static List<Statistics.Item> of(Counts all) {
        List<Statistics.Item> items = new ArrayList<>();
        all.each((item, decisions) -> items.add(new Statistics.Item(item, decisions, reasons(all, item))), Tally.ITEM);
        items.sort(Comparator.comparing(Statistics.Item::decisions).reversed());
        return items;
    }

    private static List<Statistics.Reason> reasons(Counts all, String item) {
        List<Statistics.Reason> reasons = new ArrayList<>();
        all.each(
                (phrase, times) -> reasons.add(new Statistics.Reason(phrase.isEmpty() ? null : phrase, times)),
                Tally.PHRASE,
                item);
        reasons.sort(Comparator.<Statistics.Reason, Boolean>comparing(reason -> reason.phrase() == null)
                .thenComparing(reason -> -reason.times()));
        return reasons;
    }
}
