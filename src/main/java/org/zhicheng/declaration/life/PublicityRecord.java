package org.zhicheng.declaration.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Tells how far a case is in publicity (公示), which follows its last approval. */
public interface PublicityRecord {

    /** Returns where the case stands; empty where it is not published, and will not be as the table is now. */
    Optional<Standing> of(Declaration declaration);

    /** Returns the day that counts as the one on which a published case passed (CF02); empty for others. */
    Optional<LocalDate> obtainedOn(String declarationId);

    /**
     * @param state waiting | current | done | rejected, as a stage has it
     * @param since when it began; null while it waits
     * @param until when it ends; null unless it goes on
     */
    record Standing(String state, Instant since, Instant until) {

        public static final Standing AHEAD = new Standing("waiting", null, null);
    }
}
