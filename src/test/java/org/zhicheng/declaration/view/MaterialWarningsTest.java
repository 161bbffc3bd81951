package org.zhicheng.declaration.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhicheng.Proves;
import org.zhicheng.form.Fixtures;
import org.zhicheng.material.Enclosures;
import org.zhicheng.material.Material;
import org.zhicheng.material.MaterialRequirement;
import org.zhicheng.problem.Problem;

/** F04 and F05 as they are confirmed before 提交. */
class MaterialWarningsTest {

    private static final String BLANK = "第1页是空白页，请确认没有漏扫或扫反。";

    private final MaterialWarnings warnings = new MaterialWarnings(Fixtures.messages());

    private static Enclosures enclosed(Material... files) {
        return new Enclosures(
                List.of(requirement("commitment-letter", "个人承诺书"), requirement("other", "其他材料" + "很长".repeat(95))),
                List.of(files),
                List.of());
    }

    @Test
    @Proves("F05")
    void namesEachDoubtfulFile() {
        assertThat(warnings.of(
                        enclosed(file("commitment-letter", "a.pdf", BLANK), file("commitment-letter", "b.pdf", BLANK))))
                .containsExactly(
                        Problem.warn("F05", "/materials/commitment-letter", "“个人承诺书”中的文件“a.pdf”：" + BLANK),
                        Problem.warn("F05", "/materials/commitment-letter", "“个人承诺书”中的文件“b.pdf”：" + BLANK));
    }

    @Test
    @Proves("F04")
    void tellsOnceOfAFileInManyPlaces() {
        List<String> slots = List.of("consent", "commitment", "other");
        Enclosures same = new Enclosures(
                slots.stream().map(slot -> requirement(slot, slot)).toList(),
                slots.stream()
                        .map(slot -> new Material(
                                slot,
                                "d1",
                                slot,
                                "a.pdf",
                                "sha",
                                1,
                                1,
                                List.of(Problem.warn("F04", "/materials/" + slot, "该文件与“b”“c”中的文件相同，请确认没有传错。")),
                                Instant.EPOCH,
                                "zhangsan"))
                        .toList(),
                List.of());
        assertThat(warnings.of(same))
                .containsExactly(Problem.warn(
                        "F04", "/materials/consent", "文件“a.pdf”用在了 3 处：“consent”“commitment”“other”，请确认没有传错。"));
    }

    @Test
    void saysNothingOfFilesThatAreNoLongerAskedFor() {
        assertThat(warnings.of(enclosed(file("licence", "a.pdf", BLANK)))).isEmpty();
    }

    @Test
    void fitsIntoTheListThatIsKept() {
        assertThat(warnings.of(enclosed(file("other", "长".repeat(200), "同".repeat(200)))))
                .singleElement()
                .matches(problem -> problem.message().length() == 500);
    }

    private static MaterialRequirement requirement(String slot, String name) {
        return MaterialRequirement.of(slot, 10, "materials", name).mandatory().many();
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
