package org.zhicheng.declaration.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhicheng.declaration.rule.Fixtures.aDeclaration;
import static org.zhicheng.declaration.rule.Fixtures.block;
import static org.zhicheng.declaration.rule.Fixtures.check;
import static org.zhicheng.declaration.rule.Fixtures.warn;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhicheng.Proves;

class RegistrationValidityTest {

    @Test
    @Proves("X03")
    void asksForThreeMoreMonths() {
        assertThat(check(
                        "X03",
                        aDeclaration()
                                .educationRecord("NOT_FOUND")
                                .requiring("education-registration", "X02", null)
                                .registration(null, "2027-02-22")
                                .facts()))
                .containsExactly(
                        block("X03", "/education/registrationValidUntil", "电子注册备案表剩余有效期不足3个月，请登录学信网延长有效期后重新上传。"));
        assertThat(check(
                        "X03",
                        aDeclaration()
                                .educationRecord("NOT_FOUND")
                                .requiring("education-registration", "X02", null)
                                .registration(null, "2027-02-23")
                                .facts()))
                .isEmpty();
    }

    @Test
    void asksOnlyThatItIsValidWhenSentAgain() {
        assertThat(check(
                        "X03",
                        aDeclaration()
                                .educationRecord("NOT_FOUND")
                                .requiring("education-registration", "X02", null)
                                .declaredOn("2026-08-20")
                                .registration(null, "2026-11-23")
                                .facts()))
                .isEmpty();
        assertThat(check(
                        "X03",
                        aDeclaration()
                                .educationRecord("NOT_FOUND")
                                .requiring("education-registration", "X02", null)
                                .declaredOn("2026-08-20")
                                .registration(null, "2026-11-22")
                                .facts()))
                .containsExactly(block("X03", "/education/registrationValidUntil", "电子注册备案表已过有效期，请登录学信网延长有效期后重新上传。"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT_FOUND", "MISMATCH"})
    void asksFirstWhichProofItIs(String outcome) {
        assertThat(check(
                        "X03",
                        aDeclaration()
                                .educationRecord(outcome)
                                .requiring("education-registration", "X02", null)
                                .facts()))
                .containsExactly(block("X03", "/education/proof", "请选择您上传哪一种学历证明材料。"));
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_FOUND, registration,",
        "MISMATCH, registration,",
        "NOT_FOUND,, A1B2C3D4E5F6G7H8",
        "UNAVAILABLE,, A1B2C3D4E5F6G7H8"
    })
    void needsTheDateOfAForm(String outcome, String proof, String code) {
        assertThat(check(
                        "X03",
                        aDeclaration()
                                .educationRecord(outcome)
                                .requiring("education-registration", "X02", null)
                                .provenBy(proof)
                                .registration(code, null)
                                .facts()))
                .containsExactly(block(
                        "X03", "/education/registrationValidUntil", "请填写电子注册备案表上的有效期；上传学历认证报告、认证书的，请在“学历证明材料”中选择。"));
    }

    @Test
    void remindsOfTheDateWhereAPrintedPageMayDo() {
        assertThat(check(
                        "X03",
                        aDeclaration()
                                .educationRecord("UNAVAILABLE")
                                .requiring("education-registration", "X02", null)
                                .facts()))
                .containsExactly(warn(
                        "X03", "/education/registrationValidUntil", "上传电子注册备案表的，请填写表上的有效期；上传学信网查询页或认证报告（认证书）的可不填写。"));
    }

    @Test
    void doubtsAnOddCode() {
        assertThat(check(
                        "X03",
                        aDeclaration()
                                .educationRecord("NOT_FOUND")
                                .requiring("education-registration", "X02", null)
                                .registration("ABC", "2027-12-31")
                                .facts()))
                .containsExactly(warn("X03", "/education/registrationCode", "在线验证码一般为 16 位字母或数字（早期为 12 位），请核对。"));
        assertThat(check(
                        "X03",
                        aDeclaration()
                                .educationRecord("NOT_FOUND")
                                .requiring("education-registration", "X02", null)
                                .registration("A1B2C3D4E5F6G7H8", "2027-12-31")
                                .facts()))
                .isEmpty();
        assertThat(check(
                        "X03",
                        aDeclaration()
                                .educationRecord("NOT_FOUND")
                                .requiring("education-registration", "X02", null)
                                .registration("abcd 1234 EFGH 5678", "2027-12-31")
                                .facts()))
                .isEmpty();
    }

    @Test
    void asksNothingOfACertification() {
        assertThat(check(
                        "X03",
                        aDeclaration()
                                .educationRecord("NOT_FOUND")
                                .requiring("education-registration", "X02", null)
                                .provenBy("overseas")
                                .facts()))
                .isEmpty();
    }

    @Test
    void asksNothingWhereTheRecordAnswered() {
        assertThat(check("X03", aDeclaration().registration("ABC", "2020-01-01").facts()))
                .isEmpty();
        assertThat(check("X03", aDeclaration().educationRecord("NOT_FOUND").facts()))
                .isEmpty();
    }
}
