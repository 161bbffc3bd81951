package org.zhicheng.reference;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.RowsOf;

/**
 * The divisions. What is offered is what holds today; what a case already rests on is known by its code for good, as it
 * was called last.
 */
@Repository
public class DivisionDirectory {

    /** A row holds until its last day, or until a later row of its code begins. */
    private static final String HOLDS = " and valid_from = (select max(l.valid_from) from division l"
            + " where l.code = division.code and l.valid_from <= :today)"
            + " and (valid_to is null or valid_to >= :today)";

    private static final String BEGAN = " and valid_from <= :today";

    private final JdbcClient jdbc;
    private final Clock clock;

    DivisionDirectory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param parent code, or null for the provinces; 市本级 comes before the counties, the rest by code */
    public List<Division> children(String parent) {
        return children(parent, LocalDate.now(clock));
    }

    /** What was offered on a day, to somebody who declared then. */
    public List<Division> children(String parent, LocalDate day) {
        String where = parent == null ? "parent is null" : "parent = :parent";
        return jdbc.sql("select code, parent, name, kind from division where " + where + HOLDS
                        + " order by case when kind = 'self' then 0 else 1 end, code")
                .param("parent", parent)
                .param("today", day)
                .query(RowsOf.a(Division.class))
                .list();
    }

    /** As it is called now, or was called last. */
    public Optional<Division> find(String code) {
        return jdbc.sql("select code, parent, name, kind from division where code = :code"
                        + " order by case when valid_from <= :today then 0 else 1 end, valid_from desc"
                        + " fetch first 1 rows only")
                .param("code", code)
                .param("today", LocalDate.now(clock))
                .query(RowsOf.a(Division.class))
                .optional();
    }

    /** From the province down to this one; empty for an unknown code. */
    public List<Division> path(String code) {
        List<Division> path = new ArrayList<>();
        Optional<Division> next = find(code);
        while (next.isPresent()) {
            path.add(0, next.get());
            next = Optional.ofNullable(next.get().parent()).flatMap(this::find);
        }
        return path;
    }

    /** 江苏省-盐城市-亭湖区, as the guide writes it (line 40). */
    public String displayPath(String code) {
        return path(code).stream().map(Division::name).collect(Collectors.joining("-"));
    }

    /** Whether it can be declared in today: the last level, and all the way to it is offered (D01). */
    public boolean isLeaf(String code) {
        return isLeaf(code, LocalDate.now(clock));
    }

    /** Whether it could be declared in on a day. */
    public boolean isLeaf(String code, LocalDate day) {
        List<Division> path = path(code);
        return !path.isEmpty()
                && path.get(path.size() - 1).leaf()
                && path.stream().allMatch(division -> count(division.code(), HOLDS, day) > 0);
    }

    /** Whether it could be declared in before that day, or what it lies in, and cannot any more. */
    public boolean ended(String code, LocalDate day) {
        return path(code).stream()
                .map(Division::code)
                .anyMatch(step -> count(step, HOLDS, day) == 0 && count(step, BEGAN, day) > 0);
    }

    private int count(String code, String which, LocalDate day) {
        return jdbc.sql("select count(*) from division where code = :code" + which)
                .param("code", code)
                .param("today", day)
                .query(Integer.class)
                .single();
    }
}
