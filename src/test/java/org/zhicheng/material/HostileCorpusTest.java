package org.zhicheng.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every file of the corpus ends in an answer with a rule, in a virtual machine that has 256 MB for all of it, within
 * the limit of five seconds each, and leaves nothing behind.
 */
class HostileCorpusTest {

    /** The inspection's own limit, and what it takes to notice it on a busy machine. */
    private static final long LONGEST_MILLIS = 5000 + 1500;

    @TempDir
    private Path directory;

    @Test
    void everyFileGetsItsAnswer() throws Exception {
        Map<String, String[]> answers = inspectElsewhere();

        assertThat(answers)
                .hasSizeGreaterThanOrEqualTo(150)
                .containsOnlyKeys(Corpus.files().keySet());
        assertThat(answers).allSatisfy((file, answer) -> {
            assertThat(answer[1]).as(file).isIn("taken", "F01", "F02", "F03", "F05");
            assertThat(Long.parseLong(answer[2])).as(file).isLessThanOrEqualTo(LONGEST_MILLIS);
        });
        Corpus.mustBeTaken()
                .forEach(file -> assertThat(answers.get(file)[1]).as(file).isEqualTo("taken"));
        try (Stream<Path> left = Files.list(directory.resolve("temporary"))) {
            assertThat(left.filter(file -> !file.getFileName().toString().startsWith("hsperfdata")))
                    .isEmpty();
        }
    }

    private Map<String, String[]> inspectElsewhere() throws IOException, InterruptedException {
        Path temporary = Files.createDirectory(directory.resolve("temporary"));
        Path output = directory.resolve("answers.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        CorpusInspection.class.getName(),
                        directory.toString())
                .redirectOutput(output.toFile())
                .redirectError(directory.resolve("errors.txt").toFile())
                .start();
        assertThat(process.waitFor(4, TimeUnit.MINUTES)).as("it ends").isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(directory.resolve("errors.txt")))
                .isZero();
        Map<String, String[]> answers = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(output);
        lines.stream()
                .map(line -> line.split("\t"))
                .filter(parts -> parts.length == 3)
                .forEach(parts -> answers.put(parts[0], parts));
        return answers;
    }
}
