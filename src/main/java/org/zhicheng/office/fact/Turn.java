package org.zhicheng.office.fact;

import java.time.LocalDate;

/**
 * A turn is the time that an office has a case.
 *
 * @param office group
 * @param stage name
 */
record Turn(String office, String stage, String division, String series, String level, LocalDate enteredOn) {

    boolean at(String otherOffice, String otherStage) {
        return office.equals(otherOffice) && stage.equals(otherStage);
    }
}
