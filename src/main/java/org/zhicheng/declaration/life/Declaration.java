package org.zhicheng.declaration.life;

import java.time.Instant;

/**
 * One declaration (办件).
 *
 * @param caseNumber 办件编号; null until register-case gave it
 * @param specialty code of a leaf
 * @param specialtyPath what it was called, from the series down, when it was submitted last (P02); null before
 * @param series code of its series
 * @param materialsDecision the decision definition by which the person was told what to upload; null before
 * @param currentStage position of the review stage that has it, or that it goes back to; null before the first
 * @param correctionDeadline until when a returned declaration can be mended; null unless returned
 * @param round how many times it was submitted
 * @param declaredAt when it was sent while its window was open (E01), for the last time that it came from its applicant
 *     whole; a correction does not change it; null before
 * @param sentBackAt when the automatic checks sent it back; null where it was submitted again since
 */
public record Declaration(
        String id,
        String caseNumber,
        String applicantId,
        Business business,
        DeclarationStatus status,
        String processInstanceId,
        String division,
        String department,
        String employerId,
        String specialty,
        String specialtyPath,
        String series,
        String level,
        String materialsDecision,
        Integer currentStage,
        Instant correctionDeadline,
        int round,
        Instant createdAt,
        Instant submittedAt,
        Instant declaredAt,
        Instant sentBackAt,
        Instant finishedAt) {

    public boolean ownedBy(String accountId) {
        return applicantId.equals(accountId);
    }

    /** What the person chose, as far as routing and checks go. */
    public Choice choice() {
        return new Choice(business, division, department, employerId, specialty, level);
    }
}
