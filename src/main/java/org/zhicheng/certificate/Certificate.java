package org.zhicheng.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.zhicheng.reference.LevelNames;
import org.zhicheng.reference.SpecialtyDirectory;

/**
 * A certificate (电子职称证书) as its row has it. What it says is as it was on the day of its issue, whatever became of
 * names since; only its state changes.
 *
 * @param number unique for ever (CF03)
 * @param holderId account of the person
 * @param maskedId of the ID number; null where the account has none
 * @param level code of the level
 * @param title 助理工程师
 * @param specialty from the series down
 * @param way how it was obtained: 初定 or 评审
 * @param office that gave it
 * @param obtainedOn the day of the last approval (CF02)
 * @param statusIndex its place in the list of states
 * @param stateAt since when it is in this state
 * @param reason why it does not hold; null while it does
 * @param version 1, and one more with each correction: they have the same number (CF09)
 * @param pdf hash of the PDF in the document store; null until it is filed
 * @param ofd hash of the OFD with the same content; null where it was issued before there were any
 */
public record Certificate(
        String id,
        String number,
        String declarationId,
        String holderId,
        String holderName,
        String maskedId,
        String level,
        String title,
        String specialty,
        String way,
        String office,
        LocalDate obtainedOn,
        Instant issuedAt,
        int statusIndex,
        CertificateState state,
        Instant stateAt,
        String reason,
        int version,
        String pdf,
        String ofd) {

    /** Returns the same certificate with its documents. */
    Certificate filed(String pdfHash, String ofdHash) {
        return new Certificate(
                id,
                number,
                declarationId,
                holderId,
                holderName,
                maskedId,
                level,
                title,
                specialty,
                way,
                office,
                obtainedOn,
                issuedAt,
                statusIndex,
                state,
                stateAt,
                reason,
                version,
                pdfHash,
                ofdHash);
    }

    /**
     * Returns the next version of it, which says something else and has the same number (CF09).
     *
     * @param facts what it says now; the others stay
     * @param place its own in the list of states: the older one's says that it was corrected
     */
    Certificate corrected(Map<CertificateFact, String> facts, String newId, int place, Instant now) {
        return new Certificate(
                newId,
                number,
                declarationId,
                holderId,
                facts.getOrDefault(CertificateFact.NAME, holderName),
                maskedId,
                level,
                facts.getOrDefault(CertificateFact.TITLE, title),
                facts.getOrDefault(CertificateFact.SPECIALTY, specialty),
                way,
                facts.getOrDefault(CertificateFact.OFFICE, office),
                LocalDate.parse(facts.getOrDefault(CertificateFact.OBTAINED, obtainedOn.toString())),
                now,
                place,
                CertificateState.VALID,
                now,
                null,
                version + 1,
                null,
                null);
    }

    /** Returns the same certificate with another ID number to show. */
    Certificate withMaskedId(String shown) {
        return new Certificate(
                id,
                number,
                declarationId,
                holderId,
                holderName,
                shown,
                level,
                title,
                specialty,
                way,
                office,
                obtainedOn,
                issuedAt,
                statusIndex,
                state,
                stateAt,
                reason,
                version,
                pdf,
                ofd);
    }

    /** Returns whether it is of a higher level than this one of the same person and series, and was obtained since. */
    public boolean builtOn(Certificate other) {
        return holderId.equals(other.holderId)
                && series().equals(other.series())
                && rank() > other.rank()
                && !obtainedOn.isBefore(other.obtainedOn);
    }

    private String series() {
        return specialty.split(SpecialtyDirectory.STEP)[0];
    }

    private int rank() {
        return LevelNames.LOWEST_FIRST.indexOf(level);
    }

    /** Returns what it says, in the order of docs/certificate.md. */
    public List<String> said() {
        return List.of(
                number,
                holderName,
                maskedId == null ? "" : maskedId,
                title,
                specialty,
                way,
                office,
                obtainedOn.toString());
    }
}
