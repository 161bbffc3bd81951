package org.zhicheng.journey;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.zhicheng.journey.Stopwatch.Pair;

/**
 * Measures what reviewers wait for all day, over HTTP: the lists of Tasklist with their counts, every search in them, and
 * 办件查询, where there are 1,000 cases and where there are 550,000. See {@code benchmarks/office.md}.
 */
public final class DeskBenchmark extends FewAndMany {

    /** Less than this nobody notices, and the machine's own unrest is larger. */
    private static final double UNNOTICED_MILLIS = 2;

    private static final int WARM_UP = 15;
    private static final int TIMED = 41;
    private static final int FEW_OPEN = 100;
    private static final int FEW_DECIDED = 900;

    /** Cases of an office whose lists and pages are full. */
    private static final int MORE_THAN_A_PAGE = 30;

    /** The place of the office that is asked among {@code offices}, the last of which has a tenth of all cases. */
    private static final int ORDINARY = 1;

    /** A desk is where a reviewer sits who knows one case of the own office. */
    private record Desk(Reviewer reviewer, String number, String name) {}

    private DeskBenchmark(Cluster cluster) {
        super(cluster);
    }

    public static void main(String[] args) {
        main(DeskBenchmark::new);
    }

    @Override
    boolean run(String caseId, List<String> offices) {
        // a page is full in both: what differs is how many cases there are, not how many lines are drawn
        fill("few", caseId, FEW_OPEN, MORE_THAN_A_PAGE, MORE_THAN_A_PAGE, FEW_DECIDED, offices);
        fill("many", caseId, manyTasks, manyTasks / 10, 0, manyAccounts, offices);
        try (Server few = new Server(cluster, "few");
                Server many = new Server(cluster, "many")) {
            // a server that starts brings rows up to date, and leaves the old ones behind
            cluster.settle("few");
            cluster.settle("many");
            for (int office : List.of(ORDINARY, offices.size() - 1)) {
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

    /**
     * @param large how many of the open cases are the large office's
     * @param ordinary how many of them are those of the ordinary office that is asked, besides its share of the rest
     */
    private void fill(
            String database, String caseId, int open, int large, int ordinary, int decided, List<String> offices) {
        String big = offices.get(offices.size() - 1);
        int rest = open - large - ordinary;
        List<String> others = offices.subList(0, offices.size() - 1);
        String what = "%,d open and %,d decided cases in %d offices".formatted(open, decided, offices.size());
        fill(database, what, jdbc -> {
            new Crowd(jdbc, APPLICANT).come(decided, offices);
            CaseCloner cloner = new CaseCloner(jdbc, caseId, OFFICE, APPLICANT);
            cloner.copy(1, rest, others);
            cloner.copy(rest + 1, rest + ordinary, List.of(offices.get(ORDINARY)));
            cloner.copy(rest + ordinary + 1, open, List.of(big));
            new DecidedCases(jdbc, caseId, big).add(decided, decided, others);
        });
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
        for (String list : List.of("UNCLAIMED", "MINE", "DUE_SOON", "OVERDUE", "RESUBMITTED", "AFTER_REVIEW", "ALL")) {
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
