package org.zhicheng.declaration.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhicheng.declaration.rule.Fixtures.aDeclaration;
import static org.zhicheng.declaration.rule.Fixtures.block;
import static org.zhicheng.declaration.rule.Fixtures.check;

import org.junit.jupiter.api.Test;
import org.zhicheng.Proves;

class EmployerChosenTest {

    @Test
    @Proves("U03")
    void asksToChoose() {
        assertThat(check("U03", aDeclaration().withoutEmployer().facts()))
                .containsExactly(block("U03", "/basicInfo/employer", "请点击“搜索”并在结果中点击“选择”工作单位。"));
    }

    @Test
    void isContentWithAKnownEmployer() {
        assertThat(check("U03", aDeclaration().facts())).isEmpty();
    }
}
