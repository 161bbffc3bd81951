package org.zhicheng.journey;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;

/** Carries one {@link Contestant} through the benchmark: its server, its database and what was read of them. */
final class Entrant implements AutoCloseable {

    private static final String BYTES =
            """
            select coalesce(sum(pg_total_relation_size(oid)), 0) from pg_class
            where relkind = 'r' and relnamespace = 'public'::regnamespace
            """;

    private static final String WAY =
            """
            select act_id_ from act_hi_actinst
            where root_proc_inst_id_ = (select id_ from act_hi_procinst
              where super_process_instance_id_ is null order by start_time_ desc fetch first row only)
            order by act_id_
            """;

    private static final String SENT =
            """
            from pg_stat_statements
            where dbid = (select oid from pg_database where datname = current_database())
            and userid = (select oid from pg_roles where rolname = ?)
            """;

    final Contestant contestant;
    private final Cluster cluster;
    private final HikariDataSource connections;
    private final JdbcTemplate jdbc;
    private final OpenTasks tasks;
    private final int port = MeasuredServer.freePort();
    private final AtomicInteger declared = new AtomicInteger();
    private final Map<String, Integer> statements = new LinkedHashMap<>();
    private final Map<String, Long> mostSent = new HashMap<>();
    private List<String> script = List.of();
    private List<String> way = List.of();
    private MeasuredServer server;
    private Reading cold = Reading.NONE;
    private Reading warm = Reading.NONE;
    private long bytesBefore;
    private long bytesAfter;

    Entrant(Contestant contestant, Cluster cluster, HikariDataSource connections) {
        this.contestant = contestant;
        this.cluster = cluster;
        this.connections = connections;
        this.jdbc = new JdbcTemplate(connections);
        this.tasks = new OpenTasks(jdbc);
    }

    /** Whoever has to be known before is known, in a database of a server that has ended since. */
    void prepare(int declarations, Path folder) throws Exception {
        try (MeasuredServer first = new MeasuredServer(contestant, port, folder, false)) {
            contestant.prepare(port, declarations);
        }
        bytesBefore = bytes();
    }

    void startCold(int declarations, Path folder) throws Exception {
        server = new MeasuredServer(contestant, port, folder, true);
        contestant.open(port);
        cold = declare(declarations);
    }

    void warmUp(int declarations) throws Exception {
        declare(declarations);
    }

    void round(int declarations) throws Exception {
        warm = warm.plus(declare(declarations));
    }

    /** One declaration, alone, with the statements that the server sends for each step and its jobs. */
    void countStatements() {
        tasks.awaitQuiet();
        Map<String, Long> asked = byText();
        long[] before = {sent()};
        contestant.declare(declared.getAndIncrement(), new Walk(step -> {
            tasks.awaitQuiet();
            long now = sent();
            statements.merge(step, (int) (now - before[0]), Integer::sum);
            before[0] = now;
        }));
        byText().forEach((text, calls) -> mostSent.put(text, calls - asked.getOrDefault(text, 0L)));
        way = jdbc.queryForList(WAY, String.class);
    }

    /** The steps of the diagrams that the declaration took whose statements were counted, each as often as it did. */
    List<String> way() {
        return way;
    }

    Reading measure(int count, Reading.Work work) throws Exception {
        return Reading.of(count, server.pid(), cluster.pid(), work);
    }

    /** Ends the server; then everything that belongs to a declaration is there, and its profile is complete. */
    void end() {
        tasks.awaitQuiet();
        server.close();
        bytesAfter = bytes();
    }

    private Reading declare(int declarations) throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(CostBenchmark.SENDERS);
        try {
            return measure(declarations, () -> {
                List<Future<Walk>> going = new ArrayList<>();
                for (int i = 0; i < declarations; i++) {
                    int number = declared.getAndIncrement();
                    going.add(senders.submit(() -> {
                        Walk walk = new Walk();
                        contestant.declare(number, walk);
                        return walk;
                    }));
                }
                for (Future<Walk> one : going) {
                    keep(one.get().steps());
                }
            });
        } finally {
            senders.shutdownNow();
        }
    }

    /** Each declaration takes the same requests, or else they could not be compared. */
    private void keep(List<String> steps) {
        if (script.isEmpty()) {
            script = steps;
        }
        if (!script.equals(steps)) {
            throw new IllegalStateException("Other steps: " + steps + " after " + script);
        }
    }

    private long sent() {
        return jdbc.queryForObject("select coalesce(sum(calls), 0) " + SENT, Long.class, CostBenchmark.SERVED);
    }

    private Map<String, Long> byText() {
        Map<String, Long> calls = new HashMap<>();
        jdbc.query(
                "select query, sum(calls) " + SENT + " group by query",
                row -> {
                    calls.put(row.getString(1).replaceAll("\\s+", " "), row.getLong(2));
                },
                CostBenchmark.SERVED);
        return calls;
    }

    private long bytes() {
        jdbc.execute("vacuum full");
        return jdbc.queryForObject(BYTES, Long.class);
    }

    /** Of files that lie in the database, as they lie there. */
    long fileBytes() {
        return jdbc.queryForObject(
                "select coalesce(sum(pg_column_size(bytes_)), 0) from act_ge_bytearray where octet_length(bytes_) > 100000",
                Long.class);
    }

    List<String> script() {
        return script;
    }

    MeasuredServer server() {
        return server;
    }

    int port() {
        return port;
    }

    int declared() {
        return declared.get();
    }

    Reading cold() {
        return cold;
    }

    Reading warm() {
        return warm;
    }

    Map<String, Integer> statements() {
        return statements;
    }

    /** How often each statement was sent for one declaration. */
    Map<String, Long> mostSent() {
        return mostSent;
    }

    double bytesPerDeclaration() {
        return (double) (bytesAfter - bytesBefore) / declared.get();
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
        connections.close();
    }
}
