package org.zhicheng.material;

import org.zhicheng.material.pdf.Inspection;
import org.zhicheng.material.pdf.PdfInspection;
import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.zhicheng.problem.Problem;

/**
 * Our inspection over a folder of PDFs that others made, held against what poppler's tools say of the same files: what
 * we refuse and they see nothing wrong with, what we take and they find forbidden things in, and what we call blank and
 * they draw something on.
 */
public final class CorpusReport {

    private static final double MOST_WRONGLY_REFUSED = 0.01;
    private static final double MILLION = 1_000_000;
    private static final Pattern PAGE_NUMBER = Pattern.compile("\\d+");

    private final List<Verdict> verdicts = new ArrayList<>();
    private final Path folder;

    private CorpusReport(Path folder) {
        this.folder = folder;
    }

    private record Verdict(Path file, Inspection inspection, double millis) {

        boolean taken() {
            return inspection.refusal().isEmpty();
        }

        String rule() {
            return inspection
                    .refusal()
                    .map(problem -> problem.rule() + " " + problem.message())
                    .orElse("taken");
        }
    }

    public static void main(String[] arguments) throws Exception {
        ((LoggerContext) LoggerFactory.getILoggerFactory()).stop();
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : System.getProperty("zhicheng.benchmark.corpus", ""));
        CorpusReport report = new CorpusReport(folder.toAbsolutePath());
        report.inspect();
        report.sayVerdicts();
        boolean kept = report.sayRefusals() & report.sayForbidden() & report.sayBlanks();
        System.out.println(kept ? "Every bound is kept." : "A bound is broken.");
        System.exit(kept ? 0 : 1);
    }

    private void inspect() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf"))
                    .sorted()
                    .toList();
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException("no PDFs in " + folder + ": name a folder of them");
        }
        PdfInspection inspection = new PdfInspection(Words.MESSAGES);
        try {
            for (Path file : files) {
                long start = System.nanoTime();
                Inspection found = inspection.inspect(file, "a.pdf", "/materials/x");
                verdicts.add(new Verdict(file, found, (System.nanoTime() - start) / MILLION));
            }
        } finally {
            inspection.close();
        }
    }

    private void sayVerdicts() {
        say("%d files", verdicts.size());
        Map<String, Long> rules =
                verdicts.stream().collect(Collectors.groupingBy(Verdict::rule, TreeMap::new, Collectors.counting()));
        rules.forEach((rule, count) -> say("%6d  %s", count, rule));
        Map<String, Long> warnings = verdicts.stream()
                .filter(Verdict::taken)
                .flatMap(verdict -> verdict.inspection().problems().stream())
                .collect(Collectors.groupingBy(
                        problem -> problem.rule() + " "
                                + PAGE_NUMBER.matcher(problem.message()).replaceAll("#"),
                        TreeMap::new,
                        Collectors.counting()));
        warnings.forEach((warning, count) -> say("%6d  taken with a word: %s", count, warning));
        List<Double> times = verdicts.stream().map(Verdict::millis).sorted().toList();
        say(
                "time a file        median %.1f ms, 95 %% %.1f ms, 99 %% %.1f ms, longest %.0f ms",
                share(times, 0.5), share(times, 0.95), share(times, 0.99), share(times, 1));
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        say("heap               limit %.0f MB, highest %.0f MB", Runtime.getRuntime().maxMemory() / MILLION, peak
                / MILLION);
    }

    /** @return whether few enough were refused for nothing that another program sees */
    private boolean sayRefusals() throws IOException, InterruptedException {
        List<Verdict> doubtful = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            if (!verdict.taken()
                    && Poppler.draws(verdict.file())
                    && Poppler.forbidden(verdict.file()).isEmpty()
                    && (!isActing(verdict) || RawWords.in(verdict.file()).isEmpty())) {
                doubtful.add(verdict);
            }
        }
        say("");
        say(
                "%d of %d files (%.2f %%) are drawn without a word, hold nothing forbidden, and are refused:",
                doubtful.size(), verdicts.size(), 100.0 * doubtful.size() / verdicts.size());
        doubtful.forEach(verdict -> say("    %s  %s", name(verdict), verdict.rule()));
        return doubtful.size() <= verdicts.size() * MOST_WRONGLY_REFUSED;
    }

    private static boolean isActing(Verdict verdict) {
        return verdict.rule().startsWith("F03");
    }

    /** @return whether nothing was taken that poppler finds something forbidden in */
    private boolean sayForbidden() throws IOException, InterruptedException {
        long taken = 0;
        long found = 0;
        long named = 0;
        say("");
        for (Verdict verdict : verdicts) {
            if (verdict.taken()) {
                taken++;
                List<String> forbidden = Poppler.forbidden(verdict.file());
                if (!forbidden.isEmpty()) {
                    found++;
                    say("    %s  taken, with %s", name(verdict), String.join(", ", forbidden));
                }
                Set<String> words = RawWords.in(verdict.file());
                if (!words.isEmpty()) {
                    named++;
                    say("    %s  taken, with the words %s somewhere", name(verdict), String.join(", ", words));
                }
            }
        }
        say("%d of %d files that are taken hold scripts, attachments or XFA by poppler's tools", found, taken);
        say("%d of them have words somewhere that actions have, and blend modes, fonts and addresses, too", named);
        return found == 0;
    }

    /** @return whether nothing is drawn on what we call blank */
    private boolean sayBlanks() throws IOException, InterruptedException {
        String blank = Words.say("material.F05.blank", "#");
        String[] around = blank.split("#", -1);
        Pattern said = Pattern.compile(Pattern.quote(around[0]) + "(.*)" + Pattern.quote(around[1]));
        long called = 0;
        long drawn = 0;
        say("");
        for (Verdict verdict : verdicts) {
            for (Problem problem : verdict.inspection().problems()) {
                Matcher pages = said.matcher(problem.message());
                if (verdict.taken() && pages.matches()) {
                    List<Integer> first = PAGE_NUMBER
                            .matcher(pages.group(1).replaceAll("等.*", ""))
                            .results()
                            .map(number -> Integer.valueOf(number.group()))
                            .toList();
                    for (int page : first) {
                        called++;
                        if (Poppler.marks(verdict.file(), page)) {
                            drawn++;
                            say("    %s  page %d is called blank, and something is on it", name(verdict), page);
                        }
                    }
                }
            }
        }
        say("%d of %d pages that are called blank have something on them", drawn, called);
        return drawn == 0;
    }

    private String name(Verdict verdict) {
        return folder.relativize(verdict.file()).toString();
    }

    private static double share(List<Double> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * share)));
    }

    private static void say(String words, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, words, arguments));
    }
}
