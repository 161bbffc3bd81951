package org.zhicheng.account.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the list of bans, also ended ones, page by page. */
@Repository
class BanList {

    /** With the account that the ban names, or that has proven the number since. */
    private static final String FROM = " from declaration_ban b left join account a on a.id = coalesce(b.account_id,"
            + " (select proven.id from account proven where proven.id_number_hash = b.id_number_hash))";

    private final JdbcClient jdbc;
    private final Clock clock;

    /** @param personId the account that it holds for now; null where there is none */
    record Listed(Ban ban, String personId) {}

    /**
     * A filter chooses bans.
     *
     * @param hash of an ID number; null for any
     * @param name a pattern of names; null for any
     * @param maskedName as a list without accounts keeps the same name
     * @param state null for all
     */
    record Filter(String hash, String name, String maskedName, BanState state) {}

    BanList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Lists the latest first. */
    List<Listed> list(Filter filter, int first, int most) {
        return statement(
                        "select b.*, a.id as person_id",
                        filter,
                        " order by b.imposed_at desc, b.id offset :first rows fetch next :most rows only")
                .param("first", first)
                .param("most", most)
                .query((row, number) -> new Listed(Bans.ban(row, number), row.getString("person_id")))
                .list();
    }

    int count(Filter filter) {
        return statement("select count(*)", filter, "").query(Integer.class).single();
    }

    private JdbcClient.StatementSpec statement(String select, Filter filter, String end) {
        String sql = select + FROM + " where 1 = 1" + state(filter.state())
                + (filter.hash() == null
                        ? ""
                        : " and (b.id_number_hash = :hash or a.id_number_hash = :hash or a.claimed_id_hash = :hash)")
                + (filter.name() == null
                        ? ""
                        : " and (a.display_name like :name or a.id is null and (b.name like :name or b.name = :masked))")
                + end;
        return jdbc.sql(sql)
                .param("today", LocalDate.now(clock))
                .param("hash", filter.hash())
                .param("name", filter.name())
                .param("masked", filter.maskedName());
    }

    private static String state(BanState state) {
        if (state == null) {
            return "";
        }
        return switch (state) {
            case HOLDS -> " and b.lifted_at is null and b.banned_until > :today";
            case LIFTED -> " and b.lifted_at is not null";
            case ENDED -> " and b.lifted_at is null and b.banned_until <= :today";
        };
    }
}
