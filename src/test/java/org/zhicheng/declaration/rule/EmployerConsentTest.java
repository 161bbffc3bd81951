package org.zhicheng.declaration.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhicheng.declaration.rule.Fixtures.aDeclaration;
import static org.zhicheng.declaration.rule.Fixtures.block;
import static org.zhicheng.declaration.rule.Fixtures.check;
import static org.zhicheng.declaration.rule.Fixtures.flag;
import static org.zhicheng.declaration.rule.Fixtures.warn;

import org.junit.jupiter.api.Test;
import org.zhicheng.Proves;

class EmployerConsentTest {

    @Test
    void namesTheMissingMaterial() {
        assertThat(check(
                        "T01",
                        aDeclaration().requiring("employer-consent", "T01", "").facts()))
                .containsExactly(block("T01", "/materials/employer-consent", "请下载模板，填写并加盖单位公章后上传“单位同意申报证明”。"));
    }

    @Test
    @Proves("T01")
    void tellsTheReviewerWhatToLookFor() {
        assertThat(check(
                        "T01",
                        aDeclaration()
                                .requiring("employer-consent", "T01", null)
                                .uploaded("employer-consent")
                                .facts()))
                .containsExactly(flag("T01", "/materials/employer-consent", "请核对：“单位同意申报证明”已加盖单位公章，公章与工作单位一致。"));
    }

    @Test
    void doubtsAnOlderTemplate() {
        assertThat(check(
                        "T01",
                        aDeclaration()
                                .printedFromAnOlderTemplate("employer-consent")
                                .facts()))
                .containsExactly(warn("T01", "/materials/employer-consent", "“单位同意申报证明”使用的是旧版模板，请下载新版填写盖章后重新上传。"));
    }
}
