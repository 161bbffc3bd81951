package org.zhicheng.journey;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts afterwards what there has to be: everything, and once. */
final class Tally {

    private final JdbcTemplate jdbc;
    private final List<Case> cases;
    private final List<RoamingBrowser> people;
    private final RoamingBrowser reviewer;
    private boolean kept = true;

    Tally(JdbcTemplate jdbc, List<Case> cases, List<RoamingBrowser> people, RoamingBrowser reviewer) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.people = people;
        this.reviewer = reviewer;
    }

    /** @return whether nobody signed in again, nothing is lost and nothing is there twice */
    boolean print() {
        int all = cases.size();
        line("asked to sign in again", 0, people.stream().mapToInt(RoamingBrowser::signedOut).sum()
                + reviewer.signedOut());
        line("still signed in", all, people.stream()
                .filter(person -> person.get("/api/me").status() == 200)
                .count());
        line("Tasklist of the reviewer, tasks", all, tasks());
        line("cases", all, count("select count(*) from declaration"));
        line("case numbers", all, count("select count(distinct case_number) from declaration"));
        line("process instances", all, count(
                "select count(*) from act_hi_procinst where proc_def_key_ = 'declaration'"));
        line("steps of a process done twice", 0, count(
                """
                select count(*) from (
                  select 1 from act_hi_actinst where proc_def_key_ in ('declaration', 'review')
                  and act_type_ not like '%Gateway' group by proc_inst_id_, act_id_ having count(*) > 1) twice
                """));
        line("entries of a timeline twice", 0, count(
                """
                select count(*) from (
                  select 1 from declaration_event group by declaration_id, kind having count(*) > 1) twice
                """));
        line("slots with two files", 0, count(
                """
                select count(*) from (
                  select 1 from material where removed_at is null
                  group by declaration_id, slot having count(*) > 1) twice
                """));
        line("required materials missing", 0, missing());
        line("jobs that gave up", 0, count("select count(*) from act_ru_job where retries_ = 0"));
        NodesBenchmark.say("%-30s %s", "outside systems asked", calls());
        return kept;
    }

    private long tasks() {
        return reviewer.engine("GET", "/task/count?unassigned=true&taskDefinitionKey=review-stage", null)
                .body()
                .path("count")
                .asLong();
    }

    private long missing() {
        return cases.stream()
                .mapToLong(one -> count("select count(*) from material_requirement r where required and not exists"
                        + " (select 1 from material m where m.declaration_id = r.declaration_id and m.slot = r.slot"
                        + " and m.removed_at is null) and r.declaration_id = '" + one.id + "'"))
                .sum();
    }

    /** A server that was killed while it asked has its question asked again by the other: that may be one more. */
    private List<Map<String, Object>> calls() {
        return jdbc.queryForList("select system, count(*) as times from record_call group by system order by system");
    }

    private long count(String sql) {
        return jdbc.queryForObject(sql, Long.class);
    }

    private void line(String what, long expected, long found) {
        kept &= expected == found;
        NodesBenchmark.say("%-30s %d %s", what, found, expected == found ? "" : "BROKEN: " + expected + " expected");
    }
}
