package org.zhicheng.journey;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhicheng.material.LargePdf;

/**
 * Carries whole declarations over HTTP from their start to their approval, on our system, on the bare engine and on the
 * textbook's design, in turns above one PostgreSQL. benchmarks/declarations.md tells how to run it and what it said.
 */
public final class CostBenchmark {

    /** Whose statements are counted: all servers come to the database as this role, the benchmark does not. */
    static final String SERVED = "served";

    static final int SENDERS = Integer.getInteger("zhicheng.benchmark.senders", 4);

    private static final int DECLARATIONS = Integer.getInteger("zhicheng.benchmark.declarations", 30);
    private static final int ROUNDS = 3;
    private static final int SIGN_INS = 20;

    private final Cluster cluster;
    private final LargePdf paper = LargePdf.ofPages(Integer.getInteger("zhicheng.benchmark.pages", 1));
    private final CostReport report = new CostReport();
    private OurHouse house;

    private CostBenchmark(Cluster cluster) throws IOException {
        this.cluster = cluster;
    }

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        boolean kept = false;
        try (Cluster cluster = new Cluster(Map.of(
                "shared_preload_libraries", "pg_stat_statements", "pg_stat_statements.track_utility", "off"))) {
            kept = new CostBenchmark(cluster).run();
        } catch (Exception e) {
            e.printStackTrace();
        }
        // a thread that somebody left behind must not keep the machine
        System.exit(kept ? 0 : 1);
    }

    private boolean run() throws Exception {
        report.note("%d declarations cold, %d to warm up, %d measured in %d rounds, %d at a time; one file: %,d bytes",
                DECLARATIONS, 2 * DECLARATIONS, inRounds() * ROUNDS, ROUNDS, SENDERS, paper.size());
        report.note("load of the machine at the start: %.1f", Reading.load());
        cluster.jdbc("postgres").execute("create role " + SERVED + " superuser login password '" + SERVED + "'");
        try (Entrant ours = ours();
                Entrant bare = replayed("bare", ours);
                Entrant textbook = replayed("textbook", ours)) {
            List<Entrant> all = List.of(ours, bare, textbook);
            for (Entrant one : all) {
                say("preparing " + one.contestant.name());
                one.prepare(3 * DECLARATIONS + inRounds() * ROUNDS + 1, cluster.folder());
            }
            for (Entrant one : all) {
                say("cold " + one.contestant.name());
                one.startCold(DECLARATIONS, cluster.folder());
            }
            for (Entrant one : all) {
                say("warming up " + one.contestant.name());
                one.warmUp(2 * DECLARATIONS);
                one.countStatements();
            }
            for (int round = 0; round < ROUNDS; round++) {
                say("round " + (round + 1));
                for (Entrant one : all) {
                    one.round(inRounds());
                }
            }
            Reading signIns = signIns(ours);
            report.note("load of the machine at the end: %.1f", Reading.load());
            while (!house.quiet()) {
                Server.pause();
            }
            long files = size(house.documents());
            all.forEach(Entrant::end);
            report.ways(ours, List.of(bare, textbook));
            report.compare(ours, bare, textbook, files);
            report.parts(ours, bare, textbook);
            report.signIns(ours, signIns);
            report.statements(all);
            report.mostSent(ours);
        }
        return report.print();
    }

    private static int inRounds() {
        return Math.max(1, (2 * DECLARATIONS + ROUNDS - 1) / ROUNDS);
    }

    private Entrant ours() {
        HikariDataSource connections = database("ours");
        house = new OurHouse(new JdbcTemplate(connections), paper, connection("ours"), cluster.folder());
        return new Entrant(house, cluster, connections);
    }

    private Entrant replayed(String name, Entrant ours) {
        HikariDataSource connections = database(name);
        OpenTasks tasks = new OpenTasks(new JdbcTemplate(connections));
        Contestant contestant = name.equals("bare")
                ? new BareEngineSide(tasks, paper, connection(name), ours::script)
                : new TextbookSide(tasks, paper, connection(name), ours::script);
        return new Entrant(contestant, cluster, connections);
    }

    private List<String> connection(String database) {
        return List.of(
                // without the user that the address names
                "--spring.datasource.url=" + cluster.url(database).replaceFirst("\\?.*", ""),
                "--spring.datasource.username=" + SERVED,
                "--spring.datasource.password=" + SERVED);
    }

    /** A new one, and a few lasting connections to it, so that looking into it costs it little. */
    private HikariDataSource database(String name) {
        cluster.create(name);
        HikariDataSource connections = new HikariDataSource();
        connections.setJdbcUrl(cluster.url(name));
        connections.setUsername("postgres");
        connections.setPassword("postgres");
        connections.setMaximumPoolSize(SENDERS + 2);
        new JdbcTemplate(connections).execute("create extension pg_stat_statements");
        return connections;
    }

    private Reading signIns(Entrant ours) throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        try {
            return ours.measure(SIGN_INS, () -> {
                List<Future<?>> going = new ArrayList<>();
                for (int i = 0; i < SIGN_INS; i++) {
                    going.add(senders.submit(() -> house.signIn(ours.port())));
                }
                for (Future<?> one : going) {
                    one.get();
                }
            });
        } finally {
            senders.shutdownNow();
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static void say(String words) {
        System.out.println(words);
    }
}
