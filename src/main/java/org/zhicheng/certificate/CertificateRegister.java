package org.zhicheng.certificate;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps whether certificates hold: who verifies one learns of a change at once (RK02, RK05). */
@Service
public class CertificateRegister {

    private final CertificateRows rows;
    private final CertificateStates states;
    private final Clock clock;

    CertificateRegister(CertificateRows rows, CertificateStates states, Clock clock) {
        this.rows = rows;
        this.states = states;
        this.clock = clock;
    }

    /** Returns the newest version of a case's certificate. */
    public Optional<Certificate> ofDeclaration(String declarationId) {
        return rows.ofDeclaration(declarationId);
    }

    public List<Certificate> ofHolder(String accountId) {
        return rows.ofHolder(accountId);
    }

    /** Returns the newest version, and nobody else changes it until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Certificate> lock(String number) {
        return rows.lock(number);
    }

    /** @param reason that its holder reads, and nobody else */
    @Transactional(propagation = Propagation.MANDATORY)
    public void revoke(Certificate certificate, String reason) {
        state(certificate, CertificateState.REVOKED, reason);
    }

    /** Takes a revocation back: the number is alive again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void restore(Certificate certificate) {
        state(certificate, CertificateState.VALID, null);
    }

    private void state(Certificate certificate, CertificateState state, String reason) {
        rows.state(certificate.id(), state, clock.instant().truncatedTo(ChronoUnit.MILLIS), reason);
        states.changed();
    }
}
