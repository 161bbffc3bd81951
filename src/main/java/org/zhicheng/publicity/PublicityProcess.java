package org.zhicheng.publicity;

/** The vocabulary of {@code publicity.bpmn}: its elements and variables, as the diagram calls them. A test holds both together. */
public final class PublicityProcess {

    public static final String KEY = "publicity";

    public static final String JUDGE_OBJECTION = "judge-objection";
    public static final String CONFIRM_RESULT = "confirm-result";

    public static final String OBJECTION_MESSAGE = "objection-filed";

    public static final String PUBLICITY_ASKED = "publicityAsked";
    public static final String PUBLICITY_ENDS_AT = "publicityEndsAt";
    public static final String PUBLICITY_OVER = "publicityOver";
    public static final String CONFIRMATION_ASKED = "confirmationAsked";
    public static final String CONFIRMING_OFFICE = "confirmingOffice";
    public static final String OBJECTION_OFFICE = "objectionOffice";
    public static final String OBJECTION_DUE = "objectionDue";
    public static final String OBJECTION_OUTCOME = "objectionOutcome";

    private PublicityProcess() {}
}
