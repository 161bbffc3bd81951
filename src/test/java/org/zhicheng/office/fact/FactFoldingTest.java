package org.zhicheng.office.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.SetClock;
import org.zhicheng.reference.TestDatabase;
import org.zhicheng.reference.WorkingDays;

/** Checks that tallies say what the facts say, whenever and in whatever pieces they were counted, on both databases. */
class FactFoldingTest {

    private static final String COUNTY = "office-320902";
    private static final String CITY = "office-320900";
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    abstract static class OnADatabase {

        private final Random random = new Random(16);
        private TestDatabase database;
        private TransactionTemplate transactions;
        private Facts facts;
        private Tallies tallies;
        private ReviewerTallies reviewers;
        private WorkingDays workingDays;
        private FactFolding folding;

        private record Kept(
                String office,
                String series,
                String level,
                String period,
                int entered,
                int approved,
                int returned,
                int rejected,
                String counts) {}

        private record KeptReviewer(
                String office, String period, LocalDate beganOn, String reviewerId, String counts) {}

        abstract TestDatabase database();

        @BeforeEach
        void weekendsAreOff() {
            database = database();
            transactions = new TransactionTemplate(database.transactions());
            for (String reviewer : List.of("one", "other")) {
                database.jdbc()
                        .sql("insert into account (id, login_name, display_name, password_hash, created_at)"
                                + " values (?, ?, '审核员', 'x', current_timestamp)")
                        .params(reviewer, reviewer)
                        .update();
            }
            facts = new Facts(database.jdbc(), database.dataSource());
            tallies = new Tallies(database.jdbc());
            reviewers = new ReviewerTallies(database.jdbc());
            workingDays = mock(WorkingDays.class);
            when(workingDays.version()).thenReturn("weekends");
            when(workingDays.between(any(), any()))
                    .thenAnswer(asked -> workingDays(asked.getArgument(0), asked.getArgument(1)));
            folding = new FactFolding(
                    new TallyRuns(database.jdbc()), facts, tallies, reviewers, workingDays, SetClock.atNoon());
        }

        @AfterEach
        void close() {
            database.close();
        }

        @Test
        void aCountOfEverythingTellsHowFarItHasCome() {
            List<TallyRuns.Progress> told = new ArrayList<>();
            TallyRuns runs = new TallyRuns(database.jdbc()) {
                @Override
                public void comes(int counted, int waiting) {
                    super.comes(counted, waiting);
                    told.add(progress());
                }
            };
            folding = new FactFolding(runs, facts, tallies, reviewers, workingDays, SetClock.atNoon());
            List<Fact> happened = happened(5);
            happened.forEach(facts::add);

            fold();

            assertThat(told).containsExactly(new TallyRuns.Progress(0, happened.size()));
            facts.add(happened(1).get(0));
            fold();
            assertThat(told).as("only what takes long is told").hasSize(1);
        }

        @Test
        void piecesAndAllAtOnceAndTheFactsThemselvesSayTheSame() {
            List<Fact> happened = happened(120);
            for (int place = 0; place < happened.size(); place++) {
                facts.add(happened.get(place));
                if (random.nextInt(17) == 0) {
                    fold();
                }
            }
            fold();
            fold();
            List<Kept> inPieces = kept();
            List<KeptReviewer> reviewersInPieces = keptReviewers();
            assertThat(waiting()).isZero();

            when(workingDays.version()).thenReturn("another table that says the same");
            fold();
            assertThat(kept()).as("at once").isNotEmpty().isEqualTo(inPieces);
            assertThat(keptReviewers()).isNotEmpty().isEqualTo(reviewersInPieces);

            for (int pair = 0; pair < 60; pair++) {
                LocalDate from = FIRST.plusDays(random.nextInt(200));
                LocalDate to = from.plusDays(random.nextInt(150));
                for (String series : List.of("", "05")) {
                    for (String level : List.of("", "senior")) {
                        inSomeWeeks(happened, series, level, from, to);
                    }
                }
            }
            for (String office : List.of(COUNTY, CITY)) {
                for (String series : List.of("", "05", "08")) {
                    for (String level : List.of("", "assistant", "senior")) {
                        asTheFactsSay(happened, office, series, level);
                    }
                }
            }
        }

        @Test
        void otherHolidaysCountAnew() {
            facts.add(Fact.decided(
                    turn(COUNTY, LocalDate.of(2026, 9, 30)),
                    LocalDate.of(2026, 10, 9),
                    "approved",
                    true,
                    "one",
                    List.of()));
            fold();
            assertThat(week(COUNTY, LocalDate.of(2026, 10, 5)).of(Tally.DAYS, "审核", 7))
                    .isOne();

            when(workingDays.version()).thenReturn("with the first week of October");
            doReturn(2).when(workingDays).between(any(), any());
            fold();

            assertThat(week(COUNTY, LocalDate.of(2026, 10, 5)).of(Tally.DAYS, "审核", 7))
                    .isZero();
            assertThat(week(COUNTY, LocalDate.of(2026, 10, 5)).of(Tally.DAYS, "审核", 2))
                    .isOne();
            assertThat(reviewers.read(List.of(COUNTY), FIRST, LAST).get("one").of(Tally.DAYS, 2))
                    .isOne();
        }

        @Test
        void whatIsCommittedLateIsCounted() throws Exception {
            CountDownLatch written = new CountDownLatch(1);
            CountDownLatch folded = new CountDownLatch(1);
            Thread late = new Thread(() -> transactions.executeWithoutResult(any -> {
                facts.add(Fact.entered(turn(COUNTY, FIRST)));
                written.countDown();
                await(folded);
            }));
            late.start();
            await(written);
            facts.add(Fact.entered(turn(COUNTY, FIRST)));
            fold();
            assertThat(week(COUNTY, FIRST).sum(Tally.IN, Tally.STAGE)).isOne();
            folded.countDown();
            late.join();

            fold();

            assertThat(week(COUNTY, FIRST).sum(Tally.IN, Tally.STAGE)).isEqualTo(2);
        }

        @Test
        void oneServerCountsAtATime() throws Exception {
            facts.add(Fact.entered(turn(COUNTY, FIRST)));
            CountDownLatch held = new CountDownLatch(1);
            CountDownLatch done = new CountDownLatch(1);
            Thread other = new Thread(() -> transactions.executeWithoutResult(any -> {
                assertThat(new TallyRuns(database.jdbc()).hold()).isPresent();
                held.countDown();
                await(done);
            }));
            other.start();
            await(held);

            fold();
            assertThat(waiting()).as("left to the other one").isOne();

            done.countDown();
            other.join();
            fold();
            assertThat(waiting()).isZero();
        }

        @Test
        void whoDecidedIsForgottenAfterTwoYears() {
            LocalDate today = LocalDate.now(SetClock.atNoon());
            LocalDate longAgo = today.minusYears(2).minusWeeks(17);
            facts.add(Fact.decided(turn(COUNTY, longAgo), longAgo, "approved", true, "one", List.of()));
            facts.add(Fact.decided(turn(COUNTY, today), today, "approved", true, "other", List.of()));
            fold();
            assertThat(reviewers.read(List.of(COUNTY), longAgo, today)).containsOnlyKeys("other");
            assertThat(database.jdbc()
                            .sql("select reviewer_id from office_fact where reviewer_id is not null")
                            .query(String.class)
                            .list())
                    .containsExactly("other");
        }

        /** Cases of two offices, three series, two levels; some are here still. */
        private List<Fact> happened(int cases) {
            List<Fact> happened = new ArrayList<>();
            for (int number = 0; number < cases; number++) {
                LocalDate entered = FIRST.plusDays(random.nextInt(200));
                Turn turn = new Turn(
                        random.nextBoolean() ? COUNTY : CITY,
                        random.nextInt(5) == 0 ? "复审" : "审核",
                        random.nextBoolean() ? "320902" : "320903",
                        List.of("05", "08", "01").get(random.nextInt(3)),
                        random.nextBoolean() ? "assistant" : "senior",
                        entered);
                happened.add(Fact.entered(turn));
                if (random.nextInt(4) > 0) {
                    LocalDate day = entered.plusDays(random.nextInt(40));
                    String outcome = List.of("approved", "returned", "rejected").get(random.nextInt(3));
                    happened.add(Fact.decided(
                            turn,
                            day,
                            outcome,
                            random.nextBoolean(),
                            random.nextBoolean() ? "one" : "other",
                            outcome.equals("returned") ? returned() : List.of()));
                    happened.add(Fact.left(turn, day));
                }
            }
            return happened;
        }

        private List<Fact.Item> returned() {
            List<Fact.Item> items = new ArrayList<>();
            items.add(new Fact.Item("社保缴费证明", "字迹不清"));
            items.add(new Fact.Item("社保缴费证明", "不是本人"));
            if (random.nextBoolean()) {
                items.add(new Fact.Item("个人承诺书", null));
            }
            return items;
        }

        /** Computed here in another way than there: by filtering lists. */
        private void asTheFactsSay(List<Fact> all, String office, String series, String level) {
            List<Fact> mine = all.stream()
                    .filter(fact -> fact.turn().office().equals(office))
                    .filter(fact -> series.isEmpty() || fact.turn().series().equals(series))
                    .filter(fact -> level.isEmpty() || fact.turn().level().equals(level))
                    .toList();
            Tallies.Read read = tallies.read(List.of(office), series, level, FIRST, LAST);
            assertThat(read.open().sum(Tally.OPEN, Tally.STAGE))
                    .isEqualTo(of(mine, FactKind.ENTERED) - of(mine, FactKind.LEFT));
            Map<String, Integer> since = new TreeMap<>();
            read.open().each(since::put, Tally.SINCE);
            Map<String, Integer> expected = new TreeMap<>();
            mine.forEach(fact -> expected.merge(
                    fact.turn().enteredOn().toString(),
                    fact.kind() == FactKind.ENTERED ? 1 : fact.kind() == FactKind.LEFT ? -1 : 0,
                    Integer::sum));
            expected.values().removeIf(number -> number == 0);
            assertThat(since).isEqualTo(expected);

            Counts sum = read.all();
            List<Fact> decided = mine.stream()
                    .filter(fact -> fact.kind() == FactKind.DECIDED)
                    .toList();
            for (String outcome : List.of("approved", "returned", "rejected")) {
                List<Fact> ended = decided.stream()
                        .filter(fact -> fact.outcome().equals(outcome))
                        .toList();
                assertThat(sum.sum(outcome, Tally.STAGE)).isEqualTo(ended.size());
                assertThat(sum.sum(outcome, Tally.DIVISION)).isEqualTo(ended.size());
                assertThat(sum.of(outcome, Tally.SERIES, "08"))
                        .isEqualTo(count(ended, fact -> fact.turn().series().equals("08")));
                assertThat(sum.of(outcome, Tally.LEVEL, "senior"))
                        .isEqualTo(count(ended, fact -> fact.turn().level().equals("senior")));
                assertThat(sum.of(Tally.FIRST, outcome)).isEqualTo(count(ended, Fact::first));
                read.weeks().forEach((monday, week) -> assertThat(of(week, outcome))
                        .isEqualTo(
                                count(ended, fact -> monday(fact.happenedOn()).equals(monday))));
            }
            for (int days = 0; days < 40; days++) {
                int exactly = days;
                assertThat(sum.of(Tally.DAYS, "审核", days))
                        .isEqualTo(count(
                                decided,
                                fact -> fact.turn().stage().equals("审核")
                                        && workingDays(fact.turn().enteredOn().plusDays(1), fact.happenedOn())
                                                == exactly));
            }
            assertThat(sum.of(Tally.ITEM, "个人承诺书"))
                    .isEqualTo(count(decided, fact -> fact.items().size() == 3));
            assertThat(sum.of(Tally.PHRASE, "社保缴费证明", "不是本人"))
                    .isEqualTo(count(decided, fact -> fact.items().size() > 1));
            assertThat(sum.of(Tally.PHRASE, "个人承诺书", ""))
                    .isEqualTo(count(decided, fact -> fact.items().size() == 3));
            if (series.isEmpty() && level.isEmpty()) {
                for (String reviewer : List.of("one", "other")) {
                    assertThat(reviewers
                                    .read(List.of(office), FIRST, LAST)
                                    .get(reviewer)
                                    .sum(Tally.DAYS))
                            .isEqualTo(count(decided, fact -> reviewer.equals(fact.reviewerId())));
                }
            }
        }

        /** Of all offices, in the whole weeks from one day to another. */
        private void inSomeWeeks(List<Fact> all, String series, String level, LocalDate from, LocalDate to) {
            List<Fact> mine = all.stream()
                    .filter(fact -> fact.kind() == FactKind.DECIDED)
                    .filter(fact -> series.isEmpty() || fact.turn().series().equals(series))
                    .filter(fact -> level.isEmpty() || fact.turn().level().equals(level))
                    .filter(fact -> !fact.happenedOn().isBefore(monday(from)))
                    .filter(fact -> fact.happenedOn().isBefore(monday(to).plusWeeks(1)))
                    .toList();
            Tallies.Read read = tallies.read(List.of(COUNTY, CITY), series, level, from, to);
            assertThat(read.all().sum(Tally.DAYS)).as(from + " to " + to).isEqualTo(mine.size());
            assertThat(read.weeks().values().stream()
                            .mapToInt(week -> week.approved() + week.returned() + week.rejected())
                            .sum())
                    .isEqualTo(mine.size());
            if (series.isEmpty() && level.isEmpty()) {
                assertThat(reviewers.read(List.of(COUNTY, CITY), from, to).values().stream()
                                .mapToInt(counts -> counts.sum(Tally.DAYS))
                                .sum())
                        .isEqualTo(mine.size());
            }
        }

        private static int of(List<Fact> facts, FactKind kind) {
            return count(facts, fact -> fact.kind() == kind);
        }

        private static int count(List<Fact> facts, Predicate<Fact> which) {
            return (int) facts.stream().filter(which).count();
        }

        private static LocalDate monday(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        private static int workingDays(LocalDate first, LocalDate last) {
            int days = 0;
            for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
                days += day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue() ? 1 : 0;
            }
            return days;
        }

        private static Turn turn(String office, LocalDate entered) {
            return new Turn(office, "审核", "320902", "05", "assistant", entered);
        }

        private Counts week(String office, LocalDate day) {
            return tallies.read(List.of(office), "", "", day, day).all();
        }

        private static int of(Tallies.Week week, String outcome) {
            return outcome.equals("approved")
                    ? week.approved()
                    : outcome.equals("returned") ? week.returned() : week.rejected();
        }

        private void fold() {
            transactions.executeWithoutResult(any -> folding.fold());
        }

        private int waiting() {
            return database.jdbc()
                    .sql("select count(*) from office_fact_waiting")
                    .query(Integer.class)
                    .single();
        }

        private List<Kept> kept() {
            return database.jdbc()
                    .sql("select * from office_tally order by office, series, level, period")
                    .query(Kept.class)
                    .list();
        }

        private List<KeptReviewer> keptReviewers() {
            return database.jdbc()
                    .sql("select * from reviewer_tally order by office, period, reviewer_id")
                    .query(KeptReviewer.class)
                    .list();
        }

        private static void await(CountDownLatch latch) {
            try {
                assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Nested
    class OnH2 extends OnADatabase {

        @Override
        TestDatabase database() {
            return TestDatabase.h2();
        }
    }

    @Nested
    class OnPostgres extends OnADatabase {

        @Override
        TestDatabase database() {
            return TestDatabase.postgresql();
        }
    }
}
