package org.zhicheng.declaration.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhicheng.declaration.rule.Fixtures.aDeclaration;
import static org.zhicheng.declaration.rule.Fixtures.block;
import static org.zhicheng.declaration.rule.Fixtures.check;

import org.junit.jupiter.api.Test;
import org.zhicheng.Proves;

class WorkSummaryCompleteTest {

    @Test
    @Proves("R04")
    void asksForASummary() {
        assertThat(check("R04", aDeclaration().withSummary(" ").facts()))
                .containsExactly(block("R04", "/workSummary/text", "请填写“工作总结”：专业技术工作总结不少于800字。"));
    }

    @Test
    void leavesItsLengthToW01() {
        assertThat(check("R04", aDeclaration().withSummary("字").facts())).isEmpty();
    }
}
