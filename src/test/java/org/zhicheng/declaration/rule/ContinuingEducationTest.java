package org.zhicheng.declaration.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhicheng.declaration.rule.Fixtures.aDeclaration;
import static org.zhicheng.declaration.rule.Fixtures.block;
import static org.zhicheng.declaration.rule.Fixtures.check;
import static org.zhicheng.declaration.rule.Fixtures.warn;

import org.junit.jupiter.api.Test;
import org.zhicheng.Proves;

class ContinuingEducationTest {

    private static final String MESSAGE = "请将继续教育学时完成情况证明上传到“其他材料”栏。";

    @Test
    void remindsOfTheProof() {
        assertThat(check(
                        "J01",
                        aDeclaration()
                                .offering("continuing-education", "J01")
                                .offering("other")
                                .uploaded("other")
                                .facts()))
                .containsExactly(warn("J01", "/materials/continuing-education", MESSAGE));
    }

    @Test
    @Proves("J01")
    void blocksWhereTheTableDemandsIt() {
        assertThat(check(
                        "J01",
                        aDeclaration()
                                .requiring("continuing-education", "J01", null)
                                .facts()))
                .containsExactly(block("J01", "/materials/continuing-education", MESSAGE));
    }

    @Test
    void doesNotSayThatHoursAreUnknownWhichTheRecordHas() {
        assertThat(check(
                        "J01",
                        aDeclaration()
                                .continuingEducation("MATCH")
                                .offering("continuing-education", "J01")
                                .facts()))
                .containsExactly(warn(
                        "J01", "/materials/continuing-education", "系统已经查到您的继续教育学时；审核单位还要看证明，请将学时完成情况证明上传到“其他材料”栏。"));
    }

    @Test
    void isContentWithAnUploadOrWhereTheTableHasNoPlaceForIt() {
        assertThat(check(
                        "J01",
                        aDeclaration()
                                .offering("continuing-education", "J01")
                                .uploaded("continuing-education")
                                .facts()))
                .isEmpty();
        assertThat(check("J01", aDeclaration().facts())).isEmpty();
    }
}
