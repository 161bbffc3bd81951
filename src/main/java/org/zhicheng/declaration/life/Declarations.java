package org.zhicheng.declaration.life;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.sql.SqlTime;

/** Reads the table of declarations, and writes what was chosen; {@link CaseLife} alone changes their state. */
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

    /** Returns a declaration that is known to exist, for steps of the process. */
    public Declaration get(String id) {
        return find(id).orElseThrow(() -> new IllegalStateException("No declaration " + id));
    }

    /** Returns the person's declarations, newest first. */
    public List<Declaration> of(String applicantId) {
        return jdbc.sql("select * from declaration where applicant_id = ? order by created_at desc, id")
                .param(applicantId)
                .query(this::declaration)
                .list();
    }

    /**
     * Returns the declarations of this person, including those of accounts that were cancelled before: they have the
     * same proven ID number.
     */
    public List<Declaration> ofPerson(String applicantId) {
        return jdbc.sql("""
                        select * from declaration where applicant_id = :id or applicant_id in
                            (select former.id from account former
                               join account mine on mine.id_number_hash = former.former_id_number_hash
                              where mine.id = :id)
                        order by created_at desc, id
                        """).param("id", applicantId).query(this::declaration).list();
    }

    /**
     * Locks the declaration: this waits for other transactions that change it, and keeps later ones waiting. Empty where
     * it was deleted meanwhile.
     */
    public Optional<Declaration> lock(String id) {
        return jdbc.sql("select * from declaration where id = ? for update")
                .param(id)
                .query(this::declaration)
                .optional();
    }

    /** Locks the person's account, so that starts from two windows run one after the other and see each other. */
    public void lockApplicant(String applicantId) {
        jdbc.sql("select id from account where id = ? for update")
                .param(applicantId)
                .query(String.class)
                .single();
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
        jdbc.sql("update declaration set version = version + 1, case_number = ?, process_instance_id = ? where id = ?")
                .params(caseNumber, processInstanceId, id)
                .update();
    }

    public void setMaterialsDecision(String id, String decisionDefinitionId) {
        jdbc.sql("update declaration set version = version + 1, materials_decision = ? where id = ?")
                .params(decisionDefinitionId, id)
                .update();
    }

    private Declaration declaration(ResultSet row, int number) throws SQLException {
        Choice choice = new Choice(
                Business.of(row.getString("business")),
                row.getString("division"),
                row.getString("department"),
                row.getString("employer_id"),
                row.getString("specialty"),
                row.getString("level"));
        return Declaration.of(row.getString("id"), row.getString("applicant_id"))
                .choice(choice, row.getString("series"))
                .specialtyPath(row.getString("specialty_path"))
                .caseNumber(row.getString("case_number"))
                .processInstanceId(row.getString("process_instance_id"))
                .status(DeclarationStatus.valueOf(row.getString("status")))
                .round(row.getInt("round"))
                .materialsDecision(row.getString("materials_decision"))
                .currentStage(row.getObject("current_stage", Integer.class))
                .correctionDeadline(SqlTime.read(row, "correction_deadline"))
                .createdAt(SqlTime.read(row, "created_at"))
                .submittedAt(SqlTime.read(row, "submitted_at"))
                .declaredAt(SqlTime.read(row, "declared_at"))
                .sentBackAt(SqlTime.read(row, "sent_back_at"))
                .finishedAt(SqlTime.read(row, "finished_at"))
                .build();
    }
}
