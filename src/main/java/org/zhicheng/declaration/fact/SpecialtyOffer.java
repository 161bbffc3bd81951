package org.zhicheng.declaration.fact;

import java.time.LocalDate;

/** Tells which specialties can be chosen, and at which levels, on the day by which somebody is judged. */
public interface SpecialtyOffer {

    boolean isLeaf(String specialty, LocalDate day);

    boolean offers(String specialty, String level, LocalDate day);

    /** Returns whether the specialty could be chosen before that day and no longer can. */
    boolean ended(String specialty, LocalDate day);

    /** Returns whether the level of this specialty could be chosen before that day and no longer can. */
    boolean ended(String specialty, String level, LocalDate day);
}
