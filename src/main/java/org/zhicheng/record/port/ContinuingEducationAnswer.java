package org.zhicheng.record.port;

import java.math.BigDecimal;

/**
 * An answer gives the hours of one year (学时); all are zero where the person is not found.
 *
 * @param found whether the person is in the record at all
 * @param publicNeeds 公需科目
 * @param professional 专业科目
 * @param total as the record counts it, at least the two together
 */
public record ContinuingEducationAnswer(
        boolean found, BigDecimal publicNeeds, BigDecimal professional, BigDecimal total) {

    public static ContinuingEducationAnswer notFound() {
        return new ContinuingEducationAnswer(false, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }
}
