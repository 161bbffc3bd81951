package org.zhicheng.declaration.view;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhicheng.declaration.fact.DeclarationFacts.Work;
import org.zhicheng.declaration.rule.Discontinuity;
import org.zhicheng.record.InsuredMonths.Period;
import org.zhicheng.record.port.InsuredMonth;

/**
 * A career comparison lays social security, the chosen employer and the work experience side by side, month by month
 * (guide lines 47, 62–66), because most declarations fail there. Months are {@code yyyy-MM}, both ends included.
 *
 * @param employer the chosen employer
 * @param knownFrom the first month that social security was asked about; null where nothing is known
 * @param knownTo the last month that social security was asked about; null where nothing is known
 */
public record CareerComparison(
        String employer,
        String from,
        String to,
        String knownFrom,
        String knownTo,
        List<Bar> works,
        List<Bar> insured,
        List<Mark> marks) {

    /** @param chosen whether the bar is the chosen employer's */
    public record Bar(String from, String to, String employer, boolean chosen) {}

    /**
     * @param kind gap | overlap | uninsured | elsewhere (another employer pays than the work is with) | unchosen
     *     (the work that goes on is not with the chosen employer) | unchosen-payer (no work is typed and another
     *     employer pays)
     * @param employer the employer of the work or of the insurance; null where the mark is about none
     */
    public record Mark(String kind, String from, String to, String employer) {

        Mark(String kind, String from, String to) {
            this(kind, from, to, null);
        }
    }

    /** Limits how far back a long career is shown; social security is asked about fewer months anyway. */
    private static final int MOST_MONTHS = 480;

    /** @param known null where the record was not asked, or could not be */
    static CareerComparison of(String employer, List<Work> typed, Period known, LocalDate today) {
        YearMonth now = YearMonth.from(today);
        List<Work> works = typed.stream()
                .filter(work -> work.startDate() != null && !work.startDate().isAfter(today))
                .toList();
        YearMonth first = Stream.concat(
                        works.stream().map(work -> YearMonth.from(work.startDate())),
                        known == null ? Stream.of() : known.months().stream().map(InsuredMonth::month))
                .filter(month -> month.isAfter(now.minusMonths(MOST_MONTHS)) && !month.isAfter(now))
                .min(YearMonth::compareTo)
                .orElse(now);
        List<YearMonth> months = Stream.iterate(first, month -> !month.isAfter(now), month -> month.plusMonths(1))
                .toList();
        EmployerSpellings names = new EmployerSpellings(employer);
        Function<YearMonth, Set<String>> working = month -> working(works, month, now, names);
        Function<YearMonth, Set<String>> paying = month -> paying(known, month, names);
        return new CareerComparison(
                employer,
                first.toString(),
                now.toString(),
                known == null ? null : known.from().toString(),
                known == null ? null : known.to().toString(),
                bars(months, working, employer),
                bars(months, paying, employer),
                marks(employer, works, months, working, paying, known));
    }

    private static Set<String> working(List<Work> works, YearMonth month, YearMonth now, EmployerSpellings names) {
        Set<String> employers = new LinkedHashSet<>();
        for (Work work : works) {
            YearMonth end = work.endDate() == null ? now : YearMonth.from(work.endDate());
            if (!month.isBefore(YearMonth.from(work.startDate())) && !month.isAfter(end)) {
                employers.add(names.of(work.employerName()));
            }
        }
        return employers;
    }

    private static Set<String> paying(Period known, YearMonth month, EmployerSpellings names) {
        Set<String> employers = new LinkedHashSet<>();
        if (known != null) {
            known.months().stream()
                    .filter(paid -> paid.paid() && paid.month().equals(month))
                    .forEach(paid -> employers.add(names.of(paid.employerName())));
        }
        return employers;
    }

    /** Makes one bar for each uninterrupted stretch with an employer. */
    private static List<Bar> bars(List<YearMonth> months, Function<YearMonth, Set<String>> employers, String chosen) {
        Set<String> all = new LinkedHashSet<>();
        months.forEach(month -> all.addAll(employers.apply(month)));
        List<Bar> bars = new ArrayList<>();
        for (String employer : all) {
            for (List<YearMonth> run :
                    runs(months, month -> employers.apply(month).contains(employer))) {
                bars.add(new Bar(first(run), last(run), employer, employer.equals(chosen)));
            }
        }
        bars.sort((one, other) -> one.from().compareTo(other.from()));
        return List.copyOf(bars);
    }

    private static List<Mark> marks(
            String chosen,
            List<Work> works,
            List<YearMonth> months,
            Function<YearMonth, Set<String>> working,
            Function<YearMonth, Set<String>> paying,
            Period known) {
        List<Mark> marks = new ArrayList<>();
        List<YearMonth> career = months.stream()
                .dropWhile(month -> working.apply(month).isEmpty())
                .toList();
        Discontinuity.of(works).stream()
                .map(found -> mark(found, months))
                .flatMap(Optional::stream)
                .forEach(marks::add);
        if (known != null) {
            // the newest month may not be posted yet
            List<YearMonth> asked = career.stream()
                    .filter(month -> !month.isBefore(known.from()) && month.isBefore(known.to()))
                    .filter(month -> !working.apply(month).isEmpty())
                    .toList();
            runs(asked, month -> paying.apply(month).isEmpty())
                    .forEach(run -> marks.add(new Mark("uninsured", first(run), last(run))));
            runs(asked, month -> elsewhere(working.apply(month), paying.apply(month)))
                    .forEach(run -> marks.add(new Mark("elsewhere", first(run), last(run), names(run, paying))));
        }
        YearMonth now = months.get(months.size() - 1);
        if (!working.apply(now).isEmpty()) {
            lastWithout(chosen, months, working)
                    .map(run -> new Mark("unchosen", first(run), last(run), names(run, working)))
                    .ifPresent(marks::add);
        } else if (works.isEmpty() && known != null) {
            // the newest month may not be posted yet
            List<YearMonth> posted = months.stream()
                    .filter(month -> month.isBefore(now) || !paying.apply(now).isEmpty())
                    .toList();
            lastWithout(chosen, posted, paying)
                    .map(run -> new Mark("unchosen-payer", first(run), last(run), names(run, paying)))
                    .ifPresent(marks::add);
        }
        return List.copyOf(marks);
    }

    /**
     * Marks the months of a gap that have no work at all, where there are such; empty where the gap was before what is
     * shown.
     */
    private static Optional<Mark> mark(Discontinuity found, List<YearMonth> shown) {
        List<YearMonth> touched = shown.stream()
                .filter(month -> !month.atEndOfMonth().isBefore(found.from())
                        && !month.atDay(1).isAfter(found.to()))
                .toList();
        List<YearMonth> whole = touched.stream()
                .filter(month -> !month.atDay(1).isBefore(found.from())
                        && !month.atEndOfMonth().isAfter(found.to()))
                .toList();
        List<YearMonth> marked = found.kind() == Discontinuity.Kind.GAP && !whole.isEmpty() ? whole : touched;
        return marked.isEmpty()
                ? Optional.empty()
                : Optional.of(new Mark(found.kind().name().toLowerCase(Locale.ROOT), first(marked), last(marked)));
    }

    /** Returns the newest stretch, where it is with other employers only. */
    private static Optional<List<YearMonth>> lastWithout(
            String chosen, List<YearMonth> months, Function<YearMonth, Set<String>> employers) {
        return runs(months, month -> {
                    Set<String> names = employers.apply(month);
                    return !names.isEmpty() && !names.contains(chosen);
                })
                .stream()
                .filter(run -> run.get(run.size() - 1).equals(months.get(months.size() - 1)))
                .findFirst();
    }

    private static String names(List<YearMonth> run, Function<YearMonth, Set<String>> employers) {
        return run.stream()
                .flatMap(month -> employers.apply(month).stream())
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private static boolean elsewhere(Set<String> working, Set<String> paying) {
        return !paying.isEmpty() && paying.stream().noneMatch(working::contains);
    }

    /** Returns the longest stretches of consecutive months that fit. */
    private static List<List<YearMonth>> runs(List<YearMonth> months, Function<YearMonth, Boolean> fits) {
        List<List<YearMonth>> runs = new ArrayList<>();
        List<YearMonth> run = new ArrayList<>();
        for (YearMonth month : months) {
            boolean follows =
                    run.isEmpty() || run.get(run.size() - 1).plusMonths(1).equals(month);
            if (!run.isEmpty() && (!follows || !fits.apply(month))) {
                runs.add(List.copyOf(run));
                run.clear();
            }
            if (fits.apply(month)) {
                run.add(month);
            }
        }
        if (!run.isEmpty()) {
            runs.add(List.copyOf(run));
        }
        return runs;
    }

    private static String first(List<YearMonth> run) {
        return run.get(0).toString();
    }

    private static String last(List<YearMonth> run) {
        return run.get(run.size() - 1).toString();
    }
}
