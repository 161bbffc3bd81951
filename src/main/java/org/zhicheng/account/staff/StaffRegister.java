package org.zhicheng.account.staff;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.account.Groups;

/** Finds accounts of staff by names and offices, however many there are. */
@Repository
class StaffRegister {

    private static final String IN_GROUP =
            "exists (select 1 from account_group g where g.account_id = a.id and g.group_id ";

    private final JdbcClient jdbc;

    /**
     * A question says whom to look for.
     *
     * @param text a part of the name or of the login name; empty for all
     * @param offices whose members are found by the text too
     * @param office whose members alone are meant; null for all
     * @param former those who left, instead of those who work here
     */
    record Wanted(String text, Collection<String> offices, String office, boolean former) {}

    StaffRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int count(Wanted wanted) {
        return statement("select count(*)", wanted, "").query(Integer.class).single();
    }

    /** Lists ids, by name. */
    List<String> find(Wanted wanted, int first, int most) {
        return List.copyOf(statement(
                        "select a.id",
                        wanted,
                        " order by a.display_name, a.login_name, a.id offset :first rows fetch next :most rows only")
                .param("first", first)
                .param("most", most)
                .query(String.class)
                .list());
    }

    private JdbcClient.StatementSpec statement(String select, Wanted wanted, String end) {
        String named = wanted.text().isEmpty()
                ? ""
                : " and (lower(a.login_name) like :text escape '!' or lower(a.display_name) like :text escape '!'"
                        + (wanted.offices().isEmpty() ? "" : " or " + IN_GROUP + "in (:offices))")
                        + ")";
        String office = wanted.office() == null ? "" : " and " + IN_GROUP + "= :office)";
        return jdbc.sql(select + " from account a where " + IN_GROUP + "in (:roles))" + office + named + end)
                .param(
                        "roles",
                        wanted.former() ? Set.of(Groups.FORMER_STAFF) : Set.of(Groups.REVIEWERS, Groups.PROCESS_ADMINS))
                .param("office", wanted.office())
                .param("offices", wanted.offices())
                .param("text", "%" + escaped(wanted.text()) + "%");
    }

    private static String escaped(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
    }
}
