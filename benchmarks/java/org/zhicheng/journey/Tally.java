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
    private final Case undisturbed;
    private boolean kept = true;

    /** @param undisturbed a case from before anything happened, with which the others are compared */
    Tally(
            JdbcTemplate jdbc,
            Case undisturbed,
            List<Case> cases,
            List<RoamingBrowser> people,
            RoamingBrowser reviewer) {
        this.jdbc = jdbc;
        this.undisturbed = undisturbed;
        this.cases = cases;
        this.people = people;
        this.reviewer = reviewer;
    }

    /** @return whether nobody signed in again, nothing is lost and nothing is there twice */
    boolean print() {
        int all = cases.size() + 1;
        line("asked to sign in again", 0, people.stream().mapToInt(RoamingBrowser::signedOut).sum()
                + reviewer.signedOut());
        line("still signed in", cases.size(), people.stream()
                .filter(person -> person.get("/api/me").status() == 200)
                .count());
        line("Tasklist of the reviewer, tasks", all, tasks());
        line("cases", all, count("select count(*) from declaration"));
        line("case numbers", all, count("select count(distinct case_number) from declaration"));
        line("process instances", all, count(
                "select count(*) from act_hi_procinst where proc_def_key_ = 'declaration'"));
        line("cases with other steps", 0, unlike(
                """
                select a.act_id_, count(*) as times from act_hi_actinst a join act_hi_procinst p
                  on p.id_ = a.proc_inst_id_
                where p.business_key_ = (select case_number from declaration where id = ?) or p.super_process_instance_id_ in
                  (select id_ from act_hi_procinst where business_key_ =
                    (select case_number from declaration where id = ?))
                group by a.act_id_ order by a.act_id_
                """));
        line("cases with other events", 0, unlike(
                """
                select kind, count(*) as times from declaration_event where declaration_id in (?, ?)
                group by kind order by kind
                """));
        line("cases with other messages", 0, unlike(
                """
                select template, count(*) as times from sms_message where declaration_id in (?, ?)
                group by template order by template
                """));
        line("slots with two files", 0, count(
                """
                select count(*) from (
                  select 1 from material where removed_at is null
                  group by declaration_id, slot having count(*) > 1) twice
                """));
        line("required materials missing", 0, missing());
        line("jobs that gave up", 0, count("select count(*) from act_ru_job where retries_ = 0"));
        NodesBenchmark.say("%-30s %d", "outside systems asked again", askedMore());
        return kept;
    }

    private long tasks() {
        return reviewer.engine("GET", "/task/count?unassigned=true&taskDefinitionKey=review-stage", null)
                .body()
                .path("count")
                .asLong();
    }

    /** How many cases have anything more or less often than the undisturbed one has it. */
    private long unlike(String sql) {
        List<Map<String, Object>> usual = jdbc.queryForList(sql, undisturbed.id, undisturbed.id);
        if (usual.isEmpty() && !sql.contains("sms_message")) {
            throw new IllegalStateException("Nothing to compare with: " + sql);
        }
        return cases.stream()
                .filter(one -> !jdbc.queryForList(sql, one.id, one.id).equals(usual))
                .count();
    }

    private long missing() {
        return cases.stream()
                .mapToLong(one -> count("select count(*) from material_requirement r where required and not exists"
                        + " (select 1 from material m where m.declaration_id = r.declaration_id and m.slot = r.slot"
                        + " and m.removed_at is null) and r.declaration_id = '" + one.id + "'"))
                .sum();
    }

    /**
     * Beyond what the undisturbed case took for each. A server that is killed while it asks has its question asked again
     * by the other, and a submission whose answer was lost is checked again.
     */
    private long askedMore() {
        return count("select count(*) from record_call where subject_id <> '" + undisturbed.id + "'")
                - cases.size() * count("select count(*) from record_call where subject_id = '" + undisturbed.id + "'");
    }

    private long count(String sql) {
        return jdbc.queryForObject(sql, Long.class);
    }

    private void line(String what, long expected, long found) {
        kept &= expected == found;
        NodesBenchmark.say("%-30s %d %s", what, found, expected == found ? "" : "BROKEN: " + expected + " expected");
    }
}
