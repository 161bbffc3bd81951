package org.zhicheng.declaration.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhicheng.declaration.rule.Fixtures.aDeclaration;
import static org.zhicheng.declaration.rule.Fixtures.block;
import static org.zhicheng.declaration.rule.Fixtures.check;

import org.junit.jupiter.api.Test;
import org.zhicheng.Proves;

class WorkExperienceCompleteTest {

    @Test
    @Proves("R03")
    void asksForOneWork() {
        assertThat(check("R03", aDeclaration().asItIs()))
                .containsExactly(block("R03", "/workExperience/rows", "请至少填写一条工作经历。"));
    }

    @Test
    void isContentWithOne() {
        assertThat(check("R03", aDeclaration().facts())).isEmpty();
    }
}
