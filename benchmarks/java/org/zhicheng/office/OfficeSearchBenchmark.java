package org.zhicheng.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhicheng.reference.TestDatabase;
import org.zhicheng.sql.ManyRows;

/**
 * Measures 办件查询 in a database with few cases and in one with 50,000 open and 500,000 decided ones, for an ordinary
 * office and for a city's through which every tenth case goes. See {@code benchmarks/office.md}.
 */
public final class OfficeSearchBenchmark {

    private static final double MAX_RATIO = 1.5;

    /** Less than this nobody notices, and the machine's own unrest is larger. */
    private static final double UNNOTICED_MILLIS = 2;

    private static final int WARM_UP = 40;
    private static final int TIMED = 120;
    private static final int OFFICES = 818;
    private static final String CITY = "office-city";
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂";

    private record Ask(String what, Consumer<CaseSearch> question) {}

    private OfficeSearchBenchmark() {}

    public static void main(String[] args) throws Exception {
        int many = Integer.getInteger("zhicheng.benchmark.accounts", 500_000)
                + Integer.getInteger("zhicheng.benchmark.tasks", 50_000);
        boolean kept = true;
        try (TestDatabase few = filled(1_000);
                TestDatabase lots = filled(many)) {
            CaseSearch small = new CaseSearch(few.jdbc());
            CaseSearch large = new CaseSearch(lots.jdbc());
            for (String office : List.of("office-7", CITY)) {
                CaseSearch.Filter all = new Asked().office(office);
                System.out.printf(
                        "%s: %d and %d cases (counted to 1001)%n", office, small.count(all, 1001), large.count(all, 1001));
                for (Ask ask : asks(office)) {
                    double[] took = compare(() -> ask.question().accept(small), () -> ask.question().accept(large));
                    boolean fits = took[1] <= took[0] * MAX_RATIO || took[1] - took[0] < UNNOTICED_MILLIS;
                    kept &= fits;
                    System.out.printf(
                            "%-28s few %7.2f ms   many %7.2f ms   %s%n",
                            ask.what(), took[0], took[1], fits ? "kept" : "BROKEN");
                }
            }
        }
        System.exit(kept ? 0 : 1);
    }

    private static List<Ask> asks(String office) {
        List<Ask> asks = new ArrayList<>();
        asks.add(new Ask("first page", search -> page(search, new Asked().office(office), OfficeOrder.NEWEST, 0)));
        asks.add(new Ask("its count", search -> search.count(new Asked().office(office), 1001)));
        asks.add(new Ask("last page", search -> page(search, new Asked().office(office), OfficeOrder.NEWEST, 980)));
        asks.add(new Ask("first due", search -> page(search, new Asked().office(office), OfficeOrder.DUE, 0)));
        asks.add(new Ask("by number", search -> page(search, new Asked().number("3209022026000000007").office(office), OfficeOrder.NEWEST, 0)));
        asks.add(new Ask("by name", search -> page(search, new Asked().name("王伟芳").office(office), OfficeOrder.NEWEST, 0)));
        asks.add(new Ask("by surname", search -> page(search, new Asked().name("王").office(office), OfficeOrder.NEWEST, 0)));
        asks.add(new Ask("by specialty", search -> page(search, new Asked().specialty("05-09-01-007").office(office), OfficeOrder.NEWEST, 0)));
        asks.add(new Ask("open here", search -> page(search, new Asked().state("here").office(office), OfficeOrder.NEWEST, 0)));
        asks.add(new Ask("a specialty that none has", search -> page(search, new Asked().specialty("99").office(office), OfficeOrder.NEWEST, 0)));
        return asks;
    }

    private static void page(CaseSearch search, CaseSearch.Filter filter, OfficeOrder order, int first) {
        search.find(filter, order, first, 20);
    }

    /** Names what is asked for; everything else is any. */
    private static final class Asked {

        private String number;
        private String name;
        private List<String> specialties;
        private List<String> states;

        Asked number(String value) {
            number = value;
            return this;
        }

        Asked name(String value) {
            name = value;
            return this;
        }

        Asked specialty(String value) {
            specialties = List.of(value);
            return this;
        }

        Asked state(String value) {
            states = List.of(value);
            return this;
        }

        CaseSearch.Filter office(String office) {
            return new CaseSearch.Filter(
                    List.of(office), Set.of("nobody"), number, name, null, specialties, null, null, states, null, null, null, null);
        }
    }

    private static TestDatabase filled(int cases) {
        long start = System.nanoTime();
        TestDatabase database = TestDatabase.postgresql();
        JdbcClient jdbc = database.jdbc();
        jdbc.sql("create table a_name (place integer primary key, name varchar(10), name_key varchar(40))")
                .update();
        List<List<Object>> names = new ArrayList<>();
        for (int n = 0; n < SURNAMES.length() * GIVEN.length() * GIVEN.length(); n++) {
            String name = "" + SURNAMES.charAt(n % SURNAMES.length())
                    + GIVEN.charAt(n / SURNAMES.length() % GIVEN.length())
                    + GIVEN.charAt(n / SURNAMES.length() / GIVEN.length());
            names.add(List.of(n, name, NameKey.of(name)));
        }
        ManyRows.insert(jdbc, "a_name (place, name, name_key)", names);
        jdbc.sql("insert into account (id, login_name, display_name, created_at) values ('one', 'one', '一', now())")
                .update();
        jdbc.sql("""
                        insert into declaration (id, case_number, applicant_id, business, status, division, department,
                               employer_id, specialty, series, level, round, created_at, submitted_at)
                        select 'd' || n, '320902' || lpad(n::text, 13, '0'), 'one', 'initial', 'APPROVED', '320902', 'none',
                               'e1', '05', '05', 'assistant', 1, now(), now() from generate_series(1, %d) n
                        """.formatted(cases)).update();
        offices(jdbc, cases, "'office-' || n %% %d".formatted(OFFICES).replace("%%", "%"), "true");
        offices(jdbc, cases, "'" + CITY + "'", "n % 10 = 0");
        jdbc.sql("analyze office_case").update();
        System.out.printf("%,d cases written in %d s%n", cases, (System.nanoTime() - start) / 1_000_000_000);
        return database;
    }

    /** Every eleventh case is open, and due within some days. */
    private static void offices(JdbcClient jdbc, int cases, String office, String which) {
        jdbc.sql("insert into office_case (group_id, declaration_id, applicant_id, case_number, name_key, business,"
                        + " specialty, level, employer_read, state, stage, submitted_at, due_at) select " + office
                        + ", 'd' || n, 'one', '320902' || lpad(n::text, 13, '0'), a.name_key, 'initial',"
                        + " '05-09-01-' || lpad((n * 7 % 300)::text, 3, '0'), 'assistant', '盐城某公司' || n % 900,"
                        + " case when n % 11 = 0 then 'here' else 'approved' end, 'county-review',"
                        + " now() - n * interval '1 minute', case when n % 11 = 0 then now() + n % 9 * interval '1 day' end"
                        + " from generate_series(1, " + cases + ") g(n) join a_name a on a.place = g.n * 31 % "
                        + SURNAMES.length() * GIVEN.length() * GIVEN.length() + " where " + which)
                .update();
    }

    private static double[] compare(Runnable one, Runnable other) {
        List<Long> ones = new ArrayList<>();
        List<Long> others = new ArrayList<>();
        for (int run = 0; run < WARM_UP + TIMED; run++) {
            long start = System.nanoTime();
            one.run();
            long between = System.nanoTime();
            other.run();
            long end = System.nanoTime();
            if (run >= WARM_UP) {
                ones.add(between - start);
                others.add(end - between);
            }
        }
        return new double[] {median(ones), median(others)};
    }

    private static double median(List<Long> nanos) {
        return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElseThrow() / 1e6;
    }
}
