package org.zhicheng.declaration.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhicheng.declaration.rule.Fixtures.aDeclaration;
import static org.zhicheng.declaration.rule.Fixtures.check;
import static org.zhicheng.declaration.rule.Fixtures.warn;

import org.junit.jupiter.api.Test;
import org.zhicheng.Proves;

class WorkSummaryPartsTest {

    @Test
    @Proves("W02")
    void hintsAtTheFourParts() {
        assertThat(check("W02", aDeclaration().withSummary("毕业后参加项目，敬业。").facts()))
                .containsExactly(warn("W02", "/workSummary/text", "建议包含：基本情况、政治素质与职业道德、专业工作与业绩、不足与努力方向。"));
    }

    @Test
    void isContentWithAllFour() {
        assertThat(check("W02", aDeclaration().facts())).isEmpty();
        assertThat(check("W02", aDeclaration().withSummary("").facts())).isEmpty();
    }
}
