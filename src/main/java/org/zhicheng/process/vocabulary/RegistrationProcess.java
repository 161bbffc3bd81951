package org.zhicheng.process.vocabulary;

/** What {@code registration.bpmn} calls its elements, messages and variables; a test holds both together. */
public final class RegistrationProcess {

    public static final String KEY = "registration";

    public static final String COMPLETE_PROFILE = "complete-profile";

    public static final String CODE_CONFIRMED_MESSAGE = "registration-code-confirmed";
    public static final String CODE_REQUESTED_MESSAGE = "registration-code-requested";
    public static final String ALIPAY_AUTHORIZED_MESSAGE = "alipay-authorized";
    public static final String ID_NUMBER_TAKEN = "id-number-taken";

    public static final String ACCOUNT_ID = "accountId";

    private RegistrationProcess() {}
}
