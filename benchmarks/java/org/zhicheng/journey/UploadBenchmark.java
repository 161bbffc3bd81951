package org.zhicheng.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import org.zhicheng.journey.Browser.Answer;
import org.zhicheng.material.InspectionBenchmark;
import org.zhicheng.material.LargePdf;

/**
 * 200 uploads of 20 MB, 16 at a time, over HTTP to a server with a heap of 512 MB; then the inspection of such files
 * beside {@code qpdf --check}. Fails where an upload is not taken, memory runs out or documents go through the heap.
 * benchmarks/uploads.md tells how to run it and what it said.
 */
public final class UploadBenchmark {

    private static final int UPLOADS = Integer.getInteger("zhicheng.benchmark.uploads", 200);
    private static final int AT_A_TIME = 16;
    /** One person may send eight files at once. */
    private static final int PEOPLE = 4;
    private static final int MEGABYTES = 20;
    private static final String HEAP = "512m";
    /** What stays in the heap for uploads, however many there are; 16 of these files alone are 320 MB. */
    private static final long MOST_HEAP_GROWTH = 96;
    private static final int INSPECTED = 10;
    private static final double MILLION = 1_000_000;

    private UploadBenchmark() {}

    /** How long one took, in seconds, and what the server said. */
    private record Upload(double seconds, int status) {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "benchmarks", "uploads-" + System.nanoTime()));
        try {
            LargePdf pdf = LargePdf.ofMegabytes(MEGABYTES);
            boolean kept = upload(folder, pdf);
            InspectionBenchmark.run(files(folder.resolve("inspected"), pdf));
            System.out.println(kept ? "Every bound is kept." : "A bound is broken.");
            FileSystemUtils.deleteRecursively(folder);
            System.exit(kept ? 0 : 1);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** @return whether every bound is kept */
    private static boolean upload(Path folder, LargePdf pdf) throws Exception {
        List<String> settings = List.of(
                "--zhicheng.materials.max-size=" + (MEGABYTES + 5) + "MB",
                "--zhicheng.materials.max-files=" + (UPLOADS + 1),
                "--zhicheng.materials.uploads-per-hour=" + (UPLOADS + 1));
        try (LeanServer server = LeanServer.start(folder, HEAP, settings)) {
            List<Case> cases = new Applicants(server.database())
                    .come(PEOPLE, () -> new Browser(server.port())).stream()
                            .map(person -> Case.started(person, Case.CHOICE))
                            .toList();
            List<String> paths = cases.stream().map(UploadBenchmark::path).toList();
            LeanServer.Heap before = server.heap();
            List<ExecutorService> hands = cases.stream()
                    .map(person -> Executors.newFixedThreadPool(AT_A_TIME / PEOPLE))
                    .toList();
            List<Future<Upload>> uploads = new ArrayList<>();
            long start = System.nanoTime();
            for (int i = 0; i < UPLOADS; i++) {
                int number = i;
                int person = i % PEOPLE;
                uploads.add(hands.get(person)
                        .submit(() -> upload(cases.get(person).applicant, paths.get(person), pdf.numbered(number))));
            }
            List<Upload> done = new ArrayList<>();
            try {
                for (Future<Upload> upload : uploads) {
                    done.add(upload.get());
                }
            } finally {
                hands.forEach(ExecutorService::shutdownNow);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            report(done, seconds, pdf.size(), server, before);
            return isKept(done, server, before);
        }
    }

    private static String path(Case one) {
        return "/api/tasks/" + one.taskId() + "/materials/"
                + one.form().path("materials").path(0).path("slot").asString();
    }

    private static boolean isKept(List<Upload> done, LeanServer server, LeanServer.Heap before) throws IOException {
        boolean allTaken = done.stream().allMatch(upload -> upload.status() == 201);
        long growth = server.heap().highestAfterCollection() - before.highestAfterCollection();
        return allTaken && growth <= MOST_HEAP_GROWTH && !server.ranOutOfMemory();
    }

    private static Upload upload(Browser browser, String path, byte[] content) {
        long start = System.nanoTime();
        Answer answer = browser.upload(path, "证明.pdf", content);
        if (answer.status() != 201) {
            System.out.println("not taken: " + answer.text());
        }
        return new Upload((System.nanoTime() - start) / 1e9, answer.status());
    }

    private static void report(
            List<Upload> done, double seconds, long size, LeanServer server, LeanServer.Heap before)
            throws IOException {
        double[] times = done.stream().mapToDouble(Upload::seconds).sorted().toArray();
        LeanServer.Heap heap = server.heap();
        say("uploads            %d of %.1f MB, %d at a time, %d taken",
                done.size(), size / MILLION, AT_A_TIME, done.stream().filter(one -> one.status() == 201).count());
        say("throughput         %.1f MB/s in %.0f s", done.size() * size / MILLION / seconds, seconds);
        say("one upload         median %.1f s, 95 %% %.1f s, longest %.1f s",
                times[times.length / 2], times[times.length * 95 / 100], times[times.length - 1]);
        say("heap               limit %s; highest %d MB, highest after a collection %d MB (%d MB before uploads)",
                HEAP, heap.highest(), heap.highestAfterCollection(), before.highestAfterCollection());
        say("collections        %d in %.0f ms during uploads",
                heap.collections() - before.collections(), heap.pausesMillis() - before.pausesMillis());
        say("process            %d MB resident at most", server.residentPeak());
        say("out of memory      %s", server.ranOutOfMemory() ? "YES" : "no");
    }

    private static List<Path> files(Path folder, LargePdf pdf) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < INSPECTED; i++) {
            Files.write(folder.resolve(i + ".pdf"), pdf.numbered(i));
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    private static void say(String words, Object... values) {
        System.out.println(String.format(Locale.ROOT, words, Arrays.copyOf(values, values.length)));
    }
}
