package org.zhicheng.declaration.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhicheng.declaration.rule.Fixtures.aDeclaration;
import static org.zhicheng.declaration.rule.Fixtures.check;
import static org.zhicheng.declaration.rule.Fixtures.flag;
import static org.zhicheng.declaration.rule.Fixtures.warn;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhicheng.Proves;

class WorkWithoutGapsTest {

    @Test
    void findsOverlaps() {
        assertThat(check(
                        "H03",
                        aDeclaration()
                                .worked("2012-07-01", "2015-01-31")
                                .worked("2015-01-15", null)
                                .facts()))
                .containsExactly(warn("H03", "/workExperience/rows/1/startDate", "工作经历存在重叠，请核对。"));
        assertThat(check(
                        "H03",
                        aDeclaration()
                                .worked("2012-07-01", "2015-01-31")
                                .worked("2015-01-31", null)
                                .facts()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2015-01-31, 2015-02-28, false
            2015-01-31, 2015-03-01, false
            2015-01-31, 2015-03-02, true
            2015-04-30, 2015-06-01, false
            2015-04-30, 2015-06-02, true
            2015-01-15, 2015-02-16, false
            2015-01-15, 2015-02-17, true
            """)
    @Proves("H03")
    void findsGapsOfMoreThanAMonth(String end, String start, boolean gap) {
        assertThat(check(
                        "H03",
                        aDeclaration()
                                .worked("2012-07-01", end)
                                .worked(start, null)
                                .facts()))
                .isEqualTo(gap ? List.of(warn("H03", "/workExperience/rows/1/startDate", "工作经历存在间断，请核对。")) : List.of());
    }

    @Test
    void readsRowsInAnyOrder() {
        assertThat(check(
                        "H03",
                        aDeclaration()
                                .worked("2015-02-01", null)
                                .worked("2012-07-01", "2015-01-31")
                                .facts()))
                .isEmpty();
    }

    @Test
    void takesAnEndInTheMonthOfTheDeclarationForNow() {
        assertThat(check(
                        "H03", aDeclaration().worked("2012-07-01", "2026-11-20").facts()))
                .isEmpty();
        assertThat(check(
                        "H03", aDeclaration().worked("2012-07-01", "2026-10-31").facts()))
                .hasSize(1);
    }

    @Test
    void isSilentWhereTheRegisterCannotBeAsked() {
        assertThat(check(
                        "H03",
                        aDeclaration()
                                .employedBy("", null)
                                .worked("2012-07-01", null)
                                .facts()))
                .isEmpty();
    }

    @Test
    void tellsTheReviewerOfAnotherEmployer() {
        assertThat(check(
                        "H03",
                        aDeclaration().worked("2012-07-01", null, "另一家公司").facts()))
                .containsExactly(flag("H03", "/workExperience/rows/0/employerName", "工作经历中的现单位与所选工作单位不一致，请核对。"));
    }
}
