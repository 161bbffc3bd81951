package org.zhicheng.office.statistic;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.zhicheng.office.fact.Counts;
import org.zhicheng.office.fact.Tally;

/** Tells cases apart by stage, division, series or level. */
@Component
class Parts {

    private static final List<String> HAPPENED = List.of(Tally.IN, Tally.APPROVED, Tally.RETURNED, Tally.REJECTED);

    private final PartNames names;

    Parts(PartNames names) {
        this.names = names;
    }

    /** @param by of {@link Tally}; @param open what is here now; @param all what happened */
    List<Statistics.Part> of(String by, Counts open, Counts all) {
        Set<String> codes = new TreeSet<>();
        open.each((code, number) -> codes.add(code), Tally.OPEN, by);
        HAPPENED.forEach(what -> all.each((code, number) -> codes.add(code), what, by));
        return codes.stream()
                .sorted(Comparator.comparing(code -> PartNames.rank(by, code)))
                .map(code -> new Statistics.Part(
                        names.name(by, code),
                        open.of(Tally.OPEN, by, code),
                        all.of(Tally.IN, by, code),
                        all.of(Tally.APPROVED, by, code),
                        all.of(Tally.RETURNED, by, code),
                        all.of(Tally.REJECTED, by, code)))
                .sorted(Comparator.comparing(part -> by.equals(Tally.LEVEL) ? 0 : -weight(part)))
                .toList();
    }

    private static int weight(Statistics.Part part) {
        return part.open() + part.entered() + part.approved() + part.returned() + part.rejected();
    }
}
