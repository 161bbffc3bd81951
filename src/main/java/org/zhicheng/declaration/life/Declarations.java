package org.zhicheng.declaration.life;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of declarations. Each change of state is one method here and one event in {@link Timeline}. */
@Repository
public class Declarations {

    private final JdbcClient jdbc;

    Declarations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Declaration> find(String id) {
        return jdbc.sql("select * from declaration where id = ?")
                .param(id)
                .query(this::declaration)
                .optional();
    }

    public Optional<Declaration> findByCaseNumber(String caseNumber) {
        return jdbc.sql("select * from declaration where case_number = ?")
                .param(caseNumber)
                .query(this::declaration)
                .optional();
    }

    public Optional<Declaration> ofProcess(String processInstanceId) {
        return jdbc.sql("select * from declaration where process_instance_id = ?")
                .param(processInstanceId)
                .query(this::declaration)
                .optional();
    }

    /** For steps of the process, where the declaration is known to exist. */
    public Declaration get(String id) {
        return find(id).orElseThrow(() -> new IllegalStateException("No declaration " + id));
    }

    /** Newest first. */
    public List<Declaration> of(String applicantId) {
        return jdbc.sql("select * from declaration where applicant_id = ? order by created_at desc, id")
                .param(applicantId)
                .query(this::declaration)
                .list();
    }

    /** Those of accounts that the same person cancelled before, too: the same proven ID number. */
    public List<Declaration> ofPerson(String applicantId) {
        return jdbc.sql("""
                        select * from declaration where applicant_id = :id or applicant_id in
                            (select former.id from account former
                               join account mine on mine.id_number_hash = former.former_id_number_hash
                              where mine.id = :id)
                        order by created_at desc, id
                        """).param("id", applicantId).query(this::declaration).list();
    }

    /** Waits for every other transaction that changes this declaration, and keeps them waiting. */
    public Declaration lock(String id) {
        return jdbc.sql("select * from declaration where id = ? for update")
                .param(id)
                .query(this::declaration)
                .single();
    }

    /** One after the other: a person's starts from two windows see each other. */
    public void lockApplicant(String applicantId) {
        jdbc.sql("select id from account where id = ? for update")
                .param(applicantId)
                .query(String.class)
                .single();
    }

    public void add(String id, String applicantId, Choice choice, String series, Instant now) {
        jdbc.sql("""
                        insert into declaration (id, applicant_id, business, status, division, department, employer_id,
                                                 specialty, series, level, round, created_at)
                        values (:id, :applicant, :business, :status, :division, :department, :employer,
                                :specialty, :series, :level, 0, :now)
                        """)
                .param("id", id)
                .param("applicant", applicantId)
                .param("business", choice.business().code())
                .param("status", DeclarationStatus.CHECKING.name())
                .param("division", choice.division())
                .param("department", choice.department())
                .param("employer", choice.employerId())
                .param("specialty", choice.specialty())
                .param("series", series)
                .param("level", choice.level())
                .param("now", utc(now))
                .update();
    }

    public void choose(String id, Choice choice, String series) {
        jdbc.sql("""
                        update declaration set division = :division, department = :department, employer_id = :employer,
                               specialty = :specialty, series = :series, level = :level
                        where id = :id
                        """)
                .param("division", choice.division())
                .param("department", choice.department())
                .param("employer", choice.employerId())
                .param("specialty", choice.specialty())
                .param("series", series)
                .param("level", choice.level())
                .param("id", id)
                .update();
    }

    void setCaseNumber(String id, String caseNumber, String processInstanceId) {
        set(id, "case_number = ?, process_instance_id = ?", caseNumber, processInstanceId);
    }

    void setStatus(String id, DeclarationStatus status) {
        set(id, "status = ?", status.name());
    }

    public void setSubmitted(String id, Instant now, Instant declaredAt, String specialtyPath) {
        set(
                id,
                "status = ?, round = round + 1, submitted_at = ?, declared_at = ?, sent_back_at = null,"
                        + " correction_deadline = null, specialty_path = ?",
                DeclarationStatus.CHECKING.name(),
                utc(now),
                utc(declaredAt),
                specialtyPath);
    }

    void setSentBack(String id, DeclarationStatus status, Instant now) {
        set(id, "status = ?, sent_back_at = ?", status.name(), utc(now));
    }

    public void setReviewStage(String id, DeclarationStatus status, int position) {
        set(id, "status = ?, current_stage = ?", status.name(), position);
    }

    void setReturned(String id, Instant deadline) {
        set(id, "status = ?, correction_deadline = ?", DeclarationStatus.RETURNED.name(), utc(deadline));
    }

    void setWithdrawn(String id) {
        set(id, "status = ?, current_stage = null", DeclarationStatus.WITHDRAWN.name());
    }

    public void setFinished(String id, DeclarationStatus status, Instant now) {
        set(id, "status = ?, finished_at = ?, correction_deadline = null", status.name(), utc(now));
    }

    public void setMaterialsDecision(String id, String decisionDefinitionId) {
        set(id, "materials_decision = ?", decisionDefinitionId);
    }

    private void set(String id, String assignments, Object... values) {
        jdbc.sql("update declaration set version = version + 1, " + assignments + " where id = ?")
                .params(values)
                .param(id)
                .update();
    }

    private Declaration declaration(ResultSet row, int number) throws SQLException {
        return new Declaration(
                row.getString("id"),
                row.getString("case_number"),
                row.getString("applicant_id"),
                Business.of(row.getString("business")),
                DeclarationStatus.valueOf(row.getString("status")),
                row.getString("process_instance_id"),
                row.getString("division"),
                row.getString("department"),
                row.getString("employer_id"),
                row.getString("specialty"),
                row.getString("specialty_path"),
                row.getString("series"),
                row.getString("level"),
                row.getString("materials_decision"),
                row.getObject("current_stage", Integer.class),
                instant(row, "correction_deadline"),
                row.getInt("round"),
                instant(row, "created_at"),
                instant(row, "submitted_at"),
                instant(row, "declared_at"),
                instant(row, "sent_back_at"),
                instant(row, "finished_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static Object utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
