package org.zhicheng.record;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhicheng.record.port.CreditCode;
import org.zhicheng.record.port.Employer;
import org.zhicheng.record.port.InsuredMonth;
import org.zhicheng.text.ReadAs;

/**
 * A history holds the months of pension insurance (职工养老) in a person's record, and answers what the rules ask about
 * them. A month counts when it is paid, in time or later, and lies not after the present one.
 */
final class PensionHistory {

    private final List<InsuredMonth> months;
    private final YearMonth now;
    private final int postingDelay;

    /** @param postingDelay how many months the last paid one may lie back, because payments are posted late */
    PensionHistory(List<InsuredMonth> months, YearMonth now, int postingDelay) {
        this.months = months.stream()
                .filter(month -> InsuredMonth.PENSION.equals(month.insurance()))
                .sorted(Comparator.comparing(InsuredMonth::month).reversed())
                .toList();
        this.now = now;
        this.postingDelay = postingDelay;
    }

    /** Newest first, unpaid ones as well. */
    List<InsuredMonth> months() {
        return months;
    }

    /**
     * The paid months in a row with one employer, newest first: counted back from the newest, which is not older than
     * the posting delay. A missing month ends the run.
     */
    List<YearMonth> run(String uscc) {
        return run(paid(with(uscc)));
    }

    /** Lists the months of the run for which nothing was paid in time (补缴). */
    List<YearMonth> backPaid(String uscc) {
        Set<YearMonth> inTime = paid(with(uscc).filter(month -> !month.backPaid()));
        return run(uscc).stream().filter(month -> !inTime.contains(month)).toList();
    }

    /** The months without payment between the oldest and the newest paid one with the employer, oldest first. */
    List<YearMonth> gaps(String uscc) {
        Set<YearMonth> paid = paid(with(uscc));
        List<YearMonth> gaps = new ArrayList<>();
        paid.stream().min(YearMonth::compareTo).ifPresent(first -> {
            YearMonth last = paid.stream().max(YearMonth::compareTo).orElseThrow();
            for (YearMonth month = first; month.isBefore(last); month = month.plusMonths(1)) {
                if (!paid.contains(month)) {
                    gaps.add(month);
                }
            }
        });
        return gaps;
    }

    /** Lists the other employers that pay for the person now, longest run first. */
    List<OtherEmployer> elsewhere(Employer chosen) {
        Map<String, List<InsuredMonth>> byEmployer = months.stream()
                .filter(month -> !month.isWith(chosen.uscc()))
                .collect(Collectors.groupingBy(
                        month -> month.uscc().isEmpty()
                                ? ReadAs.organisation(month.employerName())
                                : CreditCode.tidy(month.uscc()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byEmployer.values().stream()
                .map(other ->
                        OtherEmployer.of(other.get(0), run(paid(other.stream())).size(), chosen))
                .filter(other -> other.months() > 0)
                .sorted(Comparator.comparingInt(OtherEmployer::months).reversed())
                .toList();
    }

    private List<YearMonth> run(Set<YearMonth> paid) {
        List<YearMonth> run = new ArrayList<>();
        paid.stream()
                .max(YearMonth::compareTo)
                .filter(last -> !last.isBefore(now.minusMonths(postingDelay)))
                .ifPresent(last -> {
                    for (YearMonth month = last; paid.contains(month); month = month.minusMonths(1)) {
                        run.add(month);
                    }
                });
        return run;
    }

    private Set<YearMonth> paid(Stream<InsuredMonth> some) {
        return some.filter(month -> month.paid() && !month.month().isAfter(now))
                .map(InsuredMonth::month)
                .collect(Collectors.toSet());
    }

    private Stream<InsuredMonth> with(String uscc) {
        return months.stream().filter(month -> month.isWith(uscc));
    }
}
