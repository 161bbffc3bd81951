package org.zhicheng.declaration.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhicheng.declaration.rule.Fixtures.aDeclaration;
import static org.zhicheng.declaration.rule.Fixtures.block;
import static org.zhicheng.declaration.rule.Fixtures.check;

import org.junit.jupiter.api.Test;
import org.zhicheng.Proves;

class EducationCompleteTest {

    @Test
    void asksForOneDegree() {
        assertThat(check("R02", aDeclaration().withoutEducation().asItIs()))
                .containsExactly(block("R02", "/education/degrees", "请至少填写一条学历学位信息。"));
    }

    @Test
    @Proves("R02")
    void asksForOneToRestOn() {
        assertThat(check(
                        "R02",
                        aDeclaration()
                                .graduated("2012-06-30", "full-time", false)
                                .facts()))
                .containsExactly(block("R02", "/education/degrees", "请将一条学历（且只将一条）标为申报依据。"));
        assertThat(check(
                        "R02",
                        aDeclaration()
                                .graduated("2012-06-30")
                                .graduated("2015-06-30")
                                .facts()))
                .containsExactly(block("R02", "/education/degrees", "请将一条学历（且只将一条）标为申报依据。"));
    }

    @Test
    void isContentWithOne() {
        assertThat(check(
                        "R02",
                        aDeclaration()
                                .graduated("2012-06-30")
                                .graduated("2015-06-30", "adult", false)
                                .facts()))
                .isEmpty();
    }

    @Test
    void refusesADegreeOfTheFuture() {
        assertThat(check(
                        "R02",
                        aDeclaration()
                                .graduated("2012-06-30")
                                .graduated("2026-11-24", "adult", false)
                                .facts()))
                .containsExactly(block("R02", "/education/degrees/1/graduationDate", "毕业日期不能晚于今天，请核对；尚未毕业的学历请先删除。"));
        assertThat(check("R02", aDeclaration().graduated("2026-11-23").facts())).isEmpty();
    }
}
