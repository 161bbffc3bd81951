package org.zhicheng.journey;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Accounts by the hundred thousand: applicants {@code person1…}, one reviewer for each office, {@code reviewer0…}, and
 * one in ten offices. They share one password.
 */
final class Crowd {

    static final String IN_TEN_OFFICES = "revieweroften";

    private final JdbcTemplate jdbc;
    private final String model;

    /** @param model a demo account, whose password hash they share */
    Crowd(JdbcTemplate jdbc, String model) {
        this.jdbc = jdbc;
        this.model = model;
    }

    void come(int people, List<String> offices) {
        jdbc.update(
                """
                insert into account (id, login_name, display_name, password_hash, mobile, verified_at, created_at)
                select 'person' || n, 'person' || n, '申报人' || n, password_hash, '139' || lpad(n::text, 8, '0'),
                       now(), now()
                from account, generate_series(1, ?) n where id = ?
                """,
                people,
                model);
        jdbc.update(
                """
                insert into account_group (account_id, group_id)
                select 'person' || n, 'verified-applicants' from generate_series(1, ?) n
                """,
                people);
        for (int i = 0; i < offices.size(); i++) {
            reviewer("reviewer" + i, offices.subList(i, i + 1));
        }
        reviewer(IN_TEN_OFFICES, offices.subList(0, 10));
    }

    private void reviewer(String id, List<String> offices) {
        jdbc.update(
                """
                insert into account (id, login_name, display_name, password_hash, verified_at, created_at)
                select ?, ?, ?, password_hash, now(), now() from account where id = ?
                """,
                id,
                id,
                id,
                model);
        List<String> groups = new ArrayList<>(offices);
        groups.add("reviewers");
        groups.forEach(
                group -> jdbc.update("insert into account_group (account_id, group_id) values (?, ?)", id, group));
    }
}
