package org.zhicheng.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/**
 * Five floods, each against a server of its own with a heap of 512 MB, while somebody opens the sign-in page again and
 * again. Fails where the page takes longer than a second or does not come, where memory runs out, or where a file of a
 * signed-in person is not taken. benchmarks/floods.md tells how to run it; the figures at its end are written by it.
 */
public final class FloodBenchmark {

    private static final String HEAP = "512m";
    private static final double LONGEST_SECONDS = 1;
    private static final int MEGABYTE = 1 << 20;
    /** Each sends as many files at once as one person may. */
    private static final int PEOPLE = 25;

    private static final String BY = ", by " + Floods.SENDERS + " for 20 s";
    private static final Path REPORT = Path.of("benchmarks", "floods.md");
    private static final String MARK = "<!-- written by FloodBenchmark -->";

    private FloodBenchmark() {}

    private interface Flood {

        Map<Integer, Integer> against(LeanServer server) throws Exception;
    }

    private record Result(String row, boolean kept) {}

    public static void main(String[] arguments) throws Exception {
        String only = System.getProperty("zhicheng.benchmark.flood", "");
        List<Result> results = new ArrayList<>();
        String objects = "{\"data\":{\"name\":[" + "{},".repeat(10 * MEGABYTE) + "{}]}}";
        String brackets = "{\"data\":" + "[".repeat(200_000) + "]".repeat(200_000) + "}";
        String string = "{\"data\":{\"name\":\"" + "x".repeat(20 * MEGABYTE) + "\"}}";
        if ("json".contains(only)) {
            results.add(run("30 MB of JSON" + BY, server -> new Floods(server.port()).json(objects)));
            results.add(run(
                    "200,000 nested brackets" + BY,
                    server -> new Floods(server.port()).json(brackets)));
            results.add(
                    run("a string of 20 MB" + BY, server -> new Floods(server.port()).json(string)));
        }
        if ("slow".contains(only)) {
            results.add(run(
                    "500 slow lines from 50 addresses, 60 s",
                    server -> new Floods(server.port()).slowLines()));
        }
        if ("uploads".contains(only)) {
            results.add(run("200 uploads of 9 to 10 MB at 1 Mbit/s", FloodBenchmark::uploads));
        }
        report(results);
        boolean kept = results.stream().allMatch(Result::kept);
        System.out.println(kept ? "Every bound is kept." : "A bound is broken.");
        System.exit(kept ? 0 : 1);
    }

    private static Map<Integer, Integer> uploads(LeanServer server) throws Exception {
        Applicants applicants = new Applicants(server.database());
        List<Case> cases = applicants.come(PEOPLE, () -> new Browser(server.port())).stream()
                .map(person -> Case.started(person, Case.CHOICE))
                .toList();
        Map<Integer, Integer> answers = new Floods(server.port()).uploads(cases);
        if (answers.getOrDefault(201, 0) != answers.values().stream().mapToInt(i -> i).sum()) {
            throw new IllegalStateException("not every file was taken: " + answers);
        }
        return answers;
    }

    private static Result run(String name, Flood flood) throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "benchmarks", "floods-" + System.nanoTime()));
        try (LeanServer server = LeanServer.start(folder, HEAP, List.of())) {
            meet(server);
            long start = System.nanoTime();
            String answers;
            boolean taken = true;
            LoginWatch watch = new LoginWatch(server.port());
            try (watch) {
                Map<Integer, Integer> told = flood.against(server);
                answers = told.entrySet().stream()
                        .map(one -> one.getValue() + " × " + said(one.getKey()))
                        .collect(Collectors.joining(", "));
            } catch (IllegalStateException broken) {
                answers = broken.getMessage();
                taken = false;
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            boolean kept = taken
                    && watch.failures() == 0
                    && watch.quantile(1) <= LONGEST_SECONDS
                    && !server.ranOutOfMemory()
                    && new Browser(server.port()).get("/actuator/health").status() == 200;
            String row = String.format(
                    Locale.ROOT,
                    "| %s | %s | %.0f s | %d, %d failed | %.0f / %.0f / %.0f ms | %d MB | %d MB | %s |",
                    name,
                    answers,
                    seconds,
                    watch.visits(),
                    watch.failures(),
                    watch.quantile(0.5) * 1e3,
                    watch.quantile(0.99) * 1e3,
                    watch.quantile(1) * 1e3,
                    server.heap().highestAfterCollection(),
                    server.residentPeak(),
                    kept ? "kept" : "BROKEN");
            System.out.println(row);
            return new Result(row, kept);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** What a server does for the first time takes longer, flood or not. */
    private static void meet(LeanServer server) {
        for (int i = 0; i < 50; i++) {
            new Browser(server.port()).get("/login");
        }
    }

    private static String said(int status) {
        return status > 0 ? String.valueOf(status) : status == 0 ? "hung up" : "unanswered at the end";
    }

    private static void report(List<Result> results) throws IOException {
        String before = Files.readString(REPORT);
        String table = "| flood | answers | took | /login asked | median / 99 % / slowest | heap | process | |\n"
                + "|---|---|---|---|---|---|---|---|\n"
                + results.stream().map(Result::row).collect(Collectors.joining("\n"))
                + "\n";
        Files.writeString(REPORT, before.substring(0, before.indexOf(MARK) + MARK.length()) + "\n\n" + table);
    }
}
