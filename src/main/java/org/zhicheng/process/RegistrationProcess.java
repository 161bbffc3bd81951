package org.zhicheng.process;

/** What {@code registration.bpmn} calls its elements, messages and variables; a test holds both together. */
final class RegistrationProcess {

    static final String KEY = "registration";

    static final String COMPLETE_PROFILE = "complete-profile";

    static final String CODE_CONFIRMED_MESSAGE = "registration-code-confirmed";
    static final String CODE_REQUESTED_MESSAGE = "registration-code-requested";
    static final String ALIPAY_AUTHORIZED_MESSAGE = "alipay-authorized";
    static final String ID_NUMBER_TAKEN = "id-number-taken";

    static final String ACCOUNT_ID = "accountId";

    private RegistrationProcess() {}
}
