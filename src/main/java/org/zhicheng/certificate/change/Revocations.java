package org.zhicheng.certificate.change;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.Messages;
import org.zhicheng.sql.RowIds;

/** Tells of revocations that hold, and takes one back that a re-examination found wrong (RK05, RV02). */
@Service
public class Revocations {

    private static final String GROUND = "re-examined";

    private final ChangeRows rows;
    private final ChangeEffects effects;
    private final ChangeRules rules;
    private final ChangeDays days;
    private final Messages messages;

    /** @param holderId of the certificate */
    public record Revocation(String changeId, String holderId, Instant decidedAt) {}

    Revocations(ChangeRows rows, ChangeEffects effects, ChangeRules rules, ChangeDays days, Messages messages) {
        this.rows = rows;
        this.effects = effects;
        this.rules = rules;
        this.days = days;
        this.messages = messages;
    }

    /** Returns the revocation of a case's certificate; empty where it was taken back, and where there was none. */
    public Optional<Revocation> standing(String declarationId) {
        return rows.ofCase(declarationId).stream()
                .filter(change -> change.state() == ChangeState.ACCEPTED && change.kind() != ChangeKind.CORRECT)
                .findFirst()
                .filter(change -> change.kind() == ChangeKind.REVOKE)
                .map(change -> new Revocation(change.id(), change.holderId(), change.decidedAt()));
    }

    /**
     * Takes a revocation back at once: it is a change of its own, of whoever looked again.
     *
     * @throws ConflictException where somebody of the office proposed another change meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(String changeId, String office, String officeName, String reason, String accountId) {
        Change revocation = rows.get(changeId);
        if (rows.open(revocation.number()).isPresent()) {
            throw rules.conflict("certificate.change.open");
        }
        Change change = restoring(revocation, office, officeName, reason, accountId);
        rows.insert(change);
        rows.decide(change.id(), ChangeState.ACCEPTED, reason, accountId);
        effects.of(rows.get(change.id()));
        rows.done(change.id(), null);
    }

    private Change restoring(Change revocation, String office, String officeName, String reason, String accountId) {
        return new Change(
                RowIds.next(),
                revocation.number(),
                revocation.declarationId(),
                revocation.holderId(),
                ChangeKind.RESTORE,
                office,
                officeName,
                GROUND,
                messages.say("certificate.change.re-examined"),
                0,
                reason,
                accountId,
                days.now().truncatedTo(ChronoUnit.MILLIS),
                null,
                null,
                null,
                null,
                ChangeState.OPEN,
                null,
                null,
                null,
                null,
                null);
    }
}
