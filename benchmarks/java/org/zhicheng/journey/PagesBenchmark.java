package org.zhicheng.journey;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;
import org.zhicheng.HouseClock;

/**
 * PagesBenchmark opens pages in a Chromium as slow as a phone, by Lighthouse, and says what they weigh and when somebody
 * can begin. Fails where a page is heavier, slower or less accessible than it may be. benchmarks/pages.md tells how to
 * run it; the figures at its end are written by it.
 */
public final class PagesBenchmark {

    private static final Path SCRIPTS = Path.of("benchmarks", "pages");
    private static final Path REPORT = Path.of("benchmarks", "pages.md");
    private static final String MARK = "<!-- written by PagesBenchmark -->";

    private static final int SCORE = 95;
    private static final int FIRST_INPUT_MILLIS = 3000;
    /** In kB as they come over the line, of the first view and of a form. */
    private static final int FIRST_VIEW = 60;

    private static final int FORM = 230;

    private PagesBenchmark() {}

    /**
     * A page somebody opens.
     *
     * @param cookie of who opens it, or empty for a stranger
     * @param input selector of what one can begin with
     * @param kilobytes that it may weigh
     */
    private record Visit(String name, String url, String cookie, String input, int kilobytes) {}

    /** What pages.mjs prints of a page: what axe finds, scores of 100, kB, milliseconds, and the audits that cost something. */
    private record Measured(
            String name,
            List<String> axe,
            int performance,
            int accessibility,
            int bestPractices,
            int kilobytes,
            int firstInput,
            List<String> failed) {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "benchmarks", "pages-" + System.nanoTime()));
        boolean kept;
        try (LeanServer server = LeanServer.start(folder, "1g", List.of())) {
            List<Visit> visits = visits(server.port());
            String load = load();
            kept = report(visits, measure(visits), load);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        System.out.println(kept ? "Every bound is kept." : "A bound is broken.");
        System.exit(kept ? 0 : 1);
    }

    private static List<Visit> visits(int port) {
        Browser person = Browser.signedIn(port, "zhangsan");
        Case one = Case.started(person, Case.CHOICE);
        String task = one.taskId();
        String cookie = "JSESSIONID=" + person.session();
        String home = "http://localhost:" + port;
        String act = "main a, main button";
        String field = "main input, main select";
        return List.of(
                new Visit("首页", home + "/", "", "main a", FIRST_VIEW),
                new Visit("职称初定申报", home + "/services/initial-declaration", "", "main a", FIRST_VIEW),
                new Visit("帮助", home + "/help", "", "main input", FIRST_VIEW),
                new Visit("个人登录", home + "/login", "", "main input", FIRST_VIEW),
                new Visit("能不能申报", home + "/check", "", "main select, main input, main button", FORM),
                new Visit("个人注册", home + "/register", "", "main input", FORM),
                new Visit(
                        "发起申报", home + "/declarations/new?business=initial", cookie, "main input, main select", FORM),
                new Visit("填写申报", home + "/tasks/" + task, cookie, act, FORM),
                new Visit(
                        "填写申报：学历学位信息", home + "/tasks/" + task + "#section/education", cookie, field, FORM),
                new Visit("办理进度", home + "/me/cases/" + one.id, cookie, act, FORM),
                new Visit("我的主页", home + "/me", cookie, "main a", FORM),
                new Visit("我的办件", home + "/me/cases", cookie, "main a", FORM),
                new Visit("我的信息", home + "/me/profile", cookie, field, FORM),
                new Visit("我的材料", home + "/me/materials", cookie, act, FORM),
                new Visit("消息", home + "/me/messages", cookie, "main a", FORM),
                new Visit("账户信息", home + "/me/account", cookie, act, FORM));
    }

    private static List<Measured> measure(List<Visit> visits) throws IOException, InterruptedException {
        run(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"), "");
        LaunchOptions chromium = Chromium.options();
        ObjectMapper json = JsonMapper.shared();
        String asked = json.writeValueAsString(Map.of(
                "chromium",
                chromium.executablePath.toString(),
                "environment",
                chromium.env == null ? Map.of() : chromium.env,
                "pages",
                visits));
        return json.readValue(run(List.of("node", "pages.mjs"), asked), new TypeReference<>() {});
    }

    private static String run(List<String> command, String input) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(SCRIPTS.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var in = process.outputWriter()) {
            in.write(input);
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command + " failed");
        }
        return output;
    }

    /** Says how busy the machine was with other work: then times and scores are those of a slower one. */
    private static String load() {
        OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "%s, %d processors, of which other work took %.1f when it began. Times, and the scores made of them, are"
                        + " those of a machine as busy; bytes and what axe finds do not depend on it.",
                HouseClock.today(),
                machine.getAvailableProcessors(),
                machine.getSystemLoadAverage());
    }

    private static boolean report(List<Visit> visits, List<Measured> measured, String load) throws IOException {
        boolean kept = true;
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < visits.size(); i++) {
            Measured one = measured.get(i);
            boolean good = one.axe().isEmpty()
                    && one.performance() >= SCORE
                    && one.accessibility() >= SCORE
                    && one.bestPractices() >= SCORE
                    && one.kilobytes() <= visits.get(i).kilobytes()
                    && one.firstInput() <= FIRST_INPUT_MILLIS;
            kept &= good;
            rows.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %d | %d | %d | %d of %d | %.1f s | %s | %s |%n",
                    one.name(),
                    one.axe().isEmpty() ? "clean" : String.join("; ", one.axe()),
                    one.performance(),
                    one.accessibility(),
                    one.bestPractices(),
                    one.kilobytes(),
                    visits.get(i).kilobytes(),
                    one.firstInput() / 1e3,
                    one.failed().stream().collect(Collectors.joining("; ")),
                    good ? "kept" : "BROKEN"));
        }
        String table = "| page | axe | performance | accessibility | best practices | kB | first input | what costs | |\n"
                + "|---|---|---|---|---|---|---|---|---|\n" + rows;
        System.out.println(table);
        String before = Files.readString(REPORT);
        Files.writeString(REPORT, before.substring(0, before.indexOf(MARK) + MARK.length()) + "\n\n" + load + "\n\n" + table);
        return kept;
    }
}
