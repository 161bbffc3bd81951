package org.zhicheng.declaration.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhicheng.declaration.rule.Fixtures.aDeclaration;
import static org.zhicheng.declaration.rule.Fixtures.block;
import static org.zhicheng.declaration.rule.Fixtures.check;
import static org.zhicheng.declaration.rule.Fixtures.flag;

import org.junit.jupiter.api.Test;
import org.zhicheng.Proves;

class EducationRegistrationTest {

    @Test
    @Proves("X02")
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
    void saysThatTheRegisterKnowsAnotherDegreeAndTellsTheReviewer() {
        String message = "填写的学历、学习形式、毕业日期或证书编号与学信网查询结果不一致，请核对；确认无误的请上传《教育部学历证书电子注册备案表》。";
        var declaration =
                aDeclaration().educationRecord("MISMATCH").requiring("education-registration", "X02", "请上传备案表。");

        assertThat(check("X02", declaration.facts()))
                .containsExactly(
                        block("X02", "/materials/education-registration", message),
                        flag("X02", "/education/degrees", message));
        assertThat(check("X02", declaration.uploaded("education-registration").facts()))
                .containsExactly(flag("X02", "/education/degrees", message));
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
