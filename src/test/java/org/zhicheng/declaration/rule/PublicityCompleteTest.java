package org.zhicheng.declaration.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhicheng.declaration.rule.Fixtures.aDeclaration;
import static org.zhicheng.declaration.rule.Fixtures.block;
import static org.zhicheng.declaration.rule.Fixtures.check;

import org.junit.jupiter.api.Test;
import org.zhicheng.Proves;

class PublicityCompleteTest {

    @Test
    @Proves("R05")
    void asksForDatesAndResult() {
        assertThat(check(
                        "R05",
                        aDeclaration()
                                .publicised("2026-11-02", "2026-11-06", null)
                                .facts()))
                .containsExactly(block("R05", "/publicity", "请完善“单位公示及结果报告证明”中标*的必填项。"));
    }

    @Test
    void isContentWithAll() {
        assertThat(check("R05", aDeclaration().facts())).isEmpty();
    }
}
