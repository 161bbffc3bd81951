package org.zhicheng.journey;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhicheng.journey.Stopwatch.Pair;

/** Measures what a crowd costs. See {@code benchmarks/README.md}. */
public final class ScaleBenchmark {

    private static final double MAX_RATIO = 1.5;
    private static final double MIN_SPEED_UP = 20;
    private static final String OFFICE = "office-320902";
    private static final String APPLICANT = "lisi";

    private final Cluster cluster;
    private final Report report = new Report();
    private final int manyAccounts = Integer.getInteger("zhicheng.benchmark.accounts", 500_000);
    private final int manyTasks = Integer.getInteger("zhicheng.benchmark.tasks", 50_000);

    private ScaleBenchmark(Cluster cluster) {
        this.cluster = cluster;
    }

    public static void main(String[] args) {
        boolean kept = false;
        try (Cluster cluster = new Cluster()) {
            kept = new ScaleBenchmark(cluster).run();
        } catch (IOException | RuntimeException e) {
            e.printStackTrace();
        }
        // a thread that somebody left behind must not keep the machine
        System.exit(kept ? 0 : 1);
    }

    private boolean run() {
        String caseId = new ModelCase(cluster).prepare(APPLICANT);
        List<String> offices =
                cluster.jdbc("model").queryForList("select group_id from office order by 1", String.class);
        fill("few", caseId, 1_000, 200, offices);
        fill("many", caseId, manyAccounts, manyTasks, offices);
        try (Server few = new Server(cluster, "few");
                Server many = new Server(cluster, "many")) {
            compare(few.port(), many.port());
        }
        List<String> ten = offices.subList(0, 10);
        fill("stock", caseId, 1_000, Math.min(5_000, manyTasks), ten);
        try (TwoEngines engines = new TwoEngines(cluster, "stock")) {
            compareEngines("1 office", engines, ten.subList(0, 1), 1);
            compareEngines("10 offices", engines, ten, MIN_SPEED_UP);
        }
        return report.print();
    }

    private void fill(String database, String caseId, int accounts, int tasks, List<String> offices) {
        long start = System.nanoTime();
        cluster.copy("model", database);
        JdbcTemplate jdbc = cluster.jdbc(database);
        new Crowd(jdbc, APPLICANT).come(accounts, offices);
        new CaseCloner(jdbc, caseId, OFFICE, APPLICANT).copy(1, tasks, offices);
        cluster.settle(database);
        System.out.printf(
                "%s: %,d accounts and %,d open tasks in %d offices, written in %d s%n",
                database, accounts, tasks, offices.size(), (System.nanoTime() - start) / 1_000_000_000);
    }

    private void compare(int few, int many) {
        bound("sign in", Stopwatch.compare(30, 60, n -> signIn(few, n + 1), n -> signIn(many, n + 1)));
        compareLists("1 office", new Reviewer(few, "reviewer0"), new Reviewer(many, "reviewer0"));
        compareLists(
                "10 offices",
                new Reviewer(few, Crowd.IN_TEN_OFFICES),
                new Reviewer(many, Crowd.IN_TEN_OFFICES));
        List<Runnable> inFew = reviews(few);
        List<Runnable> inMany = reviews(many);
        bound(
                "completion of a review",
                Stopwatch.compare(
                        30, inFew.size() - 30, n -> inFew.get(n).run(), n -> inMany.get(n)
                                .run()));
    }

    private void compareLists(String where, Reviewer few, Reviewer many) {
        report.note("reviewer in %s: %d and %d unclaimed tasks", where, few.count(), many.count());
        bound("task list and count, " + where, Stopwatch.compare(300, 300, n -> few.page(), n -> many.page()));
        bound("count alone, " + where, Stopwatch.compare(100, 300, n -> few.count(), n -> many.count()));
    }

    private void compareEngines(String where, TwoEngines engines, List<String> offices, double atLeast) {
        OfficeQuestion ours = new OfficeQuestion(engines.ours(), "reviewer", offices);
        OfficeQuestion stock = new OfficeQuestion(engines.stock(), "reviewer", offices);
        IntStream.range(0, 200).forEach(n -> ours.ask());
        report.note("reviewer in %s: %d unclaimed tasks, %d by the stock engine", where, ours.ask(), stock.ask());
        Pair pair = Stopwatch.compare(2, 9, n -> ours.ask(), n -> stock.ask());
        report.add("task list and count, " + where, "ours", pair.one(), "stock", pair.other(), pair.ratio(), pair.ratio() >= atLeast);
    }

    private void bound(String what, Pair fewAndMany) {
        report.add(what, "few", fewAndMany.one(), "many", fewAndMany.other(), fewAndMany.ratio(), fewAndMany.ratio() <= MAX_RATIO);
    }

    private static List<Runnable> reviews(int port) {
        List<Runnable> reviews = new ArrayList<>();
        IntStream.range(20, 120).forEach(n -> {
            Reviewer reviewer = new Reviewer(port, "reviewer" + n);
            String task = reviewer.claim();
            reviews.add(() -> reviewer.approve(task));
        });
        return reviews;
    }

    private static void signIn(int port, int number) {
        Browser browser = Browser.signedIn(port, "person" + number);
        if (!browser.get("/api/session").body().path("authenticated").asBoolean()) {
            throw new IllegalStateException("person" + number + " could not sign in");
        }
    }
}
