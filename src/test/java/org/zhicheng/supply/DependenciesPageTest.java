package org.zhicheng.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What we use, nobody forgets to look after: each has a line of releases whose end somebody has looked up. */
class DependenciesPageTest {

    private static final Path PAGE = Path.of("docs/dependencies.md");

    private final List<Line> lines = Licences.lines();

    @Test
    void thePageListsWhatIsUsedAndNothingElse() throws Exception {
        DependenciesPage page = new DependenciesPage(lines, Dependencies.all());
        String written = page.written();
        if ("write".equals(System.getProperty("zhicheng.dependencies"))) {
            Files.writeString(PAGE, written);
        }
        assertThat(page.problems()).isEmpty();
        assertThat(PAGE)
                .as("written by mvn test -Dtest=DependenciesPageTest -Dzhicheng.dependencies=write")
                .content()
                .isEqualTo(written);
    }

    @Test
    void whatIsNewIsGoneOrHasMovedOnIsToldByName() throws Exception {
        DependenciesPage page = new DependenciesPage(
                lines.stream()
                        .filter(line -> !line.of().equals("com.h2database:h2"))
                        .map(line -> line.of().equals("preact") ? new Line("preact", "9", line.end(), "") : line)
                        .map(line -> line.of().equals("bpmn-js") ? new Line("bpmn-js", "18", "soon", "") : line)
                        .map(line -> line.of().equals("chartist") ? new Line("gone", "1", Line.NONE, "") : line)
                        .toList(),
                Dependencies.all());
        page.written();
        assertThat(page.problems())
                .hasSize(5)
                .anySatisfy(told ->
                        assertThat(told).startsWith("com.h2database:h2 ").contains("look up its line"))
                .anySatisfy(told -> assertThat(told).startsWith("preact 10").contains("not of the line 9"))
                .anySatisfy(told -> assertThat(told).startsWith("bpmn-js: soon is neither"))
                .anySatisfy(told -> assertThat(told).startsWith("chartist ").contains("look up its line"))
                .anySatisfy(told -> assertThat(told).startsWith("gone is used no more"));
    }

    @Test
    void aLineThatHasEndedIsKnown() {
        Line line = new Line("x", "4.1", "2027-07-31", "");
        assertThat(line.endedBefore(LocalDate.parse("2027-07-31"))).isFalse();
        assertThat(line.endedBefore(LocalDate.parse("2027-08-01"))).isTrue();
        assertThat(new Line("x", "4.1", Line.NONE, "").endedBefore(LocalDate.parse("2999-01-01")))
                .isFalse();
        assertThat(line.isThatOf("4.1.2")).isTrue();
        assertThat(line.isThatOf("4.10.0")).isFalse();
    }

    /** Warns, and never fails: a build of today builds tomorrow, too. */
    @Test
    void whoBuildsReadsWhatHasEnded() throws Exception {
        LocalDate built = LocalDate.ofInstant(
                Files.getLastModifiedTime(Dependencies.SHIPPED).toInstant(), ZoneOffset.UTC);
        lines.stream()
                .filter(line -> line.endedBefore(built))
                .forEach(line -> System.out.println("WARNING: " + line.of() + " " + line.line() + " has ended on "
                        + line.end() + ", see docs/dependencies.md"));
    }
}
