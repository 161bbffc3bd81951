package org.zhicheng.certificate.change;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.account.staff.Ban;
import org.zhicheng.account.staff.Bans;
import org.zhicheng.certificate.Certificate;
import org.zhicheng.certificate.CertificateRegister;
import org.zhicheng.certificate.CertificateState;
import org.zhicheng.declaration.life.CaseLife;
import org.zhicheng.problem.Messages;

/** Makes what was decided true: the certificate, its state, the ban that comes with it, and the holder's news. */
@Component
class ChangeEffects {

    /** The event that a revocation was proposed, and is not made. */
    static final String KEPT = "certificate-kept";

    /** The event that the holder asked for a correction, and it is not made. */
    static final String UNCORRECTED = "certificate-uncorrected";

    private static final String CORRECTED = "certificate-corrected";
    private static final String REVOKED = "certificate-revoked";
    private static final String RESTORED = "certificate-restored";

    private final ChangeRows rows;
    private final CertificateRegister register;
    private final CorrectionEffect correction;
    private final Bans bans;
    private final ChangeDays days;
    private final CaseLife life;
    private final Messages messages;

    ChangeEffects(
            ChangeRows rows,
            CertificateRegister register,
            CorrectionEffect correction,
            Bans bans,
            ChangeDays days,
            CaseLife life,
            Messages messages) {
        this.rows = rows;
        this.register = register;
        this.correction = correction;
        this.bans = bans;
        this.days = days;
        this.life = life;
        this.messages = messages;
    }

    /** @return until when the holder is banned; null where no ban comes with it */
    LocalDate of(Change change) {
        Certificate certificate = register.lock(change.number()).orElseThrow();
        return switch (change.kind()) {
            case REVOKE -> revoke(change, certificate);
            case RESTORE -> restore(change, certificate);
            case CORRECT -> correct(change, certificate);
        };
    }

    private LocalDate correct(Change change, Certificate certificate) {
        correction.of(change, certificate);
        tell(change, CORRECTED);
        return null;
    }

    private LocalDate revoke(Change change, Certificate certificate) {
        register.revoke(certificate, messages.say("certificate.change.why", change.groundName(), change.reason()));
        tell(change, REVOKED);
        return change.banYears() == 0 ? null : ban(change);
    }

    /** A ban that lasts longer already stays as it is: one person has one entry. */
    private LocalDate ban(Change change) {
        LocalDate until = days.inYears(change.banYears());
        boolean longer = bans.until(change.holderId())
                .filter(other -> !other.isBefore(until))
                .isPresent();
        if (longer) {
            return null;
        }
        bans.impose(
                change.holderId(),
                until,
                messages.say("certificate.change.ban", change.number(), change.groundName()),
                change.decidedBy());
        return until;
    }

    private LocalDate restore(Change change, Certificate certificate) {
        if (certificate.state() == CertificateState.REVOKED) {
            register.restore(certificate);
            revocation(change).ifPresent(revocation -> takeBack(revocation, change));
            tell(change, RESTORED);
        }
        return null;
    }

    private Optional<Change> revocation(Change change) {
        return rows.of(change.number()).stream()
                .filter(other -> other.kind() == ChangeKind.REVOKE && other.state() == ChangeState.ACCEPTED)
                .findFirst();
    }

    /** Takes back the ban that came with the revocation, and no other one that was imposed since. */
    private void takeBack(Change revocation, Change change) {
        bans.holding(change.holderId())
                .filter(ban -> cameWith(ban, revocation))
                .ifPresent(ban -> bans.takeBack(ban.id(), change.decidedBy()));
    }

    private static boolean cameWith(Ban ban, Change revocation) {
        return ban.until().equals(revocation.banUntil()) && ban.imposedBy().equals(revocation.decidedBy());
    }

    void tell(Change change, String event) {
        life.certificateChanged(change.declarationId(), event, change.id(), change.officeName(), change.reason());
    }
}
