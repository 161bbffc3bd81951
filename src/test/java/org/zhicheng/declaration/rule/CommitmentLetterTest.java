package org.zhicheng.declaration.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhicheng.declaration.rule.Fixtures.aDeclaration;
import static org.zhicheng.declaration.rule.Fixtures.block;
import static org.zhicheng.declaration.rule.Fixtures.check;

import org.junit.jupiter.api.Test;

class CommitmentLetterTest {

    @Test
    void namesTheMissingMaterial() {
        assertThat(check(
                        "T02",
                        aDeclaration().requiring("commitment-letter", "T02", "").facts()))
                .containsExactly(block("T02", "/materials/commitment-letter", "请下载模板填写后上传“个人承诺书”。"));
    }

    @Test
    void isContentOnceUploaded() {
        assertThat(check(
                        "T02",
                        aDeclaration()
                                .requiring("commitment-letter", "T02", null)
                                .uploaded("commitment-letter")
                                .facts()))
                .isEmpty();
    }
}
