package org.zhicheng.review;

import java.time.Instant;

/** Asks the engine whether somebody has claimed the case at its current stage. */
public interface StageClaims {

    Claim NONE = new Claim(null, null, false);

    Claim of(String declarationId);

    /**
     * A claim says since when the stage is open and whether somebody has it.
     *
     * @param since when the stage began; null where no stage is open
     * @param dueAt until when the office has to decide; null where no stage is open
     */
    record Claim(Instant since, Instant dueAt, boolean claimed) {}
}
