package org.zhicheng.publicity;

import java.util.Map;
import java.util.Optional;

/** Asks {@code publicity-rules.dmn} whether and how an approved case is published; the room process implements it. */
public interface PublicityTable {

    /** Returns the first row that matches and wants publicity; empty where none does. */
    Optional<Ruling> ask(Map<String, Object> facts);

    /**
     * @param days working days
     * @param confirmation whether somebody is to confirm what was published
     * @param confirmingOffice group that does; null for the office that decided last
     * @param obtained {@code approval} or {@code confirmation}
     */
    record Ruling(
            int days,
            int shownDays,
            int objectionDays,
            int objectionMost,
            boolean anonymous,
            boolean confirmation,
            String confirmingOffice,
            String obtained) {}
}
