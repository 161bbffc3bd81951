package org.zhicheng.process.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhicheng.Attack;
import org.zhicheng.process.ProcessParts;

/** Forms that were deployed before anybody looked: what is refused today is not shown either. */
class ShownFormsTest {

    private final ShownForms shown = new ShownForms(ProcessParts.messages());
    private final FormModelValidator check = new FormModelValidator(ProcessParts.messages());

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.zhicheng.process.EvilModelsTest#forms")
    @Attack(Attack.Kind.TEXT)
    void whatAFormOfOldDrewIsWithheld(String way, String component, String said) {
        String form = "{\"id\":\"evil\",\"components\":[{\"type\":\"group\",\"components\":[" + component + "]}]}";
        List<String> drawn = drawn(form);

        assertThat(drawn(shown.of(form))).as(way).isEmpty();
        assertThat(shown.of(form).contains("此处原有内容不再显示")).as(way).isEqualTo(!drawn.isEmpty());
    }

    /** Expressions draw nothing; and whether it can be read at all, its reader says. */
    private List<String> drawn(String form) {
        return check.problems("evil.form", form).stream()
                .filter(problem -> Stream.of("文字里", "别处的内容", "图片地址").anyMatch(problem::contains))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("ours")
    void whatCameWithTheReleaseIsShownAsItIs(Path form) throws IOException {
        String text = Files.readString(form);
        assertThat(shown.of(text)).isSameAs(text);
    }

    static Stream<Path> ours() throws IOException {
        return Files.list(Path.of("forms"));
    }
}
