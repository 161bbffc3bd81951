package org.zhicheng.declaration.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhicheng.declaration.rule.Fixtures.aDeclaration;
import static org.zhicheng.declaration.rule.Fixtures.check;
import static org.zhicheng.declaration.rule.Fixtures.flag;

import org.junit.jupiter.api.Test;
import org.zhicheng.Proves;

class EmployerCodeTest {

    @Test
    @Proves("U04")
    void showsTheReviewerACodeWhoseChecksumIsWrong() {
        assertThat(check(
                        "U04",
                        aDeclaration()
                                .employedBy("盐城市XX有限公司", "91320902MA1ABCD03X")
                                .asItIs()))
                .containsExactly(flag("U04", "/basicInfo/employer", "统一社会信用代码校验未通过，请核对。"));
    }

    @Test
    void hasNothingToSayOfAGoodOne() {
        assertThat(check("U04", aDeclaration().facts())).isEmpty();
        assertThat(check("U04", aDeclaration().withoutEmployer().asItIs())).isEmpty();
    }
}
