package org.zhicheng.declaration.fact;

import java.time.LocalDate;

/** Tells which divisions can be chosen on the day by which somebody is judged: those of the last level. */
public interface DivisionLeaves {

    boolean isLeaf(String division, LocalDate day);

    /** Returns whether the division could be chosen before that day and no longer can. */
    boolean ended(String division, LocalDate day);
}
