package org.zhicheng.material;

import org.zhicheng.material.pdf.PdfInspection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** One file after the other through our inspection, and through {@code qpdf --check} where it is installed. */
public final class InspectionBenchmark {

    private static final double MILLION = 1_000_000;

    private InspectionBenchmark() {}

    private interface Check {

        /** @return whether it found nothing wrong */
        boolean passes(Path file) throws Exception;
    }

    public static void run(List<Path> files) throws Exception {
        PdfInspection inspection = new PdfInspection(Words.MESSAGES);
        try {
            measure("our inspection", files, file -> inspection
                    .inspect(file, "a.pdf", "/materials/x")
                    .refusal()
                    .isEmpty());
        } finally {
            inspection.close();
        }
        if (installed()) {
            measure("qpdf --check", files, file -> qpdf("--check", file.toString()) == 0);
        } else {
            System.out.println("qpdf --check       skipped: qpdf is not installed");
        }
    }

    /** The first round warms up. */
    private static void measure(String name, List<Path> files, Check check) throws Exception {
        double seconds = 0;
        long size = 0;
        int passed = 0;
        for (int round = 0; round < 2; round++) {
            long start = System.nanoTime();
            size = 0;
            passed = 0;
            for (Path file : files) {
                passed += check.passes(file) ? 1 : 0;
                size += Files.size(file);
            }
            seconds = (System.nanoTime() - start) / 1e9;
        }
        System.out.println(String.format(
                Locale.ROOT,
                "%-18s %.0f MB/s, %.0f ms a file, %d of %d pass",
                name,
                size / MILLION / seconds,
                seconds * 1000 / files.size(),
                passed,
                files.size()));
    }

    private static boolean installed() throws InterruptedException {
        try {
            return qpdf("--version") == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private static int qpdf(String... arguments) throws IOException, InterruptedException {
        Process qpdf = new ProcessBuilder(
                        Stream.concat(Stream.of("qpdf"), Arrays.stream(arguments))
                                .toList())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return qpdf.waitFor();
    }
}
