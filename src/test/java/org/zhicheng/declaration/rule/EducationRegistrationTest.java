package org.zhicheng.declaration.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhicheng.declaration.rule.Fixtures.aDeclaration;
import static org.zhicheng.declaration.rule.Fixtures.block;
import static org.zhicheng.declaration.rule.Fixtures.check;

import org.junit.jupiter.api.Test;

class EducationRegistrationTest {

    @Test
    void namesTheMissingForm() {
        assertThat(check(
                        "X02",
                        aDeclaration()
                                .educationRecord("NOT_FOUND")
                                .requiring("education-registration", "X02", null)
                                .facts()))
                .containsExactly(block("X02", "/materials/education-registration", "未查询到您的学历信息，请上传《教育部学历证书电子注册备案表》。"));
    }

    @Test
    void prefersTheTablesWords() {
        assertThat(check(
                        "X02",
                        aDeclaration()
                                .requiring("education-registration", "X02", "请上传备案表。")
                                .facts()))
                .containsExactly(block("X02", "/materials/education-registration", "请上传备案表。"));
    }

    @Test
    void isContentOnceUploadedOrOptional() {
        assertThat(check(
                        "X02",
                        aDeclaration()
                                .educationRecord("NOT_FOUND")
                                .requiring("education-registration", "X02", null)
                                .uploaded("education-registration")
                                .facts()))
                .isEmpty();
        assertThat(check(
                        "X02", aDeclaration().offering("education-registration").facts()))
                .isEmpty();
    }
}
