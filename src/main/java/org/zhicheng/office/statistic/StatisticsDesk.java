package org.zhicheng.office.statistic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.office.fact.Counts;
import org.zhicheng.office.fact.Tallies;
import org.zhicheng.office.fact.Tally;
import org.zhicheng.office.fact.TallyRuns;

/** Tells staff about the cases of their offices, in numbers. */
@Service
public class StatisticsDesk {

    private static final int TO_SUNDAY = 6;

    private final Scopes scopes;
    private final Tallies tallies;
    private final TallyRuns runs;
    private final OpenAges ages;
    private final Parts parts;
    private final PartNames names;
    private final ReviewerLoads loads;

    StatisticsDesk(
            Scopes scopes,
            Tallies tallies,
            TallyRuns runs,
            OpenAges ages,
            Parts parts,
            PartNames names,
            ReviewerLoads loads) {
        this.scopes = scopes;
        this.tallies = tallies;
        this.runs = runs;
        this.ages = ages;
        this.parts = parts;
        this.names = names;
        this.loads = loads;
    }

    /**
     * @throws org.zhicheng.problem.NotFoundException where the office is none of the viewer's
     * @throws org.zhicheng.problem.RefusedException where a choice is none, or the days are none
     */
    @Transactional(readOnly = true)
    public Statistics of(Asked asked, Account viewer) {
        Scope scope = scopes.of(asked, viewer);
        Tallies.Read read = tallies.read(scope.offices(), scope.series(), scope.level(), scope.from(), scope.to());
        Counts open = read.open();
        Counts all = read.all();
        Instant countedAt = runs.countedAt().orElse(null);
        return new Statistics(
                countedAt,
                countedAt == null ? runs.progress() : null,
                names.offices(viewer.offices()),
                scope.from(),
                scope.to(),
                names.series(),
                ages.of(open),
                total(all),
                weeks(scope, read.weeks()),
                paces(all),
                parts.of(Tally.STAGE, open, all),
                parts.of(Tally.DIVISION, open, all),
                parts.of(Tally.SERIES, open, all),
                parts.of(Tally.LEVEL, open, all),
                ReturnedItems.of(all),
                loads.of(scope, viewer));
    }

    private static Statistics.Total total(Counts all) {
        DaysTaken days = new DaysTaken();
        stages(all).forEach(stage -> days.add(all, Tally.DAYS, stage));
        int passed = all.of(Tally.FIRST, Tally.APPROVED);
        return new Statistics.Total(
                sum(all, Tally.IN),
                sum(all, Tally.APPROVED),
                sum(all, Tally.RETURNED),
                sum(all, Tally.REJECTED),
                passed + all.of(Tally.FIRST, Tally.RETURNED) + all.of(Tally.FIRST, Tally.REJECTED),
                passed,
                days.median(),
                days.ninetyPercent());
    }

    private static List<Statistics.Week> weeks(Scope scope, Map<LocalDate, Tallies.Week> weeks) {
        return scope.from()
                .datesUntil(scope.to().plusDays(1), Period.ofWeeks(1))
                .map(monday -> {
                    Tallies.Week week = weeks.getOrDefault(monday, Tallies.Week.NOTHING);
                    return new Statistics.Week(
                            monday,
                            monday.plusDays(TO_SUNDAY),
                            week.entered(),
                            week.approved(),
                            week.returned(),
                            week.rejected());
                })
                .toList();
    }

    private static List<Statistics.Pace> paces(Counts all) {
        return stages(all).stream()
                .map(stage -> {
                    DaysTaken days = new DaysTaken();
                    days.add(all, Tally.DAYS, stage);
                    return new Statistics.Pace(stage, days.decisions(), days.median(), days.ninetyPercent());
                })
                .toList();
    }

    private static List<String> stages(Counts all) {
        return all.words(Tally.DAYS);
    }

    private static int sum(Counts counts, String what) {
        return counts.sum(what, Tally.STAGE);
    }
}
