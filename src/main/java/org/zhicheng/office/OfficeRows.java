package org.zhicheng.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.declaration.life.DeclarationStatus;
import org.zhicheng.office.ReviewTasks.Held;
import org.zhicheng.problem.Messages;
import org.zhicheng.reference.LevelNames;
import org.zhicheng.reference.TimeLeft;
import org.zhicheng.sql.SqlTime;

/** Reads the rows of cases that were found, all at once. */
@Component
class OfficeRows {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final ReviewTasks tasks;
    private final LevelNames levels;
    private final TimeLeft left;
    private final Messages messages;

    private record Read(
            String id,
            String caseNumber,
            String name,
            String business,
            String specialty,
            String specialtyPath,
            String level,
            String employer,
            DeclarationStatus status,
            Instant submittedAt,
            int round) {}

    OfficeRows(
            JdbcClient jdbc,
            Accounts accounts,
            ReviewTasks tasks,
            LevelNames levels,
            TimeLeft left,
            Messages messages) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.tasks = tasks;
        this.levels = levels;
        this.left = left;
        this.messages = messages;
    }

    /** Returns a row for each of these cases, in their order. */
    List<OfficeRow> of(List<String> ids, List<String> offices, Account viewer) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, Read> read = new HashMap<>();
        jdbc.sql("select d.*, a.display_name from declaration d join account a on a.id = d.applicant_id"
                        + " where d.id in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    read.put(row.getString("id"), read(row));
                });
        Set<String> here = here(ids, offices);
        Map<String, Held> held = tasks.of(ids);
        Map<String, String> holders = accounts.displayNames(held.values().stream()
                .map(Held::assignee)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return ids.stream()
                .map(read::get)
                .filter(Objects::nonNull)
                .map(one -> row(one, here.contains(one.id()), held.get(one.id()), holders, viewer))
                .toList();
    }

    private Set<String> here(List<String> ids, List<String> offices) {
        return offices.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql("select declaration_id from office_case where group_id in (:offices)"
                                + " and declaration_id in (:ids) and state = :here")
                        .param("offices", offices)
                        .param("ids", ids)
                        .param("here", OfficeState.HERE.code())
                        .query(String.class)
                        .list());
    }

    private OfficeRow row(Read one, boolean here, Held held, Map<String, String> holders, Account viewer) {
        Instant dueAt = held == null ? null : held.dueAt();
        String assignee = held == null ? null : held.assignee();
        return new OfficeRow(
                one.id(),
                one.caseNumber(),
                Account.masked(one.name()),
                messages.say("office.business." + one.business()),
                one.specialtyPath(),
                levels.name(one.specialty(), one.level()).orElse(one.level()),
                one.employer(),
                OfficeState.of(one.status(), here).code(),
                messages.say("status." + one.status()),
                one.submittedAt(),
                dueAt,
                left.days(dueAt),
                left.over(dueAt),
                assignee == null ? null : holders.get(assignee),
                assignee,
                viewer.id().equals(assignee),
                one.round() > 1);
    }

    private static Read read(ResultSet row) throws SQLException {
        return new Read(
                row.getString("id"),
                row.getString("case_number"),
                row.getString("display_name"),
                row.getString("business"),
                row.getString("specialty"),
                row.getString("specialty_path"),
                row.getString("level"),
                row.getString("employer_name"),
                DeclarationStatus.valueOf(row.getString("status")),
                SqlTime.read(row, "submitted_at"),
                row.getInt("round"));
    }
}
