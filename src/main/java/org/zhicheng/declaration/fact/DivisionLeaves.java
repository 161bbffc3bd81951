package org.zhicheng.declaration.fact;

import java.time.LocalDate;

/** Which divisions can be chosen on the day by which somebody is judged: the last level only. */
public interface DivisionLeaves {

    boolean isLeaf(String division, LocalDate day);

    /** Whether it could be chosen before that day and cannot any more. */
    boolean ended(String division, LocalDate day);
}
