package org.zhicheng.office.statistic;

import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.Groups;
import org.zhicheng.office.fact.CountedCases;
import org.zhicheng.office.fact.ReviewerTallies;
import org.zhicheng.office.fact.Tallies;
import org.zhicheng.office.fact.TallyRuns;
import org.zhicheng.problem.Messages;
import org.zhicheng.reference.BundledHolidays;
import org.zhicheng.reference.DivisionDirectory;
import org.zhicheng.reference.Offices;
import org.zhicheng.reference.SpecialtyDirectory;

/**
 * Measures the statistics of an ordinary office and of a city's through which every tenth case goes, where there are few
 * cases and where there are 50,000 open and 500,000 decided ones. See {@code benchmarks/statistics.md}.
 */
public final class StatisticsBenchmark {

    private static final double MAX_RATIO = 1.5;

    /** Less than this nobody notices, and the machine's own unrest is larger. */
    private static final double UNNOTICED_MILLIS = 2;

    private static final int WARM_UP = 60;
    private static final int TIMED = 120;

    private StatisticsBenchmark() {}

    public static void main(String[] args) {
        int many = Integer.getInteger("zhicheng.benchmark.accounts", 500_000)
                + Integer.getInteger("zhicheng.benchmark.tasks", 50_000);
        boolean kept = true;
        try (CountedCases few = new CountedCases(1_000);
                CountedCases lots = new CountedCases(many)) {
            StatisticsDesk small = desk(few.jdbc());
            StatisticsDesk large = desk(lots.jdbc());
            List<String> offices = List.of(CountedCases.COUNTY, CountedCases.CITY);
            // what is cold at first would be put down to the office that is asked first
            offices.forEach(office -> asks().values().forEach(ask -> compare(small, large, ask, headOf(office))));
            for (String office : offices) {
                Account head = headOf(office);
                System.out.printf(
                        "%s: %d and %d open cases%n",
                        office,
                        small.of(weeks(1), head).now().open(),
                        large.of(weeks(1), head).now().open());
                for (Map.Entry<String, Asked> ask : asks().entrySet()) {
                    double[] took = compare(small, large, ask.getValue(), head);
                    boolean fits = took[1] <= took[0] * MAX_RATIO || took[1] - took[0] < UNNOTICED_MILLIS;
                    kept &= fits;
                    System.out.printf(
                            "%-28s few %7.2f ms   many %7.2f ms   %s%n",
                            ask.getKey(), took[0], took[1], fits ? "kept" : "BROKEN");
                }
            }
        }
        System.exit(kept ? 0 : 1);
    }

    private static Map<String, Asked> asks() {
        Map<String, Asked> asks = new LinkedHashMap<>();
        asks.put("4 weeks", weeks(4));
        asks.put("12 weeks", weeks(12));
        asks.put("52 weeks", weeks(52));
        asks.put("three years", weeks(Scopes.MOST_WEEKS));
        asks.put("52 weeks of a series", new Asked(null, 52, null, null, "08", null));
        asks.put("52 weeks of a level", new Asked(null, 52, null, null, null, "senior"));
        asks.put("52 weeks of both", new Asked(null, 52, null, null, "08", "senior"));
        return asks;
    }

    private static Asked weeks(int weeks) {
        return new Asked(null, weeks, null, null, null, null);
    }

    private static StatisticsDesk desk(JdbcClient jdbc) {
        Messages messages = mock(Messages.class);
        PartNames names = new PartNames(
                mock(DivisionDirectory.class), mock(SpecialtyDirectory.class), mock(Offices.class), messages);
        Tallies tallies = new Tallies(jdbc);
        return new StatisticsDesk(
                new Scopes(messages, Clock.systemDefaultZone()),
                tallies,
                new TallyRuns(jdbc),
                new OpenAges(BundledHolidays.workingDays(), Clock.systemDefaultZone()),
                new Parts(names),
                names,
                new ReviewerLoads(new ReviewerTallies(jdbc), tallies, new Accounts(jdbc), jdbc));
    }

    private static Account headOf(String office) {
        return new Account(
                "r1", "r1", "负责人", null, null, null, Set.of(Groups.REVIEWERS, Groups.OFFICE_HEADS, office));
    }

    private static double[] compare(StatisticsDesk one, StatisticsDesk other, Asked ask, Account head) {
        List<Long> ones = new ArrayList<>();
        List<Long> others = new ArrayList<>();
        for (int run = 0; run < WARM_UP + TIMED; run++) {
            long start = System.nanoTime();
            one.of(ask, head);
            long between = System.nanoTime();
            other.of(ask, head);
            long end = System.nanoTime();
            if (run >= WARM_UP) {
                ones.add(between - start);
                others.add(end - between);
            }
        }
        return new double[] {median(ones), median(others)};
    }

    private static double median(List<Long> nanos) {
        return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElseThrow() / 1e6;
    }
}
