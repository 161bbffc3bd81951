package org.zhicheng.declaration.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhicheng.declaration.rule.Fixtures.aDeclaration;
import static org.zhicheng.declaration.rule.Fixtures.block;
import static org.zhicheng.declaration.rule.Fixtures.check;
import static org.zhicheng.declaration.rule.Fixtures.flag;

import org.junit.jupiter.api.Test;
import org.zhicheng.Proves;
import org.zhicheng.problem.Problem;

class EmployerByHandTest {

    private static final Problem LOOK =
            flag("U05", "/basicInfo/employer", "工作单位由申报人登记，请对照营业执照核对单位全称和统一社会信用代码；审核通过即确认该单位。");

    @Test
    @Proves("U05")
    void asksForTheLicenceAndTellsTheReviewer() {
        assertThat(check(
                        "U05",
                        aDeclaration()
                                .whoseEmployerWasEnteredByHand()
                                .requiring("employer-licence", "U05", null)
                                .facts()))
                .containsExactly(
                        block("U05", "/materials/employer-licence", "您登记的工作单位未查询到，请上传“材料employer-licence”。"), LOOK);
    }

    @Test
    void stillTellsTheReviewerOnceTheLicenceIsThere() {
        assertThat(check(
                        "U05",
                        aDeclaration()
                                .whoseEmployerWasEnteredByHand()
                                .requiring("employer-licence", "U05", null)
                                .uploaded("employer-licence")
                                .facts()))
                .containsExactly(LOOK);
    }

    @Test
    void hasNothingToSayOfARegisteredEmployer() {
        assertThat(check("U05", aDeclaration().facts())).isEmpty();
        assertThat(check("U05", aDeclaration().withoutEmployer().facts())).isEmpty();
    }
}
