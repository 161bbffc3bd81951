package org.zhicheng.declaration.fact;

import java.time.LocalDate;

/** Lists the departments that a division offers on the day by which somebody is judged. */
@FunctionalInterface
public interface DepartmentOffer {

    boolean offers(String department, String division, LocalDate day);
}
