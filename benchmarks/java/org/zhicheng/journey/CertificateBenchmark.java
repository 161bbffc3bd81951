package org.zhicheng.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhicheng.ZhichengApplication;
import org.zhicheng.certificate.CertificateIssue;

/**
 * Measures how many certificates two threads issue in a minute (each as PDF and OFD, signed), and what strangers wait for who
 * verify one, where there are 1,000 certificates and where there are a million. See {@code benchmarks/certificates.md}.
 */
public final class CertificateBenchmark extends FewAndMany {

    private static final int FEW = 1_000;
    private static final int MANY = 1_000_000;
    /** One of so many was revoked or corrected, spread as by chance: a list with a pattern would be packed too small. */
    private static final int ENDED = 50;

    private static final int ISSUED = 1_000;
    private static final int A_MINUTE = 1_000;
    private static final int WARM_UP = 200;
    private static final int TIMED = 1_000;
    private static final double P95_MILLIS = 50;
    /** Less than this nobody notices, and the machine's own unrest is larger. */
    private static final double UNNOTICED_MILLIS = 2;

    /** A question of {@link Stranger}s, by the number of a certificate. */
    private interface Asking {

        boolean known(Stranger stranger, int certificate);
    }

    private CertificateBenchmark(Cluster cluster) {
        super(cluster);
    }

    public static void main(String[] args) {
        main(CertificateBenchmark::new);
    }

    @Override
    boolean run(String caseId, List<String> offices) {
        boolean kept = issues(caseId, offices);
        fill("few", FEW + " certificates", jdbc -> certificates(jdbc, FEW));
        fill("many", MANY + " certificates", jdbc -> certificates(jdbc, MANY));
        try (Server few = new Server(cluster, "few", Stranger.BEHIND_A_PROXY);
                Server many = new Server(cluster, "many", Stranger.BEHIND_A_PROXY)) {
            Stranger inFew = new Stranger(few.port());
            Stranger inMany = new Stranger(many.port());
            kept &= compare("by number and name", inFew, inMany, true, (who, n) -> who.verify(number(n), name(n)));
            kept &= compare("a wrong name", inFew, inMany, false, (who, n) -> who.verify(number(n), name(n + 1)));
            kept &= compare("no such number", inFew, inMany, false, (who, n) -> who.verify(number(MANY + n), name(n)));
            kept &= compare("by the SHA-256 of a file", inFew, inMany, true, (who, n) -> who.verifyFile(hash(n)));
            kept &= compare("of a file of somebody's", inFew, inMany, false, (who, n) -> who.verifyFile(hash(MANY + n)));
            list("few", inFew);
            list("many", inMany);
        }
        return report.print() & kept;
    }

    /** Issues the certificates of so many approved cases, as the step of the process does. */
    private boolean issues(String caseId, List<String> offices) {
        fill("issue", ISSUED + " approved cases", jdbc -> {
            new Crowd(jdbc, APPLICANT).come(2 * ISSUED, offices);
            new DecidedCases(jdbc, caseId, offices.get(0)).add(2 * ISSUED, 2 * ISSUED, offices);
            jdbc.update(
                    """
                    insert into review_stage select r.* from review_stage s cross join generate_series(1, ?) n
                    cross join lateral jsonb_populate_record(s, jsonb_build_object('declaration_id', 'done' || n)) r
                    where s.declaration_id = ?
                    """,
                    2 * ISSUED,
                    caseId);
        });
        List<String> settings = new ArrayList<>(cluster.settings("issue"));
        settings.add("--server.port=0");
        try (ConfigurableApplicationContext system =
                SpringApplication.run(ZhichengApplication.class, settings.toArray(String[]::new))) {
            CertificateIssue issue = system.getBean(CertificateIssue.class);
            inTwo(1, ISSUED, n -> issue.issue("done" + n));
            long start = System.nanoTime();
            inTwo(ISSUED + 1, 2 * ISSUED, n -> issue.issue("done" + n));
            double seconds = (System.nanoTime() - start) / 1e9;
            int rows = cluster.jdbc("issue").queryForObject("select count(ofd) from certificate", Integer.class);
            double pace = ISSUED / seconds * 60;
            boolean kept = rows == 2 * ISSUED && pace >= A_MINUTE;
            report.note(
                    "issued: %,.0f a minute, %.1f s for %,d after as many to warm up (at least %,d a minute: %s)",
                    pace, seconds, ISSUED, A_MINUTE, kept ? "kept" : "BROKEN");
            return kept;
        }
    }

    private static void inTwo(int from, int to, IntConsumer work) {
        ExecutorService two = Executors.newFixedThreadPool(2);
        AtomicInteger next = new AtomicInteger(from);
        Runnable share = () -> {
            for (int n = next.getAndIncrement(); n <= to; n = next.getAndIncrement()) {
                work.accept(n);
            }
        };
        try {
            for (Future<?> half : List.of(two.submit(share), two.submit(share))) {
                half.get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            two.shutdown();
        }
    }

    private static void certificates(JdbcTemplate jdbc, int count) {
        jdbc.update(
                """
                insert into certificate (id, number, declaration_id, holder_id, holder_name, masked_id, level, title,
                  specialty, way, office, obtained_on, issued_at, status_index, state, state_at, version, document, ofd)
                select 'c' || n, '2026' || lpad(n::text, 14, '0'), 'd' || n, 'person' || n % 400000, '申报人' || n,
                  '3209**********' || lpad((n % 10000)::text, 4, '0'), 'assistant', '助理工程师', '工程 › 电气 › 电气工程',
                  '初定', '盐城市亭湖区人力资源和社会保障局', date '2026-01-01' + n % 300, now(), n - 1,
                  case mod(abs(hashint4(n)::bigint), ?) when 0 then 'REVOKED' when ? then 'CORRECTED' else 'VALID' end, now(), 1,
                  encode(sha256(('pdf' || n)::bytea), 'hex'), encode(sha256(('ofd' || n)::bytea), 'hex')
                from generate_series(1, ?) n
                """,
                2 * ENDED,
                ENDED,
                count);
    }

    private static String number(int certificate) {
        return "2026%014d".formatted(certificate);
    }

    private static String name(int certificate) {
        return "申报人" + certificate;
    }

    private static String hash(int certificate) {
        return Stranger.sha256("ofd" + certificate);
    }

    /** Each question is about another certificate, spread over all that the database has. */
    private boolean compare(String what, Stranger few, Stranger many, boolean known, Asking asking) {
        List<Double> ones = new ArrayList<>();
        List<Double> others = new ArrayList<>();
        for (int run = 0; run < WARM_UP + TIMED; run++) {
            double one = took(few, 1 + run * 7 % FEW, known, asking);
            double other = took(many, 1 + (int) (run * 7_919L % MANY), known, asking);
            if (run >= WARM_UP) {
                ones.add(one);
                others.add(other);
            }
        }
        double ratio = part(others, 0.5) / part(ones, 0.5);
        boolean kept = part(others, 0.95) < P95_MILLIS
                && (ratio <= MAX_RATIO || part(others, 0.5) - part(ones, 0.5) < UNNOTICED_MILLIS);
        report.note(
                "%-28s median %5.2f and %5.2f ms, ratio %4.2f; p95 %5.2f and %5.2f ms   %s",
                what, part(ones, 0.5), part(others, 0.5), ratio, part(ones, 0.95), part(others, 0.95),
                kept ? "kept" : "BROKEN");
        return kept;
    }

    private static double took(Stranger stranger, int certificate, boolean known, Asking asking) {
        long start = System.nanoTime();
        boolean found = asking.known(stranger, certificate);
        double millis = (System.nanoTime() - start) / 1e6;
        if (found != known) {
            throw new IllegalStateException("Certificate " + certificate + " was " + (found ? "found" : "not found"));
        }
        return millis;
    }

    private static double part(List<Double> millis, double share) {
        return millis.stream().sorted().skip((long) (millis.size() * share)).findFirst().orElseThrow();
    }

    /** The list is made anew where a second has passed: then, and from what is kept, it is asked for in turns. */
    private void list(String database, Stranger stranger) {
        List<Double> fresh = new ArrayList<>();
        List<Double> kept = new ArrayList<>();
        for (int turn = 0; turn < 12; turn++) {
            pause();
            fresh.add(took(stranger::list));
            kept.add(took(stranger::list));
        }
        int certificates = cluster.jdbc(database).queryForObject("select count(*) from certificate", Integer.class);
        report.note(
                "list of %,d states: %,d bytes; made in %.0f ms, at most once a second; handed out again in %.1f ms",
                certificates, stranger.list().length(), part(fresh, 0.5), part(kept, 0.5));
    }

    private static double took(Runnable asked) {
        long start = System.nanoTime();
        asked.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static void pause() {
        try {
            Thread.sleep(1_100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
