package org.zhicheng.declaration.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhicheng.declaration.rule.Fixtures.aDeclaration;
import static org.zhicheng.declaration.rule.Fixtures.block;
import static org.zhicheng.declaration.rule.Fixtures.check;
import static org.zhicheng.declaration.rule.Fixtures.warn;

import org.junit.jupiter.api.Test;
import org.zhicheng.Proves;

class WorkAfterGraduationTest {

    @Test
    @Proves("H01")
    void doubtsWorkBeforeGraduation() {
        assertThat(check(
                        "H01",
                        aDeclaration()
                                .graduated("2012-06-30")
                                .worked("2012-06-29", null)
                                .facts()))
                .containsExactly(warn("H01", "/workExperience/rows/0/startDate", "工作起始日期应从毕业后正式从事本专业技术工作时填写。"));
        assertThat(check(
                        "H01",
                        aDeclaration()
                                .graduated("2012-06-30")
                                .worked("2012-06-30", null)
                                .facts()))
                .isEmpty();
    }

    @Test
    void looksAtTheEarliestFullTimeDegree() {
        assertThat(check(
                        "H01",
                        aDeclaration()
                                .graduated("2008-06-30", "adult", false)
                                .graduated("2012-06-30")
                                .worked("2010-01-01", null)
                                .facts()))
                .containsExactly(warn("H01", "/workExperience/rows/0/startDate", "工作起始日期应从毕业后正式从事本专业技术工作时填写。"));
        assertThat(check(
                        "H01",
                        aDeclaration()
                                .graduated("2008-06-30", "adult", true)
                                .worked("2010-01-01", null)
                                .facts()))
                .isEmpty();
    }

    @Test
    void refusesTheFuture() {
        assertThat(check("H01", aDeclaration().worked("2026-11-24", null).facts()))
                .containsExactly(block("H01", "/workExperience/rows/0/startDate", "工作起始日期不能晚于今天。"));
    }
}
