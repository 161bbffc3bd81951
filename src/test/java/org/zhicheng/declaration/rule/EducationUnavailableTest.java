package org.zhicheng.declaration.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhicheng.declaration.rule.Fixtures.aDeclaration;
import static org.zhicheng.declaration.rule.Fixtures.check;
import static org.zhicheng.declaration.rule.Fixtures.flag;

import org.junit.jupiter.api.Test;
import org.zhicheng.Proves;

class EducationUnavailableTest {

    @Test
    @Proves("X05")
    void tellsTheReviewer() {
        assertThat(check("X05", aDeclaration().educationRecord("UNAVAILABLE").facts()))
                .containsExactly(flag("X05", "/education/degrees", "学历核验服务暂不可用，请上传证明材料，审核人员将人工核验。"));
    }

    @Test
    void isSilentOtherwise() {
        assertThat(check("X05", aDeclaration().facts())).isEmpty();
        assertThat(check("X05", aDeclaration().educationRecord("NOT_FOUND").facts()))
                .isEmpty();
    }
}
