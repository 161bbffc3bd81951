package org.zhicheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhicheng.Attempts.Attempt;

/** docs/attacks.md lists what is tried, and nothing that is not. Written anew by {@code -Dattacks.write=true}. */
class AttacksTest {

    private static final Path DOCUMENT = Path.of("docs/attacks.md");

    private static final List<Attempt> ATTEMPTS = Attempts.all();

    @Test
    void areManyAndOfEveryKind() {
        assertThat(ATTEMPTS.stream().mapToInt(Attempt::count).sum()).isGreaterThanOrEqualTo(120);
        for (Attack.Kind kind : Attack.Kind.values()) {
            assertThat(of(kind)).as(kind.title()).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void haveNamesOfTheirOwn() {
        assertThat(ATTEMPTS.stream().map(Attempt::name)).doesNotHaveDuplicates();
        assertThat(ATTEMPTS).allSatisfy(attempt -> assertThat(attempt.cases())
                .as(attempt.test())
                .doesNotContain("")
                .doesNotHaveDuplicates());
    }

    @Test
    void tryGuardsThatAreThere() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> classes =
                    files.map(file -> file.getFileName().toString()).toList();
            for (Attack.Kind kind : Attack.Kind.values()) {
                assertThat(classes)
                        .as(kind.title())
                        .containsAll(kind.guards().stream()
                                .map(guard -> guard + ".java")
                                .toList());
            }
        }
    }

    @Test
    void areThoseOfTheDocument() throws IOException {
        if (Boolean.getBoolean("attacks.write")) {
            Files.writeString(DOCUMENT, document());
        }
        assertThat(Files.readString(DOCUMENT))
                .as("run this test with -Dattacks.write=true, and look at what changed")
                .isEqualTo(document());
    }

    private String document() {
        StringBuilder text = new StringBuilder("""
                # Attacks that are tried

                What an attacker would try, each by a test of every build; written by `AttacksTest`. A test with cases is run
                once for each; a few show beside it that what is harmless passes. What stands behind the groups is told in [security.md](security.md).

                %d attempts by %d tests.
                """.formatted(count(ATTEMPTS), ATTEMPTS.size()));
        for (Attack.Kind kind : Attack.Kind.values()) {
            List<Attempt> of = of(kind);
            text.append("\n## %s\n%d attempts at %s.\n\n| what is tried | test |\n|---|---|\n"
                    .formatted(
                            kind.title(),
                            count(of),
                            kind.guards().stream()
                                    .map(guard -> '`' + guard + '`')
                                    .collect(Collectors.joining(", "))));
            of.forEach(attempt -> text.append("| %s%s | `%s` |\n"
                    .formatted(
                            attempt.name(),
                            attempt.cases().isEmpty()
                                    ? ""
                                    : " (%d): %s"
                                            .formatted(
                                                    attempt.count(),
                                                    attempt.cases().stream()
                                                            .map(AttacksTest::quoted)
                                                            .collect(Collectors.joining(" · "))),
                            attempt.test())));
        }
        return text.toString();
    }

    /** As code of Markdown inside a table's cell. */
    private static String quoted(String name) {
        String visible = name.codePoints()
                .mapToObj(point -> isUnseen(point) ? "U+%04X".formatted(point) : Character.toString(point))
                .collect(Collectors.joining());
        return "``" + visible.replace("|", "\\|").replace('`', '\'') + "``";
    }

    private static boolean isUnseen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
            default -> false;
        };
    }

    private List<Attempt> of(Attack.Kind kind) {
        return ATTEMPTS.stream().filter(attempt -> attempt.kind() == kind).toList();
    }

    private static int count(List<Attempt> some) {
        return some.stream().mapToInt(Attempt::count).sum();
    }
}
