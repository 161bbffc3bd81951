package org.zhicheng.declaration.life;

import java.time.Instant;

/**
 * A declaration is one case (办件), as its row has it.
 *
 * @param caseNumber 办件编号; null until register-case assigned it
 * @param specialty code of a leaf
 * @param specialtyPath the name of the specialty at the last submission, from the series down (P02); null before
 *     the first
 * @param series code of the specialty's series
 * @param materialsDecision the decision definition that determined the materials; null before
 * @param currentStage position of the review stage that has the case, or to which it goes back; null before the
 *     first
 * @param correctionDeadline until when a returned declaration can be corrected; null unless returned
 * @param round how many times it was submitted
 * @param declaredAt when it was sent while its window was open (E01), counting only submissions of the whole case:
 *     a correction does not change it; null before the first
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

    /** Returns the choice, as far as routing and checks need it. */
    public Choice choice() {
        return new Choice(business, division, department, employerId, specialty, level);
    }

    /** Returns the same declaration with another choice. */
    public Declaration choosing(Choice chosen, String seriesOfIt) {
        return new Builder(this).choice(chosen, seriesOfIt).build();
    }

    /** Returns the same declaration with another version of the table of materials. */
    public Declaration toldBy(String decision) {
        return new Builder(this).materialsDecision(decision).build();
    }

    /** Begins a draft of this person; everything else is set by name. */
    public static Builder of(String id, String applicantId) {
        return new Builder(id, applicantId);
    }

    /** Sets one property after the other; a property that is not set is unknown. */
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
