package org.zhicheng.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.zhicheng.journey.Stopwatch.Pair;

/** Measures what a crowd costs. See {@code benchmarks/README.md}. */
public final class ScaleBenchmark extends FewAndMany {

    private static final double MIN_SPEED_UP = 20;

    private ScaleBenchmark(Cluster cluster) {
        super(cluster);
    }

    public static void main(String[] args) {
        main(ScaleBenchmark::new);
    }

    @Override
    boolean run(String caseId, List<String> offices) {
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
        String what = "%,d accounts and %,d open tasks in %d offices".formatted(accounts, tasks, offices.size());
        fill(database, what, jdbc -> {
            new Crowd(jdbc, APPLICANT).come(accounts, offices);
            new CaseCloner(jdbc, caseId, OFFICE, APPLICANT).copy(1, tasks, offices);
        });
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
