package org.zhicheng.certificate.change;

import java.util.List;

/** Asks {@code certificate-change-rules.dmn} for the grounds of a change; the room process implements it. */
public interface ChangeTable {

    List<Ground> grounds(ChangeKind kind);

    /**
     * @param code of the ground
     * @param hearingDays working days in which the holder may state the case; 0 for no hearing
     * @param banYears for how many years the holder may not declare; 0 for none
     */
    record Ground(String code, String name, int hearingDays, int banYears) {}
}
