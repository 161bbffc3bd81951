package org.zhicheng.office;

import jakarta.annotation.PostConstruct;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.declaration.life.DeclarationStatus;
import org.zhicheng.declaration.life.OfficeRegister;
import org.zhicheng.sql.ManyRows;
import org.zhicheng.sql.SqlTime;
import org.zhicheng.text.ReadAs;

/** Keeps the table that finds the cases of each office, in step with the cases. */
@Repository
class OfficeCases implements OfficeRegister {

    private static final int AT_ONCE = 500;

    private static final String TABLE = "office_case (group_id, declaration_id, applicant_id, case_number, name_key,"
            + " business, specialty, level, employer_read, state, stage, submitted_at)";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    /** A case with one of the stages that it reached, the newest stage first. */
    private record Reached(
            String candidateGroup,
            String stage,
            String name,
            String applicantId,
            String displayName,
            String caseNumber,
            String business,
            String specialty,
            String level,
            String employerName,
            String status,
            OffsetDateTime submittedAt) {}

    private record Unread(String groupId, String declarationId, String displayName, String employerName) {}

    OfficeCases(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Adds what is searched for to rows that the migration wrote. */
    @PostConstruct
    void readTheUnread() {
        List<Unread> unread;
        do {
            unread = jdbc.sql("select c.group_id, c.declaration_id, a.display_name, d.employer_name from office_case c"
                            + " join declaration d on d.id = c.declaration_id join account a on a.id = c.applicant_id"
                            + " where c.name_key is null fetch first " + AT_ONCE + " rows only")
                    .query(Unread.class)
                    .list();
            unread.forEach(this::read);
        } while (!unread.isEmpty());
    }

    private void read(Unread row) {
        jdbc.sql("update office_case set name_key = ?, employer_read = ? where group_id = ? and declaration_id = ?")
                .params(NameKey.of(row.displayName()), reading(row.employerName()), row.groupId(), row.declarationId())
                .update();
    }

    @Override
    public void moved(String declarationId) {
        List<Reached> reached =
                jdbc.sql("""
                        select s.candidate_group, s.stage, s.name, d.applicant_id, a.display_name, d.case_number, d.business,
                               d.specialty, d.level, d.employer_name, d.status, d.submitted_at
                          from declaration d
                          join account a on a.id = d.applicant_id
                          join review_stage s on s.declaration_id = d.id and s.position <= d.current_stage
                         where d.id = ? order by s.position desc
                        """).param(declarationId).query(Reached.class).list();
        jdbc.sql("delete from office_case where declaration_id = ?")
                .param(declarationId)
                .update();
        ManyRows.insert(jdbc, TABLE, rows(declarationId, reached));
        events.publishEvent(whereItIs(declarationId, reached));
    }

    private static CaseMoved whereItIs(String declarationId, List<Reached> reached) {
        return reached.stream()
                .findFirst()
                .filter(now -> DeclarationStatus.valueOf(now.status()).inReview())
                .map(now -> new CaseMoved(declarationId, now.candidateGroup(), now.name()))
                .orElseGet(() -> new CaseMoved(declarationId, null, null));
    }

    @Override
    public void sentAgain(String declarationId, Instant at) {
        jdbc.sql("update office_case set state = ?, submitted_at = ?, due_at = null where declaration_id = ?")
                .params(OfficeState.CHECKING.code(), SqlTime.of(at), declarationId)
                .update();
    }

    @Override
    public void dueAt(String declarationId, Instant dueAt) {
        jdbc.sql("update office_case set due_at = ? where declaration_id = ?")
                .params(SqlTime.of(dueAt), declarationId)
                .update();
    }

    private static List<List<Object>> rows(String declarationId, List<Reached> reached) {
        List<List<Object>> rows = new ArrayList<>();
        Set<String> entered = new LinkedHashSet<>();
        reached.stream().filter(one -> entered.add(one.candidateGroup())).forEach(one -> {
            Reached now = reached.get(0);
            OfficeState state = OfficeState.of(
                    DeclarationStatus.valueOf(one.status()),
                    one.candidateGroup().equals(now.candidateGroup()));
            List<Object> row = new ArrayList<>();
            row.add(one.candidateGroup());
            row.add(declarationId);
            row.add(one.applicantId());
            row.add(one.caseNumber());
            row.add(NameKey.of(one.displayName()));
            row.add(one.business());
            row.add(one.specialty());
            row.add(one.level());
            row.add(reading(one.employerName()));
            row.add(state.code());
            row.add(now.stage());
            row.add(one.submittedAt());
            rows.add(row);
        });
        return rows;
    }

    private static String reading(String employer) {
        return employer == null ? null : ReadAs.organisation(employer);
    }
}
