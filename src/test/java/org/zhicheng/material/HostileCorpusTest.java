package org.zhicheng.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhicheng.Attack;

/**
 * Every file of the corpus that is uploaded ends in an answer with a rule, in a virtual machine that has 256 MB for all
 * of it, within five seconds of the processor each; kept is what was taken and nothing else, and nothing is left on its way.
 */
@Tag("long")
class HostileCorpusTest {

    private static final long LONGEST_MILLIS = 5000;

    @TempDir
    private Path directory;

    @Test
    @Attack(Attack.Kind.PDFS)
    void everyFileGetsItsAnswer() throws Exception {
        Map<String, String[]> answers = uploadElsewhere();

        assertThat(answers)
                .hasSizeGreaterThanOrEqualTo(150)
                .containsOnlyKeys(Corpus.files().keySet());
        assertThat(answers).allSatisfy((file, answer) -> {
            assertThat(answer[1]).as(file).isIn("taken", "F01", "F02", "F03", "F05");
            assertThat(Long.parseLong(answer[2])).as(file).isLessThanOrEqualTo(LONGEST_MILLIS);
        });
        Corpus.mustBeTaken()
                .forEach(file -> assertThat(answers.get(file)[1]).as(file).isEqualTo("taken"));
        Set<String> taken = answers.values().stream()
                .filter(answer -> answer[1].equals("taken"))
                .map(answer -> answer[3])
                .collect(Collectors.toSet());
        assertThat(documents()).isEqualTo(taken);
        assertThat(directory.resolve("documents/incoming")).isEmptyDirectory();
        assertThat(directory.resolve("temporary")).isEmptyDirectory();
    }

    private Set<String> documents() throws IOException {
        try (Stream<Path> all = Files.walk(directory.resolve("documents"))) {
            return all.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.toSet());
        }
    }

    private Map<String, String[]> uploadElsewhere() throws IOException, InterruptedException {
        KilledUploads.migrate(directory);
        Path temporary = Files.createDirectory(directory.resolve("temporary"));
        Path output = directory.resolve("answers.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:-UsePerfData",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        CorpusUploads.class.getName(),
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
                .filter(parts -> parts.length >= 3)
                .forEach(parts -> answers.put(parts[0], parts));
        return answers;
    }
}
