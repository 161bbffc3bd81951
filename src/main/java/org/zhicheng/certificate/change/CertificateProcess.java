package org.zhicheng.certificate.change;

/** The vocabulary of {@code certificate.bpmn}: its elements and variables, as the diagram calls them. A test holds both together. */
public final class CertificateProcess {

    public static final String KEY = "certificate";
    public static final String DECIDE_CHANGE = "decide-change";
    public static final String STATEMENT_MESSAGE = "statement-given";
    public static final String CHANGE_OFFICE = "changeOffice";
    public static final String CHANGE_OUTCOME = "changeOutcome";
    public static final String HEARING_ASKED = "hearingAsked";
    public static final String HEARING_ENDS_AT = "hearingEndsAt";

    private CertificateProcess() {}
}
