package org.zhicheng.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhicheng.declaration.rule.Fixtures.aDeclaration;
import static org.zhicheng.declaration.rule.Fixtures.block;
import static org.zhicheng.declaration.rule.Fixtures.check;

import org.junit.jupiter.api.Test;
import org.zhicheng.Proves;

class DivisionToLastLevelTest {

    @Test
    @Proves("D01")
    void asksForTheLastLevel() {
        assertThat(check("D01", aDeclaration().in("320900").facts()))
                .containsExactly(block("D01", "/basicInfo/division", "请选择到最后一级行政区划。"));
    }

    @Test
    void takesACountyOrTheCityItself() {
        assertThat(check("D01", aDeclaration().in("320902").facts())).isEmpty();
        assertThat(check("D01", aDeclaration().in("320900self").facts())).isEmpty();
        assertThat(check("D01", aDeclaration().in(null).facts())).isEmpty();
    }
}
