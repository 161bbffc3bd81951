package org.zhicheng.journey;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Cases that were decided, by the hundred thousand: what the pages of an office read of them. Open ones and these get
 * names, specialties and times that differ, as in a city.
 */
final class DecidedCases {

    private static final String SPECIALTIES = "'05-09-01-01','05-05-01-01','01-02-02-02','01-01-02-01','01-01-03-01'";

    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂";

    private final JdbcTemplate jdbc;
    private final String caseId;
    private final String big;

    /** @param big the office of a city, through which every tenth case goes */
    DecidedCases(JdbcTemplate jdbc, String caseId, String big) {
        this.jdbc = jdbc;
        this.caseId = caseId;
        this.big = big;
    }

    void add(int cases, int people, List<String> offices) {
        jdbc.execute("update account set display_name = "
                + pick(SURNAMES, "n") + " || " + pick(GIVEN, "n / 20") + " || " + pick(GIVEN, "n / 440")
                + " from generate_series(1, " + people + ") n where id = 'person' || n");
        jdbc.update(
                """
                insert into declaration select r.* from declaration d
                cross join generate_series(1, ?) n
                cross join lateral jsonb_populate_record(d, jsonb_build_object(
                    'id', 'done' || n, 'case_number', '320902' || lpad((2026000000000 + n)::text, 13, '0'),
                    'applicant_id', 'person' || (1 + n % ?), 'status', 'APPROVED', 'finished_at', now(),
                    'process_instance_id', null)) r
                where d.id = ?
                """,
                cases,
                people,
                caseId);
        jdbc.update(
                """
                insert into office_case select r.* from office_case c
                cross join generate_series(1, ?) n
                cross join lateral jsonb_populate_record(c, jsonb_build_object(
                    'group_id', case when n % 10 = 0 then ? else (?::text[])[1 + n % ?] end,
                    'declaration_id', 'done' || n, 'applicant_id', 'person' || (1 + n % ?), 'state', 'approved',
                    'case_number', '320902' || lpad((2026000000000 + n)::text, 13, '0'), 'due_at', null)) r
                where c.declaration_id = ?
                """,
                cases,
                big,
                "{" + String.join(",", offices) + "}",
                offices.size(),
                people,
                caseId);
        jdbc.update(
                """
                insert into review_decision (id, declaration_id, round, stage, stage_name, reviewer_id, outcome, decided_at)
                select 'decision' || n, 'done' || n, 1, 'county-review', '区县人社部门审核', 'reviewer' || (n % ?), 'approved',
                       now() - n * interval '30 seconds'
                from generate_series(1, ?) n
                """,
                offices.size(),
                cases);
        vary();
    }

    /** Names as the accounts say them; what the clones took from the one case they are of becomes different. */
    private void vary() {
        String chance = "abs(hashtext(declaration_id))";
        jdbc.execute("update listed_task set applicant_name = a.display_name, specialty = " + oneOf(chance)
                + ", submitted_at = now() - " + chance + " % 40000 * interval '1 minute', created_at = now() - " + chance
                + " % 40000 * interval '1 minute', due_at = now() + (" + chance + " % 20000 - 2000) * interval '1 minute',"
                + " assignee = case when " + chance + " % 5 = 0 then 'somebody' else '' end"
                + " from declaration d join account a on a.id = d.applicant_id where d.id = declaration_id");
        jdbc.execute("create table a_key as select id, (select string_agg(lpad(to_hex(ascii(c)), 4, '0'), '' order by i)"
                + " from regexp_split_to_table(display_name, '') with ordinality t(c, i)) as name_key from account");
        jdbc.execute("update office_case set name_key = k.name_key, specialty = " + oneOf(chance)
                + ", submitted_at = case when state = 'here' then now() - " + chance
                + " % 40000 * interval '1 minute' else now() - " + chance + " % 600000 * interval '1 minute' end,"
                + " due_at = case when state = 'here' then now() + (" + chance + " % 20000 - 2000) * interval '1 minute' end"
                + " from a_key k where k.id = applicant_id");
        jdbc.execute("drop table a_key");
    }

    private static String oneOf(String chance) {
        return "(array[" + SPECIALTIES + "])[1 + " + chance + " % 5]";
    }

    private static String pick(String characters, String number) {
        return "substr('" + characters + "', 1 + (" + number + ") % " + characters.length() + ", 1)";
    }
}
