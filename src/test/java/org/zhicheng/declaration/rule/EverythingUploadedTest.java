package org.zhicheng.declaration.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhicheng.declaration.rule.Fixtures.aDeclaration;
import static org.zhicheng.declaration.rule.Fixtures.block;
import static org.zhicheng.declaration.rule.Fixtures.check;

import org.junit.jupiter.api.Test;
import org.zhicheng.Proves;

class EverythingUploadedTest {

    @Test
    @Proves("S02")
    void namesMaterialsOfNoOtherRule() {
        assertThat(check(
                        "S02",
                        aDeclaration()
                                .requiring("health-report", null, null)
                                .requiring("employer-consent", "T01", null)
                                .facts()))
                .containsExactly(block("S02", "/materials/health-report", "请上传“材料health-report”。"));
    }

    @Test
    void keepsTheNameOfARuleThatOnlyTheTableKnows() {
        assertThat(check(
                        "S02",
                        aDeclaration()
                                .requiring("health-report", "K01", "请上传体检报告。")
                                .facts()))
                .containsExactly(block("K01", "/materials/health-report", "请上传体检报告。"));
    }
}
