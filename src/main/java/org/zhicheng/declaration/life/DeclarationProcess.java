package org.zhicheng.declaration.life;

/** The vocabulary of {@code declaration.bpmn}: its elements, messages and variables, as the diagram calls them. A test holds both together. */
public final class DeclarationProcess {

    public static final String KEY = "declaration";

    /** Also the id of its form. */
    public static final String FILL_IN_DECLARATION = "fill-in-declaration";

    public static final String CORRECT_DECLARATION = "correct-declaration";
    public static final String CORRECTION_DEADLINE_PASSED = "correction-deadline-passed";
    public static final String REVIEW = "review";

    public static final String WITHDRAWAL_MESSAGE = "withdrawal";
    public static final String DELETION_MESSAGE = "deletion";
    public static final String RECORD_UNAVAILABLE = "record-unavailable";

    public static final String DECLARATION_ID = "declarationId";
    public static final String APPLICANT_ID = "applicantId";
    public static final String BUSINESS = "business";
    public static final String LEVEL = "level";
    public static final String SERIES = "series";
    public static final String SPECIALTY = "specialty";
    public static final String DIVISION = "division";
    public static final String DIVISION_KIND = "divisionKind";
    public static final String CITY = "city";
    public static final String DEPARTMENT = "department";
    public static final String DEPARTMENT_DIVISION = "departmentDivision";
    public static final String EMPLOYER_BY_HAND = "employerByHand";
    public static final String GRADUATED_BEFORE_2001 = "graduatedBefore2001";
    public static final String SOCIAL_SECURITY_OUTCOME = "socialSecurityOutcome";
    public static final String EDUCATION_OUTCOME = "educationOutcome";
    public static final String SUBMITTED = "submitted";
    public static final String RETURNED = "returned";
    public static final String COMPLETE = "complete";
    public static final String FACTS_CHANGED = "factsChanged";
    public static final String REVIEW_OUTCOME = "reviewOutcome";
    public static final String PUBLICITY_OUTCOME = "publicityOutcome";
    public static final String CORRECTION_DEADLINE = "correctionDeadline";
    public static final String CORRECTION_REMINDER_AT = "correctionReminderAt";

    private DeclarationProcess() {}
}
