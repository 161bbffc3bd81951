package org.zhicheng.declaration.fact;

import java.time.LocalDate;

/** Counts working days, the first and the last day included. */
@FunctionalInterface
public interface WorkingDayCount {

    long between(LocalDate first, LocalDate last);
}
