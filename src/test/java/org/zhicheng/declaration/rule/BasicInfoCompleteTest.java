package org.zhicheng.declaration.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhicheng.declaration.rule.Fixtures.aDeclaration;
import static org.zhicheng.declaration.rule.Fixtures.block;
import static org.zhicheng.declaration.rule.Fixtures.check;

import org.junit.jupiter.api.Test;
import org.zhicheng.Proves;

class BasicInfoCompleteTest {

    @Test
    @Proves("R01")
    void asksForWhatHasAStar() {
        assertThat(check("R01", aDeclaration().of(null, null).facts()))
                .containsExactly(block("R01", "/basicInfo", "请完善“职称申报基本信息”中标*的必填项。"));
    }

    @Test
    void isContentWithAll() {
        assertThat(check("R01", aDeclaration().facts())).isEmpty();
    }
}
