package org.zhicheng.declaration.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhicheng.declaration.rule.Fixtures.aDeclaration;
import static org.zhicheng.declaration.rule.Fixtures.block;
import static org.zhicheng.declaration.rule.Fixtures.check;
import static org.zhicheng.declaration.rule.Fixtures.warn;

import org.junit.jupiter.api.Test;

class ContinuingEducationTest {

    @Test
    void remindsOfTheProof() {
        assertThat(check("J01", aDeclaration().withoutUploads().facts()))
                .containsExactly(warn("J01", "/materials/other", "请将继续教育学时完成情况证明上传到“其他材料”栏。"));
    }

    @Test
    void blocksWhereTheTableDemandsIt() {
        assertThat(check(
                        "J01",
                        aDeclaration()
                                .requiring("other", "J01", null)
                                .withoutUploads()
                                .facts()))
                .containsExactly(block("J01", "/materials/other", "请将继续教育学时完成情况证明上传到“其他材料”栏。"));
    }

    @Test
    void isContentWithAnUpload() {
        assertThat(check("J01", aDeclaration().facts())).isEmpty();
    }
}
