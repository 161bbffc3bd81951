package org.zhicheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** docs/rules.md tells the truth: each rule of the guide has its words, its place and its proof. */
class RulesDocumentTest {

    /** The rules that were read out of the guide. A new rule is added here and in the page. */
    private static final Set<String> RULES = ids("""
            B01 B02 A01 A02 A03 A04 A05 A06 A07 A08 A09 A10 V01 V02 V03 V04 V05 E01 E02 E03 D01 D02 M01 M02 U01 U02 U03
            U04 U05 F01 F02 F03 F04 F05 X01 X02 X03 X04 X05 C01 C02 C03 T01 T02 T03 J01 Z01 Z02 P01 P02 W01 W02 H01 H02
            H03 H04 R01 R02 R03 R04 R05 S01 S02 S03 S04 N01 N02 Q01 Q02 Q03 Y01 Y02 Y03 CF02 CF03 CF04 CF05 CF06 CF07 CF08
            PB01 PB02 PB03 PB04 PB05 PB06 CF01 AR03 RC04 RK01 RK02 RK03 RK04 CF09 RV01 RV02
            RK05 AR01 AR02 CF10
            """);

    /** On another engine they are not: docs/engine.md tells which tests are left out there. */
    private static final boolean DIAGRAMS_ARE_WALKED =
            Files.exists(Path.of("src/test/java/org/zhicheng/process/DeclarationPathTest.java"));

    private static final Pattern MESSAGE_OF_A_RULE = Pattern.compile("(?:[a-z-]+\\.)?([A-Z]\\d\\d)(?:\\..+)?");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private final List<List<String>> rows = rows();

    @Test
    void hasEachRuleOnce() {
        assertThat(rows)
                .extracting(row -> row.get(0))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(RULES);
    }

    @Test
    void saysWhatHappens() {
        assertThat(enforced()).extracting(row -> row.get(2)).isSubsetOf("BLOCK", "WARN", "FLAG", "AUTO");
    }

    @Test
    void namesEachMessageOfARuleAndNoOther() throws IOException {
        Set<String> named = enforced().stream()
                .flatMap(row -> codes(row.get(3)).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isEqualTo(messagesOfRules());
    }

    @Test
    void namesAMessageInTheRowOfItsRule() {
        assertThat(enforced()).allSatisfy(row -> assertThat(codes(row.get(3)))
                .allSatisfy(key -> assertThat(key).contains(row.get(0))));
    }

    @Test
    void namesWhatEnforcesARule() {
        assertThat(enforced()).allSatisfy(row -> assertThat(codes(row.get(4)))
                .as(row.get(0))
                .isNotEmpty()
                .allSatisfy(place -> assertThat(exists(place)).as(place).isTrue()));
    }

    @Test
    void namesTestsThatRunAndSayThatTheyProveTheRule() {
        assertThat(enforced()).allSatisfy(row -> assertThat(codes(row.get(5)))
                .as(row.get(0))
                .isNotEmpty()
                .allSatisfy(
                        test -> assertThat(proves(test, row.get(0))).as(test).isTrue()));
    }

    /** A message that nothing says is a rule that nothing enforces. */
    @Test
    void saysEachMessageOfARuleSomewhere() throws IOException {
        String sources = sources();
        assertThat(messagesOfRules())
                .allSatisfy(key -> assertThat(said(key, sources)).as(key).isTrue());
    }

    private List<List<String>> enforced() {
        return rows.stream().filter(row -> row.size() == 6).toList();
    }

    private static boolean exists(String place) {
        return place.contains("/") ? Files.exists(Path.of(place)) : type(place) != null;
    }

    private static boolean proves(String name, String rule) {
        String[] parts = name.split("#");
        Class<?> type = type(parts[0]);
        if (type == null && parts[0].endsWith("PathTest") && !DIAGRAMS_ARE_WALKED) {
            return true;
        }
        return type != null
                && Stream.concat(Stream.of(type), Arrays.stream(type.getDeclaredClasses()))
                        .flatMap(each -> Arrays.stream(each.getDeclaredMethods()))
                        .filter(method -> method.getName().equals(parts[1]) && runs(method))
                        .map(method -> method.getAnnotation(Proves.class))
                        .anyMatch(
                                proof -> proof != null && List.of(proof.value()).contains(rule));
    }

    /** By its name; or by the beginning or the end of it, where code adds the rest. */
    private static boolean said(String key, String sources) {
        int dot = key.indexOf('.');
        return Stream.of(
                        key,
                        key.substring(0, key.lastIndexOf('.') + 1),
                        key.substring(0, dot + 1),
                        key.substring(dot + 1),
                        "." + key.substring(dot + 1))
                .filter(part -> !part.isEmpty() && (part.equals(key) || part.contains(".")))
                .anyMatch(part -> sources.contains('"' + part + '"') || sources.contains("#{" + part + "}"));
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Stream.of("src/main/java", "src/main/resources/templates", "processes")
                .flatMap(RulesDocumentTest::walk)) {
            return files.filter(Files::isRegularFile)
                    .map(RulesDocumentTest::text)
                    .collect(Collectors.joining());
        }
    }

    private static Stream<Path> walk(String folder) {
        try {
            return Files.walk(Path.of(folder));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean runs(Method method) {
        return !method.isAnnotationPresent(Disabled.class)
                && (method.isAnnotationPresent(Test.class)
                        || method.isAnnotationPresent(ParameterizedTest.class)
                        || method.isAnnotationPresent(Property.class));
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName("org.zhicheng." + name, false, RulesDocumentTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    private static List<String> codes(String cell) {
        return CODE.matcher(cell).results().map(found -> found.group(1)).toList();
    }

    private static List<List<String>> rows() {
        try (Stream<String> lines = Files.lines(Path.of("docs/rules.md"))) {
            return lines.filter(line -> line.matches("\\| [A-Z]{1,2}\\d\\d \\|.*"))
                    .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                            .map(String::strip)
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> messagesOfRules() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
            return files.map(RulesDocumentTest::keys)
                    .flatMap(Collection::stream)
                    .filter(key -> MESSAGE_OF_A_RULE.matcher(key).matches())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> keys(Path file) {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            messages.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return messages.stringPropertyNames();
    }

    private static Set<String> ids(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
