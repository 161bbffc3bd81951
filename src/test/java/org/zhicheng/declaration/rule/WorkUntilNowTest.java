package org.zhicheng.declaration.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhicheng.declaration.rule.Fixtures.aDeclaration;
import static org.zhicheng.declaration.rule.Fixtures.block;
import static org.zhicheng.declaration.rule.Fixtures.check;
import static org.zhicheng.declaration.rule.Fixtures.warn;

import org.junit.jupiter.api.Test;
import org.zhicheng.Proves;

class WorkUntilNowTest {

    @Test
    @Proves("H02")
    void wantsTheLastWorkToGoOn() {
        assertThat(check(
                        "H02", aDeclaration().worked("2012-07-01", "2026-10-31").facts()))
                .containsExactly(warn("H02", "/workExperience/rows/0/endDate", "工作结束日期应填写至申报当前。"));
        assertThat(check(
                        "H02", aDeclaration().worked("2012-07-01", "2026-11-01").facts()))
                .isEmpty();
        assertThat(check(
                        "H02",
                        aDeclaration()
                                .worked("2015-01-01", null)
                                .worked("2012-07-01", "2014-12-31")
                                .facts()))
                .isEmpty();
    }

    @Test
    void refusesAnEndBeforeTheStart() {
        assertThat(check(
                        "H02",
                        aDeclaration()
                                .worked("2012-07-01", "2012-06-30")
                                .worked("2012-07-01", null)
                                .facts()))
                .containsExactly(block("H02", "/workExperience/rows/0/endDate", "结束日期不能早于起始日期。"));
    }

    @Test
    void doesNotAskInTheSameBreathForAnEndToday() {
        assertThat(check(
                        "H02", aDeclaration().worked("2012-07-01", "2012-06-30").facts()))
                .containsExactly(block("H02", "/workExperience/rows/0/endDate", "结束日期不能早于起始日期。"));
    }

    @Test
    void doubtsAnEndInTheFuture() {
        assertThat(check(
                        "H02", aDeclaration().worked("2012-07-01", "2026-11-24").facts()))
                .containsExactly(warn("H02", "/workExperience/rows/0/endDate", "工作结束日期晚于今天，请核对；至今仍在职的请将结束日期留空。"));
        assertThat(check(
                        "H02", aDeclaration().worked("2012-07-01", "2026-11-23").facts()))
                .isEmpty();
    }
}
