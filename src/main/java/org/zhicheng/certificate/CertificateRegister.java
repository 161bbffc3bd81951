package org.zhicheng.certificate;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.sql.RowIds;

/** Keeps whether certificates hold, and what they say: who verifies one learns of a change at once (CF09, RK02, RK05). */
@Service
public class CertificateRegister {

    private final CertificateRows rows;
    private final CertificateFiles files;
    private final CertificateNumbers numbers;
    private final CertificateStates states;
    private final Clock clock;

    CertificateRegister(
            CertificateRows rows,
            CertificateFiles files,
            CertificateNumbers numbers,
            CertificateStates states,
            Clock clock) {
        this.rows = rows;
        this.files = files;
        this.numbers = numbers;
        this.states = states;
        this.clock = clock;
    }

    /** Returns the newest version of a case's certificate. */
    public Optional<Certificate> ofDeclaration(String declarationId) {
        return rows.ofDeclaration(declarationId);
    }

    /** Returns the newest version, where this person holds it. */
    public Optional<Certificate> numbered(String number, String holderId) {
        return rows.numbered(number).filter(found -> found.holderId().equals(holderId));
    }

    /** Returns the certificates of a person, each in its newest version. */
    public List<Certificate> ofHolder(String accountId) {
        return rows.ofHolder(accountId);
    }

    /** Returns the newest version, and nobody else changes it until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Certificate> lock(String number) {
        return rows.lock(number).stream().findFirst();
    }

    /**
     * Issues the next version, signed anew and with a place of its own in the list of states; the one before is
     * corrected, and never valid again.
     *
     * @param certificate the newest version
     * @param facts what it says from now on
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void correct(Certificate certificate, Map<CertificateFact, String> facts) {
        Certificate next = files.filed(certificate.corrected(facts, RowIds.next(), numbers.nextPlace(), now()));
        rows.state(certificate.id(), CertificateState.CORRECTED, now(), null);
        rows.insert(next);
        states.changed();
    }

    /**
     * Revokes all versions.
     *
     * @param reason that its holder reads, and nobody else
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void revoke(Certificate certificate, String reason) {
        rows.lock(certificate.number())
                .forEach(version -> rows.state(version.id(), CertificateState.REVOKED, now(), reason));
        states.changed();
    }

    /** Takes a revocation back: the number is alive again in its newest version, and older ones are corrected as before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void restore(Certificate certificate) {
        Instant correctedAt = null;
        for (Certificate version : rows.lock(certificate.number())) {
            if (correctedAt == null) {
                rows.state(version.id(), CertificateState.VALID, now(), null);
            } else {
                rows.state(version.id(), CertificateState.CORRECTED, correctedAt, null);
            }
            correctedAt = version.issuedAt();
        }
        states.changed();
    }

    /** Returns what anybody may see of this very version. */
    public CertificateVerifier.Seen seen(String certificateId) {
        return CertificateVerifier.Seen.of(rows.get(certificateId));
    }

    /** Gives a copy a place of its own in the list of states. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int givePlace() {
        return numbers.nextPlace();
    }

    /** Notes that a copy ended, in the transaction that ends it. */
    public void copyEnded() {
        states.changed();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
