package org.zhicheng.verification;

import java.util.Map;

/** The process behind an attempt, in the attempt's own words. */
public interface VerificationFlow {

    /** Starts 实人认证. @param facts channel, and the office whose window it is */
    void start(String verificationId, Map<String, Object> facts);

    /**
     * Tells the process what the provider said.
     *
     * @return false where nothing waits for it any more: it expired or was begun anew
     */
    boolean answered(String verificationId, ProviderAnswer.Status answer);

    /** Ends an attempt that another one replaces. @return false where it cannot be ended at this moment */
    boolean superseded(String verificationId);
}
