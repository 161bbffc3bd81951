package org.zhicheng.verification.provider;

import java.util.Optional;

/** Answers for the simulated phones that look at a face; absent in production. */
public interface SimulatedFaces {

    /**
     * A face waits for its answer on the simulated phone.
     *
     * @param channel alipay or smart-hrss
     * @param maskedName whose face is asked for
     * @param decided whether somebody chose an answer already
     */
    record Face(String id, String channel, String maskedName, boolean decided) {}

    Optional<Face> find(String id);

    /** Answers for the person in front of the phone; the first answer stays. */
    void answer(String id, ProviderAnswer.Status status, String reason);
}
