package org.zhicheng.declaration.fact;

import java.time.LocalDate;

/** Counts working days, first and last day included. */
@FunctionalInterface
public interface WorkingDayCount {

    long between(LocalDate first, LocalDate last);
}
