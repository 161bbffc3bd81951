package org.zhicheng.declaration.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhicheng.declaration.rule.Fixtures.RULES;
import static org.zhicheng.declaration.rule.Fixtures.aDeclaration;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhicheng.declaration.fact.DeclarationFacts;
import org.zhicheng.problem.Problem;

class SubmissionRulesTest {

    private static final Pattern MESSAGE = Pattern.compile("\"([A-Z]\\d\\d(?:\\.[a-z-]+)?)\"");

    @Test
    void findNothingInACompleteDeclaration() {
        assertThat(RULES.check(aDeclaration().facts())).isEmpty();
    }

    @Test
    void sayEverythingAtOnceInTheFormsOrder() {
        DeclarationFacts facts = aDeclaration()
                .of(null, null)
                .withoutEmployer()
                .withSummary("")
                .publicised(null, null, null)
                .requiring("employer-consent", "T01", null)
                .offering("continuing-education", "J01")
                .requiring("health-report", null, null)
                .asItIs();

        assertThat(RULES.check(facts))
                .extracting(Problem::rule)
                .containsExactly("R01", "U03", "R02", "R03", "R04", "R05", "T01", "J01", "S02");
    }

    @Test
    void haveOneIdEach() {
        assertThat(RULES.all()).extracting(SubmissionRule::id).doesNotHaveDuplicates();
    }

    @Test
    void haveAMessageForEachIdAndNoneToSpare() throws IOException {
        assertThat(messages()).isEqualTo(messagesInCode());
    }

    private static Set<String> messages() throws IOException {
        Properties messages = new Properties();
        try (Reader file = new InputStreamReader(
                SubmissionRulesTest.class.getResourceAsStream("/messages/rules.properties"), StandardCharsets.UTF_8)) {
            messages.load(file);
        }
        return new TreeSet<>(messages.stringPropertyNames());
    }

    /** The keys as rules and pickers write them; H03 is only ever said in one of its variants, a letter by its rule. */
    private static Set<String> messagesInCode() throws IOException {
        Stream<String> ofLetters = RULES.all().stream()
                .filter(SignedLetter.class::isInstance)
                .flatMap(letter -> Stream.of(letter.id() + ".look", letter.id() + ".outdated"));
        Path declaration = Path.of("src/main/java/org/zhicheng/declaration");
        try (Stream<Path> rules = Files.list(declaration.resolve("rule"));
                Stream<Path> pickers = Files.list(declaration.resolve("picker"));
                Stream<Path> classes = Stream.concat(rules, pickers)) {
            return Stream.concat(
                            ofLetters,
                            classes.map(SubmissionRulesTest::read)
                                    .flatMap(code -> MESSAGE.matcher(code).results())
                                    .map(found -> found.group(1))
                                    .filter(key -> !key.equals("H03")))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
