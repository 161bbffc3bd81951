package org.zhicheng.review;

import java.time.Instant;

/** Whether somebody has the case at its current stage, as the engine knows it. */
public interface StageClaims {

    Claim NONE = new Claim(null, false);

    Claim of(String declarationId);

    /** @param since when the stage began; null where no stage is open */
    record Claim(Instant since, boolean claimed) {}
}
