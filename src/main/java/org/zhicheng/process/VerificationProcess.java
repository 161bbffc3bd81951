package org.zhicheng.process;

/** What {@code real-person-verification.bpmn} calls its elements, messages and variables; a test holds both together. */
final class VerificationProcess {

    static final String KEY = "real-person-verification";

    static final String ANSWERED_MESSAGE = "verification-answered";
    static final String SUPERSEDED_MESSAGE = "verification-superseded";
    static final String SCANNED_MESSAGE = "verification-scanned";
    static final String PROVIDER_UNAVAILABLE = "provider-unavailable";
    static final String IDENTITY_CHANGED = "identity-changed";

    static final String MAY_TRY = "mayTry";
    static final String ANSWER = "answer";

    private VerificationProcess() {}
}
