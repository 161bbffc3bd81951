package org.zhicheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what newcomers read about the house against the house. */
class ArchitectureDocumentTest {

    private static final Path HOUSE = Path.of("src/main/java/org/zhicheng");

    /** A class as documents name it: by its room, without {@code org.zhicheng}. */
    private static final Pattern CLASS = Pattern.compile("`((?:[a-z]+\\.)+[A-Z]\\w+)`");

    private static final Pattern SENTENCE = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> decisions = Files.list(Path.of("docs/decisions"))) {
            return Stream.concat(
                    Stream.of(Path.of("docs/architecture.md"), Path.of("CONTRIBUTING.md")),
                    decisions.sorted().toList().stream());
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyClassThatIsNamedExists(Path document) {
        assertThat(CLASS.matcher(text(document)).results().map(found -> found.group(1)))
                .allMatch(ArchitectureDocumentTest::exists);
    }

    @Test
    void everyRoomHasItsSentence() throws IOException {
        String document = text(Path.of("docs/architecture.md"));
        List<Path> rooms;
        try (Stream<Path> files = Files.walk(HOUSE)) {
            rooms = files.filter(file -> file.endsWith("package-info.java")).toList();
        }

        assertThat(rooms).hasSizeGreaterThan(50).allSatisfy(room -> assertThat(document)
                .contains("| `" + name(room) + "` | " + sentence(room) + " |"));
    }

    private static String name(Path room) {
        return HOUSE.relativize(room.getParent()).toString().replace('/', '.');
    }

    private static String sentence(Path room) {
        return SENTENCE.matcher(text(room))
                .results()
                .findFirst()
                .map(MatchResult::group)
                .orElseThrow()
                .replaceAll("/\\*\\*|\\*/", "")
                .replaceAll("\\s*\\n\\s*\\*\\s*", " ")
                .strip();
    }

    private static boolean exists(String name) {
        try {
            Class.forName("org.zhicheng." + name, false, ArchitectureDocumentTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
