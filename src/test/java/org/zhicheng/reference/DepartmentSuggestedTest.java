package org.zhicheng.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhicheng.declaration.rule.Fixtures.aDeclaration;
import static org.zhicheng.declaration.rule.Fixtures.check;
import static org.zhicheng.declaration.rule.Fixtures.warn;

import org.junit.jupiter.api.Test;
import org.zhicheng.Proves;

class DepartmentSuggestedTest {

    @Test
    @Proves("M01")
    void namesTheDepartmentThatUsuallyReviews() {
        assertThat(check("M01", aDeclaration().of("14-01-01-01", "assistant").asItIs()))
                .containsExactly(warn("M01", "/basicInfo/department", "申报体育系列一般选择“市体育局”，请核对行政主管部门。"));
    }

    @Test
    void hasNothingToSayOfTheOthers() {
        assertThat(check("M01", aDeclaration().facts())).isEmpty();
    }
}
