package org.zhicheng.declaration.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhicheng.declaration.rule.Fixtures.aDeclaration;
import static org.zhicheng.declaration.rule.Fixtures.block;
import static org.zhicheng.declaration.rule.Fixtures.check;
import static org.zhicheng.declaration.rule.Fixtures.flag;

import org.junit.jupiter.api.Test;
import org.zhicheng.Proves;

class SocialSecurityMonthsTest {

    @Test
    @Proves("C03")
    void asksForTheProofAndTellsTheReviewer() {
        assertThat(check(
                        "C03",
                        aDeclaration()
                                .socialSecurity("MISMATCH", 2)
                                .requiring("social-security-proof", "C03", null)
                                .facts()))
                .containsExactly(
                        block("C03", "/materials/social-security-proof", "您在现单位连续参保不足3个月（当前2个月），请核对工作单位或上传社保缴费证明。"),
                        flag("C03", "/materials/social-security-proof", "您在现单位连续参保不足3个月（当前2个月），请核对工作单位或上传社保缴费证明。"));
    }

    @Test
    void saysHowManyMonthsTheCityWants() {
        assertThat(check(
                        Fixtures.rules(Fixtures.SETTINGS, 6),
                        "C03",
                        aDeclaration().socialSecurity("MISMATCH", 4).facts()))
                .containsExactly(
                        flag("C03", "/materials/social-security-proof", "您在现单位连续参保不足6个月（当前4个月），请核对工作单位或上传社保缴费证明。"));
    }

    @Test
    void prefersTheTablesWords() {
        assertThat(check(
                        "C03",
                        aDeclaration()
                                .socialSecurity("MISMATCH", 2)
                                .requiring("social-security-proof", "C03", "请上传社保缴费证明。")
                                .facts()))
                .contains(block("C03", "/materials/social-security-proof", "请上传社保缴费证明。"));
    }

    @Test
    void tellsTheReviewerEvenWithTheProof() {
        assertThat(check("C03", aDeclaration().socialSecurity("MISMATCH", null).facts()))
                .containsExactly(flag("C03", "/materials/social-security-proof", "您的社保记录与所选工作单位不一致，请核对工作单位或上传社保缴费证明。"));
    }

    @Test
    void isSilentOtherwise() {
        assertThat(check("C03", aDeclaration().facts())).isEmpty();
        assertThat(check("C03", aDeclaration().socialSecurity(null, null).facts()))
                .isEmpty();
    }
}
