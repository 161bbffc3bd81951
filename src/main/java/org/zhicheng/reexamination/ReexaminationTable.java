package org.zhicheng.reexamination;

import java.util.Map;

/** Asks {@code re-examination-rules.dmn} for the terms of a re-examination; the room process implements it. */
public interface ReexaminationTable {

    /** @param facts of the case, for routing */
    Terms ask(Map<String, Object> facts, Subject subject);

    /**
     * @param askDays working days in which the person may ask; 0 for never
     * @param above whether the office above looks again, where there is one
     * @param dueDays working days in which it answers
     * @param redoDays working days to declare again, where that comes out
     */
    record Terms(int askDays, boolean above, int dueDays, int redoDays) {}
}
