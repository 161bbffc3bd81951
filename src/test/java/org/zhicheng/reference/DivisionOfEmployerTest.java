package org.zhicheng.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhicheng.declaration.rule.Fixtures.aDeclaration;
import static org.zhicheng.declaration.rule.Fixtures.check;
import static org.zhicheng.declaration.rule.Fixtures.warn;

import org.junit.jupiter.api.Test;
import org.zhicheng.Proves;

class DivisionOfEmployerTest {

    @Test
    @Proves("D02")
    void doubtsAnEmployerRegisteredElsewhere() {
        assertThat(check("D02", aDeclaration().in("320903").facts()))
                .containsExactly(warn("D02", "/basicInfo/division", "所选区划与单位登记地不一致，请确认。"));
    }

    @Test
    void pointsToTheCityItself() {
        assertThat(check(
                        "D02",
                        aDeclaration()
                                .employedBy("盐城市XX中心", "12320900MB4LMNP33M")
                                .facts()))
                .containsExactly(warn("D02", "/basicInfo/division", "市直单位人员请选择“市本级”。"));
    }

    @Test
    void isContentWhereBothAgree() {
        assertThat(check("D02", aDeclaration().facts())).isEmpty();
        assertThat(check(
                        "D02",
                        aDeclaration()
                                .in("320900self")
                                .employedBy("盐城市XX中心", "12320900MB4LMNP33M")
                                .facts()))
                .isEmpty();
        assertThat(check("D02", aDeclaration().withoutEmployer().facts())).isEmpty();
        assertThat(check("D02", aDeclaration().employedBy("无代码单位", null).facts()))
                .isEmpty();
    }
}
