package org.zhicheng.account.registration;

import java.time.Instant;

/**
 * A registration leads somebody to an account; nothing personal remains in it once it has ended.
 *
 * @param accountId of the account it becomes
 * @param status {@code awaiting-code}, or the end event of registration.bpmn that was reached
 * @param mobile null once ended, and for somebody who came by Alipay
 * @param alipayUserId null for somebody who came by the web form
 */
public record Registration(
        String id,
        String accountId,
        String status,
        String displayName,
        String encryptedIdNumber,
        String idNumberHash,
        String mobile,
        String passwordHash,
        String alipayUserId,
        String noticeVersion,
        Instant createdAt) {

    static final String AWAITING_CODE = "awaiting-code";

    public static final String AWAITING_PROFILE = "awaiting-profile";

    static final String ACCOUNT_CREATED = "account-created";

    boolean open() {
        return status.equals(AWAITING_CODE);
    }

    /** Names the purpose of the code that proves the mobile number. */
    String codeSubject() {
        return "registration:" + id;
    }

    @Override
    public String toString() {
        return "Registration[" + id + ", " + status + "]";
    }
}
