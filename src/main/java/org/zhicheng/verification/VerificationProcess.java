package org.zhicheng.verification;

/** The vocabulary of {@code real-person-verification.bpmn}: its elements, messages and variables, as the diagram calls them. A test holds both together. */
public final class VerificationProcess {

    public static final String KEY = "real-person-verification";

    public static final String ANSWERED_MESSAGE = "verification-answered";
    public static final String SUPERSEDED_MESSAGE = "verification-superseded";
    public static final String SCANNED_MESSAGE = "verification-scanned";
    public static final String PROVIDER_UNAVAILABLE = "provider-unavailable";
    public static final String IDENTITY_CHANGED = "identity-changed";

    public static final String CHANNEL = "channel";
    public static final String OFFICE = "office";
    public static final String COUNTER_OUTCOME = "windowOutcome";
    public static final String MAY_TRY = "mayTry";
    public static final String ANSWER = "answer";

    private VerificationProcess() {}
}
