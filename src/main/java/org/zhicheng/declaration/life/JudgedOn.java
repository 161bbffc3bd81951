package org.zhicheng.declaration.life;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The day by which a declaration is judged.
 *
 * @param declaredAt now, but for what was sent before and came back
 * @param declared its day
 */
public record JudgedOn(Instant declaredAt, LocalDate declared, LocalDate today) {}
