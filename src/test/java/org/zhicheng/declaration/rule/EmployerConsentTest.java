package org.zhicheng.declaration.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhicheng.declaration.rule.Fixtures.aDeclaration;
import static org.zhicheng.declaration.rule.Fixtures.block;
import static org.zhicheng.declaration.rule.Fixtures.check;

import org.junit.jupiter.api.Test;

class EmployerConsentTest {

    @Test
    void namesTheMissingMaterial() {
        assertThat(check(
                        "T01",
                        aDeclaration().requiring("employer-consent", "T01", "").facts()))
                .containsExactly(block("T01", "/materials/employer-consent", "请下载模板，填写并加盖单位公章后上传“单位同意申报证明”。"));
    }

    @Test
    void isContentOnceUploaded() {
        assertThat(check(
                        "T01",
                        aDeclaration()
                                .requiring("employer-consent", "T01", null)
                                .uploaded("employer-consent")
                                .facts()))
                .isEmpty();
    }
}
