package org.zhicheng.declaration.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhicheng.Proves;
import org.zhicheng.form.Fixtures;
import org.zhicheng.material.Material;
import org.zhicheng.material.MaterialRequirement;
import org.zhicheng.material.MaterialRequirements;
import org.zhicheng.problem.Problem;

/** F04 and F05 as they are confirmed before 提交. */
class MaterialWarningsTest {

    private static final String BLANK = "第1页是空白页，请确认没有漏扫或扫反。";

    private final MaterialRequirements requirements = mock(MaterialRequirements.class);
    private final MaterialWarnings warnings = new MaterialWarnings(requirements, Fixtures.messages());

    @BeforeEach
    void asked() {
        when(requirements.list("d1"))
                .thenReturn(List.of(
                        requirement("commitment-letter", "个人承诺书"), requirement("other", "其他材料" + "很长".repeat(95))));
    }

    @Test
    @Proves("F05")
    void namesEachDoubtfulFile() {
        assertThat(warnings.of(
                        "d1",
                        List.of(file("commitment-letter", "a.pdf", BLANK), file("commitment-letter", "b.pdf", BLANK))))
                .containsExactly(
                        Problem.warn("F05", "/materials/commitment-letter", "“个人承诺书”中的文件“a.pdf”：" + BLANK),
                        Problem.warn("F05", "/materials/commitment-letter", "“个人承诺书”中的文件“b.pdf”：" + BLANK));
    }

    @Test
    void saysNothingOfFilesThatAreNoLongerAskedFor() {
        assertThat(warnings.of("d1", List.of(file("licence", "a.pdf", BLANK)))).isEmpty();
    }

    @Test
    void fitsIntoTheListThatIsKept() {
        assertThat(warnings.of("d1", List.of(file("other", "长".repeat(200), "同".repeat(200)))))
                .singleElement()
                .matches(problem -> problem.message().length() == 500);
    }

    private static MaterialRequirement requirement(String slot, String name) {
        return new MaterialRequirement(slot, 10, "materials", name, true, true, null, null, null, null);
    }

    private static Material file(String slot, String name, String warning) {
        return new Material(
                name,
                "d1",
                slot,
                name,
                "sha",
                1,
                1,
                List.of(Problem.warn("F05", "/materials/" + slot, warning)),
                Instant.EPOCH,
                "zhangsan");
    }
}
