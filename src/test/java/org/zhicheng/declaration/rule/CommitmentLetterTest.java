package org.zhicheng.declaration.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhicheng.declaration.rule.Fixtures.aDeclaration;
import static org.zhicheng.declaration.rule.Fixtures.block;
import static org.zhicheng.declaration.rule.Fixtures.check;
import static org.zhicheng.declaration.rule.Fixtures.flag;
import static org.zhicheng.declaration.rule.Fixtures.warn;

import org.junit.jupiter.api.Test;
import org.zhicheng.Proves;

class CommitmentLetterTest {

    @Test
    void namesTheMissingMaterial() {
        assertThat(check(
                        "T02",
                        aDeclaration().requiring("commitment-letter", "T02", "").facts()))
                .containsExactly(block("T02", "/materials/commitment-letter", "请下载模板填写后上传“个人承诺书”。"));
    }

    @Test
    void tellsTheReviewerWhatToLookFor() {
        assertThat(check(
                        "T02",
                        aDeclaration()
                                .requiring("commitment-letter", "T02", null)
                                .uploaded("commitment-letter")
                                .facts()))
                .containsExactly(flag("T02", "/materials/commitment-letter", "请核对：“个人承诺书”已由申报人本人签名。"));
    }

    @Test
    @Proves("T02")
    void doubtsAnOlderTemplate() {
        assertThat(check(
                        "T02",
                        aDeclaration()
                                .printedFromAnOlderTemplate("commitment-letter")
                                .facts()))
                .containsExactly(warn("T02", "/materials/commitment-letter", "“个人承诺书”使用的是旧版模板，请下载新版签名后重新上传。"));
    }
}
