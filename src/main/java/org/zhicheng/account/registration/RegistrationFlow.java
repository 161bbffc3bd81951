package org.zhicheng.account.registration;

/** Drives the process behind a registration, in the registration's own words. */
public interface RegistrationFlow {

    /** Starts 个人注册 with the form of the web page; a code is sent. */
    void submitted(String registrationId);

    /** Starts 个人注册 for somebody who proved an Alipay account; the account exists when this returns. */
    void alipayAuthorized(String registrationId, String accountId);

    /** The right code was entered. @return false where the process waits for no code any more */
    boolean codeConfirmed(String registrationId);

    /** @return false where it is too late for another code */
    boolean codeRequested(String registrationId);

    /** 完善个人信息 is done; nothing happens where no process waits for it. */
    void profileCompleted(String accountId);
}
