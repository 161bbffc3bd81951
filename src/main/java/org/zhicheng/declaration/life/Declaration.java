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

    /** The same declaration where something else was chosen. */
    public Declaration choosing(Choice chosen, String seriesOfIt) {
        return new Builder(this).choice(chosen, seriesOfIt).build();
    }

    /** The same declaration whose applicant is told by another version what to upload. */
    public Declaration toldBy(String decision) {
        return new Builder(this).materialsDecision(decision).build();
    }

    /** A draft of this person; the rest by its name. */
    public static Builder of(String id, String applicantId) {
        return new Builder(id, applicantId);
    }

    /** Says one after the other what is known of a declaration; what is not said is not known. */
    public static final class Builder {

        private final String id;
        private final String applicantId;
        private String caseNumber;
        private DeclarationStatus status = DeclarationStatus.DRAFT;
        private String processInstanceId;
        private String specialtyPath;
        private String series;
        private String materialsDecision;
        private Integer currentStage;
        private Instant correctionDeadline;
        private int round;
        private Instant createdAt;
        private Instant submittedAt;
        private Instant declaredAt;
        private Instant sentBackAt;
        private Instant finishedAt;
        private Choice choice;

        private Builder(String id, String applicantId) {
            this.id = id;
            this.applicantId = applicantId;
        }

        private Builder(Declaration other) {
            this(other.id, other.applicantId);
            this.caseNumber = other.caseNumber;
            this.status = other.status;
            this.processInstanceId = other.processInstanceId;
            this.specialtyPath = other.specialtyPath;
            this.series = other.series;
            this.materialsDecision = other.materialsDecision;
            this.currentStage = other.currentStage;
            this.correctionDeadline = other.correctionDeadline;
            this.round = other.round;
            this.createdAt = other.createdAt;
            this.submittedAt = other.submittedAt;
            this.declaredAt = other.declaredAt;
            this.sentBackAt = other.sentBackAt;
            this.finishedAt = other.finishedAt;
            this.choice = other.choice();
        }

        /** @param seriesOfIt code of the series of the chosen specialty */
        public Builder choice(Choice chosen, String seriesOfIt) {
            choice = chosen;
            series = seriesOfIt;
            return this;
        }

        public Builder caseNumber(String value) {
            caseNumber = value;
            return this;
        }

        public Builder status(DeclarationStatus value) {
            status = value;
            return this;
        }

        public Builder processInstanceId(String value) {
            processInstanceId = value;
            return this;
        }

        public Builder specialtyPath(String value) {
            specialtyPath = value;
            return this;
        }

        public Builder materialsDecision(String value) {
            materialsDecision = value;
            return this;
        }

        public Builder currentStage(Integer value) {
            currentStage = value;
            return this;
        }

        public Builder correctionDeadline(Instant value) {
            correctionDeadline = value;
            return this;
        }

        public Builder round(int value) {
            round = value;
            return this;
        }

        public Builder createdAt(Instant value) {
            createdAt = value;
            return this;
        }

        public Builder submittedAt(Instant value) {
            submittedAt = value;
            return this;
        }

        public Builder declaredAt(Instant value) {
            declaredAt = value;
            return this;
        }

        public Builder sentBackAt(Instant value) {
            sentBackAt = value;
            return this;
        }

        public Builder finishedAt(Instant value) {
            finishedAt = value;
            return this;
        }

        public Declaration build() {
            return new Declaration(
                    id,
                    caseNumber,
                    applicantId,
                    choice.business(),
                    status,
                    processInstanceId,
                    choice.division(),
                    choice.department(),
                    choice.employerId(),
                    choice.specialty(),
                    specialtyPath,
                    series,
                    choice.level(),
                    materialsDecision,
                    currentStage,
                    correctionDeadline,
                    round,
                    createdAt,
                    submittedAt,
                    declaredAt,
                    sentBackAt,
                    finishedAt);
        }
    }
}
