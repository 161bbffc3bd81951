package org.zhicheng.declaration.life;

import java.util.Optional;
import org.zhicheng.reference.Office;

/** Tells which office has a case now, and how long a decision usually takes there. */
public interface ReviewOutlook {

    /** Returns nothing unless the case is under review. */
    Optional<Turn> of(Declaration declaration);

    /**
     * The office whose turn it is.
     *
     * @param pace null where too few decisions were made to say anything
     * @param dueDays the working days within which it is to decide
     * @param contact how it is reached; null where nobody wrote that down
     */
    record Turn(String office, String stageName, Pace pace, int dueDays, Office contact) {}

    /**
     * The time that half of the latest decisions took at most.
     *
     * @param whose {@code office}, {@code city} or {@code all}: whose decisions these were
     * @param workingDays 0 where it was the same day
     * @param decisions how many were looked at
     */
    record Pace(String whose, int workingDays, int decisions) {}
}
