package org.zhicheng.declaration.life;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.problem.Messages;
import org.zhicheng.sql.SqlTime;

/**
 * Writes the state of a declaration, for {@link CaseLife} alone. A step that {@link DeclarationStatus} does not allow
 * is refused, and so is one from a status that the declaration no longer has.
 */
@Repository
class CaseState {

    private static final Logger LOG = LoggerFactory.getLogger(CaseState.class);

    private final JdbcClient jdbc;
    private final Messages messages;
    private final OfficeRegister register;
    private final Clock clock;

    CaseState(JdbcClient jdbc, Messages messages, OfficeRegister register, Clock clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.messages = messages;
        this.clock = clock;
    }

    void begin(String id, String applicantId, Choice choice, String series) {
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
                .param("now", now())
                .update();
    }

    void opened(Declaration declaration) {
        move(declaration, DeclarationStatus.DRAFT, "");
    }

    void submitted(Declaration declaration, Instant declaredAt, String specialtyPath, String employerName) {
        move(
                declaration,
                DeclarationStatus.CHECKING,
                ", round = round + 1, submitted_at = ?, declared_at = ?, sent_back_at = null,"
                        + " correction_deadline = null, specialty_path = ?, employer_name = ?",
                now(),
                SqlTime.of(declaredAt),
                specialtyPath,
                employerName);
        if (declaration.currentStage() != null) {
            register.sentAgain(declaration.id(), clock.instant());
        }
    }

    /**
     * Sends the declaration back to where it came from: to correction if an office had returned it, otherwise to filling
     * in.
     */
    void sentBack(Declaration declaration) {
        DeclarationStatus before =
                declaration.currentStage() == null ? DeclarationStatus.DRAFT : DeclarationStatus.RETURNED;
        move(declaration, before, ", sent_back_at = ?", now());
    }

    void atStage(Declaration declaration, DeclarationStatus status, int position) {
        move(declaration, status, ", current_stage = ?", position);
    }

    void returned(Declaration declaration, Instant deadline) {
        move(declaration, DeclarationStatus.RETURNED, ", correction_deadline = ?", SqlTime.of(deadline));
    }

    void withdrawn(Declaration declaration) {
        move(declaration, DeclarationStatus.WITHDRAWN, ", current_stage = null");
    }

    void published(Declaration declaration) {
        move(declaration, DeclarationStatus.PUBLICITY, "");
    }

    void finished(Declaration declaration, DeclarationStatus end) {
        move(declaration, end, ", finished_at = ?, correction_deadline = null", now());
    }

    /** Keeps the status: the next office has its turn later. */
    void nextStage(String id, int position) {
        jdbc.sql("update declaration set version = version + 1, current_stage = ? where id = ?")
                .params(position, id)
                .update();
        register.moved(id);
    }

    /** Keeps the status, with a later deadline. */
    void correctUntil(String id, Instant deadline) {
        jdbc.sql("update declaration set version = version + 1, correction_deadline = ? where id = ?")
                .params(SqlTime.of(deadline), id)
                .update();
    }

    /** @throws IllegalTransitionException where the status may not follow, or the declaration moved on meanwhile */
    private void move(Declaration declaration, DeclarationStatus next, String assignments, Object... values) {
        if (!declaration.status().may(next)) {
            LOG.warn("Declaration {} is {} and may not be {}", declaration.id(), declaration.status(), next);
            throw refusal(declaration, next);
        }
        int moved = jdbc.sql("update declaration set version = version + 1, status = ?" + assignments
                        + " where id = ? and status = ?")
                .param(next.name())
                .params(values)
                .params(declaration.id(), declaration.status().name())
                .update();
        if (moved == 0) {
            throw refusal(declaration, next);
        }
        if (next == DeclarationStatus.CHECKING) {
            return; // is told by whoever sends it, with the time
        }
        if (declaration.currentStage() != null || next.inReview()) {
            register.moved(declaration.id());
        }
    }

    private IllegalTransitionException refusal(Declaration declaration, DeclarationStatus next) {
        return new IllegalTransitionException(messages.say(
                "status.illegal", messages.say("status." + declaration.status()), messages.say("status." + next)));
    }

    private OffsetDateTime now() {
        return SqlTime.of(clock.instant());
    }
}
