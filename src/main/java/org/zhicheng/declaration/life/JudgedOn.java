package org.zhicheng.declaration.life;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The day by which a declaration is judged.
 *
 * @param declaredAt now, except for a declaration that was sent before and came back
 * @param declared the day of {@code declaredAt}
 */
public record JudgedOn(Instant declaredAt, LocalDate declared, LocalDate today) {}
