package org.zhicheng.verification;

import java.util.Map;
import org.zhicheng.verification.provider.ProviderAnswer;

/** Drives the process behind an attempt, in the attempt's own words. */
public interface VerificationFlow {

    /** Starts 实人认证. @param facts channel, and the office whose counter it is */
    void start(String verificationId, Map<String, Object> facts);

    /**
     * Tells the process what the provider said.
     *
     * @return false where nothing waits for it any more: it expired or was begun anew
     */
    boolean answered(String verificationId, ProviderAnswer.Status answer);

    /**
     * Tells the process that a phone opened the code: from now on it waits for the face.
     *
     * @return false where it waits for no phone any more
     */
    boolean scanned(String verificationId);

    /**
     * Ends an attempt that is given up, or that another one replaces, wherever it stands.
     *
     * @return false where it has ended already
     */
    boolean superseded(String verificationId);
}
