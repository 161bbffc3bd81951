package org.zhicheng.declaration.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhicheng.declaration.rule.Fixtures.aDeclaration;
import static org.zhicheng.declaration.rule.Fixtures.block;
import static org.zhicheng.declaration.rule.Fixtures.check;

import org.junit.jupiter.api.Test;
import org.zhicheng.Proves;

class LicenceTest {

    @Test
    @Proves("Z01")
    void namesTheMissingMaterial() {
        assertThat(check("Z01", aDeclaration().requiring("licence", "Z01", "").facts()))
                .containsExactly(block("Z01", "/materials/licence", "您申报的系列（专业）已实行职业准入，请上传材料licence。"));
    }

    @Test
    void isContentOnceUploaded() {
        assertThat(check(
                        "Z01",
                        aDeclaration()
                                .requiring("licence", "Z01", null)
                                .uploaded("licence")
                                .facts()))
                .isEmpty();
    }
}
