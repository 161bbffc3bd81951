package org.zhicheng.declaration.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhicheng.declaration.rule.Fixtures.aDeclaration;
import static org.zhicheng.declaration.rule.Fixtures.block;
import static org.zhicheng.declaration.rule.Fixtures.check;

import org.junit.jupiter.api.Test;
import org.zhicheng.Proves;

class WorkSummaryLengthTest {

    @Test
    @Proves("W01")
    void wantsEightHundred() {
        assertThat(check("W01", aDeclaration().withSummary("字".repeat(799)).facts()))
                .containsExactly(block("W01", "/workSummary/text", "专业技术工作总结不少于800字，当前799字。"));
        assertThat(check("W01", aDeclaration().withSummary("字".repeat(800)).facts()))
                .isEmpty();
        assertThat(check(
                        "W01",
                        aDeclaration().withSummary("字 ".repeat(799) + "!?").facts()))
                .containsExactly(block("W01", "/workSummary/text", "专业技术工作总结不少于800字，当前799字。"));
    }

    @Test
    void leavesNothingToR04() {
        assertThat(check("W01", aDeclaration().withSummary("").facts())).isEmpty();
    }
}
