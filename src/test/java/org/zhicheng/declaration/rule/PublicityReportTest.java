package org.zhicheng.declaration.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhicheng.declaration.rule.Fixtures.aDeclaration;
import static org.zhicheng.declaration.rule.Fixtures.block;
import static org.zhicheng.declaration.rule.Fixtures.check;
import static org.zhicheng.declaration.rule.Fixtures.flag;
import static org.zhicheng.declaration.rule.Fixtures.warn;

import org.junit.jupiter.api.Test;
import org.zhicheng.Proves;

class PublicityReportTest {

    @Test
    void namesTheMissingReport() {
        assertThat(check(
                        "T03",
                        aDeclaration()
                                .requiring("publicity-report", "T03", null)
                                .facts()))
                .containsExactly(block("T03", "/materials/publicity-report", "请上传“单位公示及结果报告证明”。"));
    }

    @Test
    void tellsTheReviewerWhatToLookFor() {
        assertThat(check(
                        "T03",
                        aDeclaration()
                                .requiring("publicity-report", "T03", null)
                                .uploaded("publicity-report")
                                .facts()))
                .containsExactly(flag("T03", "/materials/publicity-report", "请核对：“单位公示及结果报告证明”已加盖单位公章，公示时间与所填一致。"));
    }

    @Test
    @Proves("T03")
    void countsWorkingDays() {
        assertThat(check(
                        "T03",
                        aDeclaration()
                                .publicised("2026-11-05", "2026-11-10", "none")
                                .facts()))
                .containsExactly(warn("T03", "/publicity/endDate", "单位公示时间少于5个工作日，请核对。"));
        assertThat(check(
                        "T03",
                        aDeclaration()
                                .publicised("2026-11-05", "2026-11-11", "none")
                                .facts()))
                .isEmpty();
    }

    @Test
    void refusesAnEndBeforeTheStart() {
        assertThat(check(
                        "T03",
                        aDeclaration()
                                .publicised("2026-11-10", "2026-11-05", "none")
                                .facts()))
                .containsExactly(block("T03", "/publicity/endDate", "公示结束日期不能早于开始日期。"));
    }

    @Test
    void refusesAnEndThatIsToCome() {
        assertThat(check(
                        "T03",
                        aDeclaration()
                                .publicised("2026-11-16", "2026-11-24", "none")
                                .facts()))
                .containsExactly(block("T03", "/publicity/endDate", "公示结束日期不能晚于今天，请在公示期满后提交。"));
        assertThat(check(
                        "T03",
                        aDeclaration()
                                .publicised("2026-11-16", "2026-11-23", "none")
                                .facts()))
                .isEmpty();
    }

    @Test
    void leavesMissingDatesToR05() {
        assertThat(check("T03", aDeclaration().publicised(null, null, null).facts()))
                .isEmpty();
    }
}
