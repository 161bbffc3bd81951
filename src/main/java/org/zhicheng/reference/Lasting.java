package org.zhicheng.reference;

import java.time.LocalDate;

/** A lasting row is valid from one day to another. */
interface Lasting {

    LocalDate validFrom();

    /** The last day; null where none is known. */
    LocalDate validTo();

    default boolean beganBy(LocalDate day) {
        return !validFrom().isAfter(day);
    }

    default boolean lastsTo(LocalDate day) {
        return validTo() == null || !validTo().isBefore(day);
    }
}
