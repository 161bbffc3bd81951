package org.zhicheng.declaration.fact;

import java.time.LocalDate;

/** Which specialties can be chosen, and at which levels: on the day by which somebody is judged. */
public interface SpecialtyOffer {

    boolean isLeaf(String specialty, LocalDate day);

    boolean offers(String specialty, String level, LocalDate day);

    /** Whether it could be chosen before that day and cannot any more. */
    boolean ended(String specialty, LocalDate day);

    /** The same of a level. */
    boolean ended(String specialty, String level, LocalDate day);
}
