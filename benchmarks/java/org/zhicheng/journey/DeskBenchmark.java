package org.zhicheng.journey;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhicheng.journey.Stopwatch.Pair;

/**
 * Measures what reviewers wait for all day, over HTTP: the lists of Tasklist with their counts, every search in them, and
 * 办件查询, where there are 1,000 cases and where there are 550,000. See {@code benchmarks/office.md}.
 */
public final class DeskBenchmark {

    private static final double MAX_RATIO = 1.5;

    /** Less than this nobody notices, and the machine's own unrest is larger. */
    private static final double UNNOTICED_MILLIS = 2;

    private static final int WARM_UP = 15;
    private static final int TIMED = 41;
    private static final String OFFICE = "office-320902";
    private static final String APPLICANT = "lisi";
    private static final int FEW_OPEN = 100;
    private static final int FEW_DECIDED = 900;

    private final Cluster cluster;
    private final Report report = new Report();
    private final int manyDecided = Integer.getInteger("zhicheng.benchmark.accounts", 500_000);
    private final int manyOpen = Integer.getInteger("zhicheng.benchmark.tasks", 50_000);

    /** A desk is where a reviewer sits who knows one case of the own office. */
    private record Desk(Reviewer reviewer, String number, String name) {}

    private DeskBenchmark(Cluster cluster) {
        this.cluster = cluster;
    }

    public static void main(String[] args) {
        boolean kept = false;
        try (Cluster cluster = new Cluster()) {
            kept = new DeskBenchmark(cluster).run();
        } catch (IOException | RuntimeException e) {
            e.printStackTrace();
        }
        // a thread that somebody left behind must not keep the machine
        System.exit(kept ? 0 : 1);
    }

    private boolean run() {
        String caseId = new ModelCase(cluster).prepare(APPLICANT);
        List<String> offices =
                cluster.jdbc("model").queryForList("select group_id from office order by 1", String.class);
        fill("few", caseId, FEW_OPEN, FEW_DECIDED, offices);
        fill("many", caseId, manyOpen, manyDecided, offices);
        try (Server few = new Server(cluster, "few");
                Server many = new Server(cluster, "many")) {
            for (int office : List.of(1, offices.size() - 1)) {
                String group = offices.get(office);
                Desk inFew = desk("few", few, "reviewer" + office, group);
                Desk inMany = desk("many", many, "reviewer" + office, group);
                report.note(
                        "office with %d of %d open cases, and %d of %d",
                        open("few", group), open("few", null), open("many", group), open("many", null));
                lists(inFew, inMany);
                searches(inFew, inMany);
            }
            tenOffices(
                    desk("few", few, Crowd.IN_TEN_OFFICES, offices.get(1)),
                    desk("many", many, Crowd.IN_TEN_OFFICES, offices.get(1)));
        }
        return report.print();
    }

    private void fill(String database, String caseId, int open, int decided, List<String> offices) {
        long start = System.nanoTime();
        cluster.copy("model", database);
        JdbcTemplate jdbc = cluster.jdbc(database);
        String big = offices.get(offices.size() - 1);
        new Crowd(jdbc, APPLICANT).come(decided, offices);
        CaseCloner cloner = new CaseCloner(jdbc, caseId, OFFICE, APPLICANT);
        cloner.copy(1, open - open / 10, offices.subList(0, offices.size() - 1));
        cloner.copy(open - open / 10 + 1, open, List.of(big));
        new DecidedCases(jdbc, caseId, big).add(decided, decided, offices.subList(0, offices.size() - 1));
        cluster.settle(database);
        System.out.printf(
                "%s: %,d open and %,d decided cases in %d offices, written in %d s%n",
                database, open, decided, offices.size(), (System.nanoTime() - start) / 1_000_000_000);
    }

    private Desk desk(String database, Server server, String reviewer, String office) {
        Map<String, Object> known = cluster.jdbc(database)
                .queryForMap(
                        "select case_number, applicant_name from listed_task where group_id = ? order by task_id limit 1",
                        office);
        return new Desk(
                new Reviewer(server.port(), reviewer),
                (String) known.get("case_number"),
                (String) known.get("applicant_name"));
    }

    private int open(String database, String office) {
        return cluster.jdbc(database)
                .queryForObject(
                        "select count(*) from listed_task where group_id like ?",
                        Integer.class,
                        office == null ? "%" : office);
    }

    private void lists(Desk few, Desk many) {
        for (String list : List.of("UNCLAIMED", "MINE", "DUE_SOON", "OVERDUE", "RESUBMITTED", "ALL")) {
            compare("list " + list, few, many, desk -> desk.reviewer().list(list, "DUE", "", ""));
        }
        for (String order : List.of("OLDEST", "NEWEST", "NUMBER")) {
            compare("list ALL, " + order, few, many, desk -> desk.reviewer().list("ALL", order, "", ""));
        }
        compare("list: a number", few, many, desk -> desk.reviewer().list("ALL", "DUE", desk.number(), ""));
        compare("list: a part of numbers", few, many, desk -> desk.reviewer().list("ALL", "DUE", "0012", ""));
        compare("list: a name", few, many, desk -> desk.reviewer().list("ALL", "DUE", desk.name(), ""));
        compare("list: a surname", few, many, desk -> desk.reviewer().list("ALL", "DUE", desk.name().substring(0, 1), ""));
        compare("list: a name of nobody", few, many, desk -> desk.reviewer().list("ALL", "DUE", "欧阳", ""));
        compare("list: a specialty", few, many, desk -> desk.reviewer().list("ALL", "DUE", "电气工程", ""));
        compare("list: a level", few, many, desk -> desk.reviewer().list("ALL", "DUE", "助理工程师", ""));
        compare("list: who has it", few, many, desk -> desk.reviewer().list("ALL", "DUE", "", "somebody"));
    }

    private void tenOffices(Desk few, Desk many) {
        report.note("reviewer in ten offices");
        compare("list UNCLAIMED", few, many, desk -> desk.reviewer().list("UNCLAIMED", "DUE", "", ""));
        compare("list: a name", few, many, desk -> desk.reviewer().list("ALL", "DUE", desk.name(), ""));
        office("office: first page", few, many, desk -> Map.of());
    }

    private void searches(Desk few, Desk many) {
        office("office: first page", few, many, desk -> Map.of());
        office("office: first due", few, many, desk -> Map.of("sort", "due"));
        office("office: by number", few, many, desk -> Map.of("sort", "number"));
        office("office: by specialty", few, many, desk -> Map.of("sort", "specialty"));
        office("office: a number", few, many, desk -> Map.of("text", desk.number()));
        office("office: a name", few, many, desk -> Map.of("text", desk.name()));
        office("office: a surname", few, many, desk -> Map.of("text", desk.name().substring(0, 1)));
        office("office: a name of nobody", few, many, desk -> Map.of("text", "欧阳"));
        office("office: a specialty", few, many, desk -> Map.of("specialty", "电气工程"));
        office("office: what is here", few, many, desk -> Map.of("state", "here"));
        office("office: who has it", few, many, desk -> Map.of("holder", "somebody"));
        office("office: what nobody has", few, many, desk -> Map.of("holder", "-"));
    }

    private void office(String what, Desk few, Desk many, Function<Desk, Map<String, ?>> question) {
        compare(what, few, many, desk -> desk.reviewer().search(question.apply(desk)));
    }

    private void compare(String what, Desk few, Desk many, Consumer<Desk> ask) {
        Pair pair = Stopwatch.compare(WARM_UP, TIMED, n -> ask.accept(few), n -> ask.accept(many));
        boolean kept = pair.ratio() <= MAX_RATIO || pair.other() - pair.one() < UNNOTICED_MILLIS;
        report.add(what, "few", pair.one(), "many", pair.other(), pair.ratio(), kept);
    }
}
