package org.zhicheng.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhicheng.declaration.rule.Fixtures.aDeclaration;
import static org.zhicheng.declaration.rule.Fixtures.block;
import static org.zhicheng.declaration.rule.Fixtures.check;

import org.junit.jupiter.api.Test;
import org.zhicheng.Proves;

class SpecialtyToLastLevelTest {

    @Test
    @Proves("P01")
    void asksForTheLastLevel() {
        assertThat(check("P01", aDeclaration().of("05-09", "assistant").facts()))
                .containsExactly(block("P01", "/basicInfo/specialty", "请从系列开始逐级选择到具体专业。"));
    }

    @Test
    void asksForALevelThatTheSpecialtyHas() {
        assertThat(check("P01", aDeclaration().of("05-09-01-01", "senior").facts()))
                .containsExactly(block("P01", "/basicInfo/level", "所选专业没有该申报级别，请重新选择级别。"));
    }

    @Test
    @Proves("P01")
    void isJudgedByTheDayOfTheDeclaration() {
        assertThat(check("P01", aDeclaration().of("05-09-01-09", "assistant").facts()))
                .containsExactly(block("P01", "/basicInfo/specialty", "所选专业已停止受理申报，请重新选择专业。"));
        assertThat(check("P01", aDeclaration().of("05-09-01-01", "technician").facts()))
                .containsExactly(block("P01", "/basicInfo/level", "所选专业的该级别已停止受理申报，请重新选择级别。"));
        assertThat(check(
                        "P01",
                        aDeclaration()
                                .of("05-09-01-09", "technician")
                                .declaredOn("2026-11-01")
                                .facts()))
                .isEmpty();
    }

    @Test
    void isContentOtherwise() {
        assertThat(check("P01", aDeclaration().facts())).isEmpty();
        assertThat(check("P01", aDeclaration().of(null, null).facts())).isEmpty();
    }
}
