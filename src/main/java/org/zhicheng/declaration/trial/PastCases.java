package org.zhicheng.declaration.trial;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.declaration.life.Business;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.sql.SqlTime;

/** Finds the cases that were submitted in a time, the newest first. */
@Repository
class PastCases {

    private static final String SUBMITTED = " from declaration where submitted_at >= :from and submitted_at <= :until";

    private final JdbcClient jdbc;
    private final Declarations declarations;

    /** @param business null for any */
    record Time(Instant from, Instant until, Business business) {}

    PastCases(JdbcClient jdbc, Declarations declarations) {
        this.jdbc = jdbc;
        this.declarations = declarations;
    }

    long count(Time time) {
        return asked("select count(*)", time, "").query(Long.class).single();
    }

    /** @param after how many of the newest to leave out */
    List<Declaration> list(Time time, int after, int most) {
        return asked(
                        "select id",
                        time,
                        " order by submitted_at desc, id desc offset :after rows fetch first :most rows only")
                .param("after", after)
                .param("most", most)
                .query(String.class)
                .list()
                .stream()
                .map(declarations::find)
                .flatMap(Optional::stream)
                .toList();
    }

    private JdbcClient.StatementSpec asked(String what, Time time, String order) {
        boolean any = time.business() == null;
        JdbcClient.StatementSpec asked = jdbc.sql(what + SUBMITTED + (any ? "" : " and business = :business") + order)
                .param("from", SqlTime.of(time.from()))
                .param("until", SqlTime.of(time.until()));
        return any ? asked : asked.param("business", time.business().code());
    }
}
