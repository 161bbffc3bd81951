package org.zhicheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/security.md claims nothing that no test tries. */
class SecurityDocumentTest {

    private static final Path DOCUMENT = Path.of("docs/security.md");
    private static final Pattern DOORS = Pattern.compile("\\d+ doors x \\d+ kinds of people, \\d+ of them[\\w ]+");
    private static final Pattern ATTEMPTS = Pattern.compile("\\d+ attempts by \\d+ tests");
    private static final Pattern TEST = Pattern.compile("`(\\w+#\\w+)`");
    private static final Pattern SENTENCE_OF_A_LIST = Pattern.compile("(?ms)^- .*?(?=^- |^$|\\z)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\|.*\\|$");

    @Test
    void namesTestsThatRun() throws IOException {
        assertThat(tests(document()))
                .hasSizeGreaterThan(30)
                .allSatisfy(test -> assertThat(Attempts.runs(test)).as(test).isTrue());
    }

    @Test
    void provesEachClaim() throws IOException {
        assertThat(found(SENTENCE_OF_A_LIST, section("What is done")))
                .hasSizeGreaterThan(10)
                .allSatisfy(claim -> assertThat(tests(claim)).as(claim).isNotEmpty());
        assertThat(found(ROW, section("The doors")).stream().skip(2))
                .hasSizeGreaterThan(5)
                .allSatisfy(door -> assertThat(tests(door)).as(door).isNotEmpty());
    }

    /** As the lists tell them that the tests write. */
    @Test
    void tellsTheNewestFigures() throws IOException {
        String doors = found(DOORS, Files.readString(Path.of("docs/doors.csv"))).get(0);
        String attempts =
                found(ATTEMPTS, Files.readString(Path.of("docs/attacks.md"))).get(0);
        if (Boolean.getBoolean("attacks.write")) {
            String written = DOORS.matcher(document()).replaceFirst(doors);
            Files.writeString(DOCUMENT, ATTEMPTS.matcher(written).replaceFirst(attempts));
        }
        assertThat(document()).contains(doors, attempts);
    }

    @Test
    void isFoundFromTheFirstPage() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains("docs/security.md");
    }

    private static String section(String title) throws IOException {
        String[] parts = document().split("## " + title + "\n");
        assertThat(parts).as(title).hasSize(2);
        return parts[1].split("\n## ")[0];
    }

    private static List<String> tests(String text) {
        return TEST.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static List<String> found(Pattern pattern, String text) {
        Stream<MatchResult> all = pattern.matcher(text).results();
        return all.map(MatchResult::group).toList();
    }

    private static String document() throws IOException {
        return Files.readString(DOCUMENT);
    }
}
