package org.zhicheng.declaration.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Declaration facts hold what the rules look at.
 *
 * @param business {@code initial} or {@code review}
 * @param submittedOn the day of this submission, in Shanghai
 * @param declaredOn the day by which the person is judged: the same day, except for a case that was sent before and
 *     came back
 * @param employer the register's entry for the chosen employer; null where none was chosen or found
 * @param summary the text of the work summary; empty where there is none
 * @param requirements the materials that the decision table asks for
 * @param uploadedSlots the slots that hold at least one file
 * @param outdatedLetters the slots whose file was printed from a letter that is no longer in use
 */
public record DeclarationFacts(
        String business,
        String level,
        LocalDate submittedOn,
        LocalDate declaredOn,
        BasicInfo basicInfo,
        CurrentTitle currentTitle,
        Employer employer,
        Education education,
        List<Work> workExperience,
        String summary,
        Publicity publicity,
        Check socialSecurity,
        Check educationRecord,
        Check continuingEducation,
        List<Requirement> requirements,
        Set<String> uploadedSlots,
        Set<String> outdatedLetters) {

    public DeclarationFacts {
        workExperience = List.copyOf(workExperience);
        requirements = List.copyOf(requirements);
        uploadedSlots = Set.copyOf(uploadedSlots);
        outdatedLetters = Set.copyOf(outdatedLetters);
    }

    /** Chosen codes and ids; null where nothing was chosen. */
    public record BasicInfo(String division, String department, String employer, String specialty, String level) {}

    /** The title that a person has already, asked for 评审 only; null where not given. */
    public record CurrentTitle(String level, LocalDate since) {}

    /** @param byHand whether the applicant entered it and no reviewer confirmed it yet */
    public record Employer(String id, String name, String uscc, boolean byHand) {}

    /**
     * @param proof registration (备案表), certification (学历认证报告) or overseas (留服认证书); null: registration
     * @param registrationCode null where none was typed
     */
    public record Education(
            List<Degree> degrees, String proof, String registrationCode, LocalDate registrationValidUntil) {

        public Education {
            degrees = List.copyOf(degrees);
        }

        /** Returns whether the proof is a certification, which does not expire. */
        public boolean certified() {
            return "certification".equals(proof) || "overseas".equals(proof);
        }
    }

    /** @param basis whether the declaration rests on this degree */
    public record Degree(String degreeLevel, String studyForm, LocalDate graduationDate, boolean basis) {

        public boolean fullTime() {
            return "full-time".equals(studyForm);
        }
    }

    /**
     * @param row its place in the form's list, from 0
     * @param endDate null where the work goes on today
     */
    public record Work(int row, LocalDate startDate, LocalDate endDate, String employerName) {}

    public record Publicity(LocalDate startDate, LocalDate endDate, String result) {}

    /**
     * An answer of an outside record.
     *
     * @param outcome MATCH, MISMATCH, NOT_FOUND or UNAVAILABLE; null where nobody asked yet
     * @param months consecutive months of social security; null where the question is another one or the number is
     *     unknown
     * @param summary the text of the answer, in Chinese; null where nobody asked yet
     */
    public record Check(String outcome, Integer months, String summary) {

        public Check(String outcome, Integer months) {
            this(outcome, months, null);
        }

        public boolean is(String wanted) {
            return wanted.equals(outcome);
        }
    }

    /** @param rule the rule that asks for it; null where it is optional or added by an admin */
    public record Requirement(String slot, String name, boolean required, String rule, String message) {}

    public Optional<Requirement> requirement(String slot) {
        return requirements.stream().filter(one -> one.slot().equals(slot)).findFirst();
    }

    public boolean lacks(Requirement requirement) {
        return requirement.required() && !uploadedSlots.contains(requirement.slot());
    }
}
