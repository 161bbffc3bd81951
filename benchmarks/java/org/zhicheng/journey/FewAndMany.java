package org.zhicheng.journey;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/** Compares a database with few cases with one that has many, above a PostgreSQL of the benchmark's own. */
abstract class FewAndMany {

    static final double MAX_RATIO = 1.5;

    static final String OFFICE = "office-320902";
    static final String APPLICANT = "lisi";

    final Cluster cluster;
    final Report report = new Report();
    final int manyAccounts = Integer.getInteger("zhicheng.benchmark.accounts", 500_000);
    final int manyTasks = Integer.getInteger("zhicheng.benchmark.tasks", 50_000);

    FewAndMany(Cluster cluster) {
        this.cluster = cluster;
    }

    static void main(Function<Cluster, FewAndMany> benchmark) {
        boolean kept = false;
        // nothing is cleaned while it is measured, or all is: settle()
        try (Cluster cluster = new Cluster(Map.of("autovacuum", "off"))) {
            String caseId = new ModelCase(cluster).prepare(APPLICANT);
            List<String> offices =
                    cluster.jdbc("model").queryForList("select group_id from office order by 1", String.class);
            kept = benchmark.apply(cluster).run(caseId, offices);
        } catch (IOException | RuntimeException e) {
            e.printStackTrace();
        }
        // a thread that somebody left behind must not keep the machine
        System.exit(kept ? 0 : 1);
    }

    /** @param caseId the one that is written many times over */
    abstract boolean run(String caseId, List<String> offices);

    /** @param what comes into it, in words */
    void fill(String database, String what, Consumer<JdbcTemplate> writing) {
        long start = System.nanoTime();
        cluster.copy("model", database);
        writing.accept(cluster.jdbc(database));
        cluster.settle(database);
        System.out.printf("%s: %s, written in %d s%n", database, what, (System.nanoTime() - start) / 1_000_000_000);
    }
}
