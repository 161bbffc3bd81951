package org.zhicheng.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenamedProjectTest {

    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    @TempDir
    Path folder;

    private Path project;
    private Path renamed;
    private Path table;

    @BeforeEach
    void writeAProject() {
        project = folder.resolve("project");
        renamed = project.resolve("target/other");
        table = folder.resolve("other.yml");
        write(table, """
                rules:
                  - {why: its packages, files: ["src/**.java"], find: '\\bold\\.(?=engine)', put: other.}
                  - {why: in that order, files: ["src/**.java"], find: 'other\\.engine\\.Lost', put: Object}
                paths:
                  - {why: its folder, find: '^src/old/', put: src/other/}
                left-out:
                  - {why: not there, files: [src/OnlyOld.java]}
                neutral: []
                """);
        write(project.resolve("src/A.java"), "old.engine.Task, old.engine.Lost, old.friend");
        write(project.resolve("src/old/words.txt"), "old.engine");
        write(project.resolve("src/OnlyOld.java"), "old.engine.OnlyOld");
        write(project.resolve("node_modules/x/index.js"), "downloaded");
    }

    @Test
    void isTheProjectAsItIsOnTheOtherEngine() throws IOException {
        write();

        assertThat(there())
                .containsExactlyEntriesOf(new TreeMap<>(Map.of(
                        "src/A.java", "other.engine.Task, Object, old.friend", "src/other/words.txt", "old.engine")));
    }

    @Test
    void followsTheProject() throws IOException {
        write();
        Files.setLastModifiedTime(renamed.resolve("src/A.java"), LONG_AGO);
        Files.delete(project.resolve("src/old/words.txt"));
        write(project.resolve("src/B.java"), "new");
        write(renamed.resolve("target/classes/A.class"), "built there");

        write();

        assertThat(there()).containsOnlyKeys("src/A.java", "src/B.java");
        assertThat(Files.getLastModifiedTime(renamed.resolve("src/A.java")))
                .as("what is as it should be is not compiled again")
                .isEqualTo(LONG_AGO);
        assertThat(renamed.resolve("target/classes/A.class")).exists();
    }

    @Test
    void copiesWhatIsNoTextAsItIs() throws IOException {
        byte[] picture = {(byte) 0xFF, (byte) 0xD8, 'o', 'l', 'd', '.', 'e', 'n', 'g', 'i', 'n', 'e'};
        Files.write(project.resolve("src/picture.java"), picture);

        write();

        assertThat(renamed.resolve("src/picture.java")).hasBinaryContent(picture);
    }

    private void write() {
        new RenamedProject(Renaming.read(table), project, renamed).write();
    }

    private Map<String, String> there() {
        Map<String, String> files = new TreeMap<>();
        List<Path> names = ProjectFiles.below(renamed);
        names.forEach(name -> files.put(
                ProjectFiles.name(name),
                ProjectFiles.text(renamed.resolve(name)).orElseThrow()));
        return files;
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
