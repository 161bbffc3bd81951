package org.zhicheng.review.leave;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.sql.SqlTime;

/** Stores the leaves, and tells who is away today and who stands in. */
@Repository
public class Leaves {

    private static final String SELECT =
            "select id, account_id, substitute_id, first_day, last_day, set_by from staff_leave where ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Leaves(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns the leave of a person who is away today; empty where the person is not. */
    public Optional<Leave> today(String accountId) {
        return list(jdbc.sql(SELECT + "account_id = :id and first_day <= :today and last_day >= :today")
                        .param("id", accountId)
                        .param("today", LocalDate.now(clock)))
                .stream()
                .findFirst();
    }

    /** Returns who stands in today; empty where the person is here, or everybody asked for is away as well. */
    public Optional<String> standIn(String accountId) {
        Set<String> asked = new HashSet<>(Set.of(accountId));
        Optional<Leave> leave = today(accountId);
        while (leave.isPresent() && asked.add(leave.get().substituteId())) {
            String substitute = leave.get().substituteId();
            leave = today(substitute);
            if (leave.isEmpty()) {
                return Optional.of(substitute);
            }
        }
        return Optional.empty();
    }

    Optional<Leave> find(String id) {
        return list(jdbc.sql(SELECT + "id = :id").param("id", id)).stream().findFirst();
    }

    /** Returns the leaves of these people that are not over, the next first. */
    List<Leave> comingOf(Collection<String> accountIds) {
        return accountIds.isEmpty()
                ? List.of()
                : list(jdbc.sql(SELECT
                                + "account_id in (:ids) and last_day >= :today order by first_day, account_id, id")
                        .param("ids", accountIds)
                        .param("today", LocalDate.now(clock)));
    }

    void add(Leave leave) {
        jdbc.sql("insert into staff_leave (id, account_id, substitute_id, first_day, last_day, set_by, set_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        leave.id(),
                        leave.accountId(),
                        leave.substituteId(),
                        leave.firstDay(),
                        leave.lastDay(),
                        leave.setBy(),
                        SqlTime.of(clock.instant()))
                .update();
    }

    void endOn(String id, LocalDate lastDay) {
        jdbc.sql("update staff_leave set last_day = ? where id = ?")
                .params(lastDay, id)
                .update();
    }

    void delete(String id) {
        jdbc.sql("delete from staff_leave where id = ?").param(id).update();
    }

    private static List<Leave> list(JdbcClient.StatementSpec question) {
        return question.query(Leave.class).list();
    }
}
