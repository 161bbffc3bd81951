package org.zhicheng.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Applicants read one word for one thing: docs/words.md. */
class OneWordTest {

    private static final List<Path> FOLDERS = List.of(
            Path.of("src/main/resources/messages"),
            Path.of("src/main/resources/templates"),
            Path.of("src/main/resources/letters"),
            Path.of("src/main/frontend/src/messages"),
            Path.of("forms"));

    /** What applicants never see, and what others signed on paper call as they do. */
    private static final Pattern FOR_STAFF = Pattern.compile(
            "(audit|bans|failed-notices|hands|letters|models|office|process|record-calls|reference|review|review-room|"
                    + "reviewer|simulator|staff|staff-notices|trial|verification)\\b.*|.*\\.txt|(admin|office).*\\.html");

    private static final Pattern COMMENT = Pattern.compile("^\\s*(//|/?\\*|#|<!--)");

    private static final Pattern GLUED = Pattern.compile(
            "\\p{IsHan}\\d+(?!\\d|[年月日])\\p{IsHan}|\\p{IsHan}(APP|PDF|ZIP)(?![A-Za-z])|(?<![A-Za-z])(APP|PDF|ZIP)\\p{IsHan}");

    /** A row of the table. */
    record Row(List<String> words, List<String> never) {

        static Row of(String line) {
            String[] cells = line.split("\\|");
            return new Row(split(cells[1]), split(cells[3]));
        }

        private static List<String> split(String cell) {
            return Arrays.stream(cell.split(",")).map(String::strip).toList();
        }
    }

    static Stream<Path> texts() {
        return FOLDERS.stream().flatMap(OneWordTest::in).filter(file -> !FOR_STAFF
                .matcher(file.getFileName().toString())
                .matches());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void callsThingsByTheirWord(Path file) throws IOException {
        List<Row> rows = Files.readAllLines(Path.of("docs/words.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| word"))
                .map(Row::of)
                .toList();
        assertThat(rows).hasSizeGreaterThan(15);
        String text = read(file);
        for (Row row : rows) {
            String rest = row.words().stream().reduce(text, (left, word) -> left.replace(word, "□"));
            assertThat(row.never()).as("%s says %s", file, row.words()).allSatisfy(word -> assertThat(rest)
                    .doesNotContain(word));
        }
    }

    /** 至少 800 字, 转成 PDF: as the guide sets them; a day of the calendar is written in one. */
    @ParameterizedTest
    @MethodSource("texts")
    void numbersAndLatinWordsStandApart(Path file) throws IOException {
        assertThat(read(file).lines().filter(line -> !COMMENT.matcher(line).find()))
                .as("%s", file)
                .noneMatch(line -> GLUED.matcher(line).find());
    }

    private static String read(Path file) throws IOException {
        String text = Files.readString(file);
        if (!file.toString().endsWith(".properties")) {
            return text;
        }
        Properties values = new Properties();
        values.load(new StringReader(text));
        return String.join(
                "\n",
                values.stringPropertyNames().stream().map(values::getProperty).toList());
    }

    private static Stream<Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
