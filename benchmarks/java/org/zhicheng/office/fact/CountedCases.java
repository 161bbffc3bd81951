package org.zhicheng.office.fact;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.FreshDatabase;
import org.zhicheng.reference.BundledHolidays;

/** Counted cases are facts of so many cases in a PostgreSQL database of their own, and the tallies that count them. */
public final class CountedCases implements AutoCloseable {

    public static final String COUNTY = "office-7";
    public static final String CITY = "office-city";

    private static final int OFFICES = 818;
    private static final int REVIEWERS = 20;

    /** So many the county has however few there are, so that each of its reviewers has a line of their own. */
    private static final int OF_COUNTY = 100;

    private final FreshDatabase fresh = FreshDatabase.postgresql();
    private final HikariDataSource pool = new HikariDataSource();
    private final JdbcClient jdbc;

    /** Every eleventh case is open and came in the last sixty days; the others were decided within three years. */
    public CountedCases(int cases) {
        pool.setJdbcUrl(fresh.url());
        pool.setUsername(fresh.user());
        pool.setPassword(fresh.password());
        pool.setMaximumPoolSize(2);
        jdbc = JdbcClient.create(pool);
        long start = System.nanoTime();
        jdbc.sql("insert into account (id, login_name, display_name, password_hash, created_at)"
                        + " select 'r' || n, 'r' || n, '审核员' || n, 'x', now() from generate_series(0, ?) n")
                .param(REVIEWERS)
                .update();
        jdbc.sql("insert into account_group (account_id, group_id) select 'r' || n, g from generate_series(0, ?) n,"
                        + " (values ('reviewers'), (?), (?)) groups(g)")
                .params(REVIEWERS, COUNTY, CITY)
                .update();
        String ofCounty = "case when n <= " + OF_COUNTY + " then '" + COUNTY + "'";
        facts(cases, ofCounty + " else 'office-' || n % " + OFFICES + " end", "true");
        facts(cases, "'" + CITY + "'", "n % 10 = 0");
        jdbc.sql("insert into office_fact_waiting (fact_id) select id from office_fact").update();
        jdbc.sql("analyze").update();
        long written = System.nanoTime();
        fold();
        // so that PostgreSQL does not clean while it is measured
        jdbc.sql("vacuum analyze").update();
        System.out.printf(
                "%,d cases: facts written in %d s, counted in %d s, %,d facts, %,d tallies%n",
                cases,
                seconds(written - start),
                seconds(System.nanoTime() - written),
                rows("office_fact"),
                rows("office_tally"));
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    private void facts(int cases, String office, String which) {
        String rows = " from (select n, " + office + " as office, '320' || lpad((n * 11 % 100)::text, 3, '0') as division,"
                + " lpad((n * 7 % 29 + 1)::text, 2, '0') as series,"
                + " (array['technician', 'assistant', 'intermediate', 'associate-senior', 'senior'])[n * 3 % 5 + 1] as level,"
                + " case when n % 11 = 0 then current_date - n * 37 % 60 else current_date - 31 - (n * 37 % 1060) end as came"
                + " from generate_series(1, " + cases + ") n where " + which + ") c";
        String columns = "insert into office_fact (id, kind, office, stage, division, series, level, entered_on,"
                + " happened_on, outcome, first_decision, reviewer_id) select ";
        String turn = " || office, '%s', office, '审核', division, series, level, came, ";
        jdbc.sql(columns + "'e' || n" + turn.formatted("entered") + "came, null, false, null" + rows).update();
        jdbc.sql(columns + "'l' || n" + turn.formatted("left") + "came + n * 13 % 30, null, false, null" + rows
                        + " where n % 11 <> 0")
                .update();
        jdbc.sql(columns + "'d' || n" + turn.formatted("decided") + "came + n * 13 % 30,"
                        + " case when n % 5 = 0 then 'returned' when n % 17 = 0 then 'rejected' else 'approved' end,"
                        + " n % 4 <> 0, 'r' || n % " + REVIEWERS + rows + " where n % 11 <> 0")
                .update();
        jdbc.sql("insert into office_fact_item (fact_id, position, item, phrase) select id, 0,"
                        + " '材料' || (hashtext(id) & 15), case when hashtext(id) & 1 = 0 then '原因' || (hashtext(id) & 7) end"
                        + " from office_fact where outcome = 'returned' on conflict do nothing")
                .update();
    }

    private void fold() {
        FactFolding folding = new FactFolding(
                new TallyRuns(jdbc),
                new Facts(jdbc, pool),
                new Tallies(jdbc),
                new ReviewerTallies(jdbc),
                BundledHolidays.workingDays(),
                Clock.systemDefaultZone());
        new TransactionTemplate(new JdbcTransactionManager(pool)).executeWithoutResult(any -> folding.fold());
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static long seconds(long nanos) {
        return nanos / 1_000_000_000;
    }

    @Override
    public void close() {
        pool.close();
        fresh.close();
    }
}
