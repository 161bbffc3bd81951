package org.zhicheng.journey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.util.FileSystemUtils;

/**
 * Two servers above one PostgreSQL, and people who do not care which of them answers. In the middle of their
 * declarations one server is killed; in another run the database is restarted. Fails where somebody has to sign in
 * again, something is lost, or something is there twice. benchmarks/nodes.md tells how to run it and what it said.
 */
public final class NodesBenchmark {

    private static final int DECLARATIONS = Integer.getInteger("zhicheng.benchmark.declarations", 30);
    private static final int AT_A_TIME = 10;

    private final NodesDatabase database;
    private final Path folder;

    private NodesBenchmark(NodesDatabase database, Path folder) {
        this.database = database;
        this.folder = folder;
    }

    /** What happens when half of the declarations are on their way. */
    private interface Disturbance {
        void happens(List<Node> nodes) throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("zhicheng-nodes");
        boolean kept;
        try (NodesDatabase database = new NodesDatabase(folder)) {
            NodesBenchmark benchmark = new NodesBenchmark(database, folder);
            kept = benchmark.run("killed", nodes -> nodes.get(0).kill());
            if (database.canRestart()) {
                kept &= benchmark.run("restarted", nodes -> database.restart());
            } else {
                say("The database is not restarted: -Dzhicheng.benchmark.database-restart names no command");
            }
        }
        say(kept ? "Every bound is kept." : "A bound is broken; the logs are in " + folder);
        if (kept) {
            FileSystemUtils.deleteRecursively(folder);
        }
        System.exit(kept ? 0 : 1);
    }

    private boolean run(String what, Disturbance disturbance) throws Exception {
        String name = "zhicheng_nodes_" + what + "_" + System.currentTimeMillis() % 1_000_000;
        Path own = Files.createDirectories(folder.resolve(what));
        database.create(name);
        long start = System.nanoTime();
        try (Node one = new Node("one", own, List.of("-Duser.timezone=UTC"), database.settings(name));
                Node other = new Node("other", own, List.of("-Duser.timezone=America/New_York"), database.settings(name))) {
            one.awaitReady();
            other.awaitReady();
            double started = seconds(start);
            List<Node> nodes = List.of(one, other);
            Applicants applicants = new Applicants(database.jdbc(name));
            List<RoamingBrowser> people = applicants.come(DECLARATIONS + 1, () -> new RoamingBrowser(nodes));
            Case undisturbed = declare(people.remove(0), () -> {});
            RoamingBrowser reviewer = new RoamingBrowser(nodes);
            reviewer.signIn("tinghu", "Zhicheng2026");
            reviewer.engine("GET", "/task/count", null);

            long begun = System.nanoTime();
            List<Case> cases = declare(people, () -> disturb(disturbance, nodes));
            double declared = seconds(begun);
            Tally tally = new Tally(database.jdbc(name), undisturbed, cases, people, reviewer);
            say("");
            say("%s", what.equals("killed") ? "one of two servers killed" : "the database restarted");
            say("both servers ready             %.0f s after their start on an empty database", started);
            say("declarations                   %d, %d at a time, in %.0f s", cases.size(), AT_A_TIME, declared);
            say("requests sent again            %d, of them %d after an answer 500",
                    people.stream().mapToInt(RoamingBrowser::again).sum(),
                    people.stream().mapToInt(RoamingBrowser::failed).sum());
            boolean kept = tally.print();
            kept &= alive(what, nodes);
            return kept;
        }
    }

    /** Who was not killed still runs. */
    private static boolean alive(String what, List<Node> nodes) {
        return nodes.get(1).alive() && (what.equals("killed") || nodes.get(0).alive());
    }

    private static void disturb(Disturbance disturbance, List<Node> nodes) {
        try {
            disturbance.happens(nodes);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Case> declare(List<RoamingBrowser> people, Runnable disturbance) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(AT_A_TIME);
        AtomicInteger halfWay = new AtomicInteger();
        List<Future<Case>> going = new ArrayList<>();
        for (RoamingBrowser person : people) {
            going.add(hands.submit(() -> declare(person, () -> {
                if (halfWay.incrementAndGet() == people.size() / 2) {
                    disturbance.run();
                }
            })));
        }
        List<Case> cases = new ArrayList<>();
        for (Future<Case> one : going) {
            cases.add(one.get());
        }
        hands.shutdown();
        return cases;
    }

    /** @param ready happens when everything is uploaded, and before it is submitted */
    private static Case declare(RoamingBrowser person, Runnable ready) {
        Case one = Case.started(person, Case.CHOICE);
        one.uploadEverything();
        ready.run();
        Browser.Answer answer = one.submit(one.content(), true);
        if (answer.status() != 200) {
            throw new IllegalStateException("not submitted: " + answer.status() + " " + answer.text());
        }
        one.awaitStatus("COUNTY_REVIEW");
        return one;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    static void say(String words, Object... values) {
        System.out.println(String.format(Locale.ROOT, words, values));
    }
}
