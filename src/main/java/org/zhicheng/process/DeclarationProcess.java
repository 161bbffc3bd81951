package org.zhicheng.process;

/** What {@code declaration.bpmn} calls its elements, messages and variables; a test holds both together. */
final class DeclarationProcess {

    static final String KEY = "declaration";

    static final String FILL_IN_DECLARATION = "fill-in-declaration";
    static final String CORRECT_DECLARATION = "correct-declaration";
    static final String CORRECTION_DEADLINE_PASSED = "correction-deadline-passed";
    static final String REVIEW = "review";

    static final String WITHDRAWAL_MESSAGE = "withdrawal";
    static final String RECORD_UNAVAILABLE = "record-unavailable";

    static final String DECLARATION_ID = "declarationId";
    static final String APPLICANT_ID = "applicantId";
    static final String SOCIAL_SECURITY_OUTCOME = "socialSecurityOutcome";
    static final String EDUCATION_OUTCOME = "educationOutcome";
    static final String SUBMITTED = "submitted";
    static final String RETURNED = "returned";
    static final String COMPLETE = "complete";
    static final String FACTS_CHANGED = "factsChanged";
    static final String REVIEW_OUTCOME = "reviewOutcome";
    static final String CORRECTION_DEADLINE = "correctionDeadline";
    static final String CORRECTION_REMINDER_AT = "correctionReminderAt";

    private DeclarationProcess() {}
}
