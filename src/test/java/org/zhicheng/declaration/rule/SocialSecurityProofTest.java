package org.zhicheng.declaration.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhicheng.declaration.rule.Fixtures.aDeclaration;
import static org.zhicheng.declaration.rule.Fixtures.block;
import static org.zhicheng.declaration.rule.Fixtures.check;

import org.junit.jupiter.api.Test;
import org.zhicheng.Proves;

class SocialSecurityProofTest {

    @Test
    @Proves("C02")
    void namesTheMissingProof() {
        assertThat(check(
                        "C02",
                        aDeclaration()
                                .requiring("social-security-proof", "C02", null)
                                .facts()))
                .containsExactly(block("C02", "/materials/social-security-proof", "未查询到您的社保信息，请上传社保缴费证明。"));
    }

    @Test
    void isContentOnceUploaded() {
        assertThat(check(
                        "C02",
                        aDeclaration()
                                .requiring("social-security-proof", "C02", null)
                                .uploaded("social-security-proof")
                                .facts()))
                .isEmpty();
    }
}
