package org.zhicheng.account.registration;

/** The vocabulary of {@code registration.bpmn}: its elements, messages and variables, as the diagram calls them. A test holds both together. */
public final class RegistrationProcess {

    public static final String KEY = "registration";

    /** Its form is called the same. */
    public static final String COMPLETE_PROFILE = "complete-profile";

    public static final String CODE_CONFIRMED_MESSAGE = "registration-code-confirmed";
    public static final String CODE_REQUESTED_MESSAGE = "registration-code-requested";
    public static final String ALIPAY_AUTHORIZED_MESSAGE = "alipay-authorized";
    public static final String ID_NUMBER_TAKEN = "id-number-taken";

    public static final String ACCOUNT_ID = "accountId";

    private RegistrationProcess() {}
}
