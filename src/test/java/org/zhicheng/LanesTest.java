package org.zhicheng;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.w3c.dom.Document;

/** {@code mvn test} starts no browser and stays short; what is kept from it, {@code mvn verify} runs. */
class LanesTest {

    private static final String OF_VERIFY = "zhicheng.tests.of-verify";
    private static final Path TESTS = Path.of("target/test-classes");

    /** By their names as in class files, with their bytes as text, in which whatever they use is named. */
    private final Map<String, String> classes = compiled();

    @Test
    void noBrowserIsStartedInTheFastLane() {
        Set<String> browsers = new HashSet<>(users("com.microsoft.playwright.".replace('.', '/')));
        for (Set<String> more = browsers; !more.isEmpty(); ) {
            more = more.stream().flatMap(used -> users(used).stream()).collect(toSet());
            more.removeAll(browsers);
            browsers.addAll(more);
        }

        assertThat(browsers)
                .filteredOn(name -> hasTests(type(name)))
                .as("tests in browsers")
                .isNotEmpty()
                .allMatch(name -> tagged(type(name), "browser"));
    }

    @Test
    void whatTheFastLaneLeavesOutIsWhatVerifyRuns() throws Exception {
        Document pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse("pom.xml");
        XPath path = XPathFactory.newInstance().newXPath();
        String lane = "/project/build/plugins/plugin[artifactId='maven-surefire-plugin']/executions/execution[id='%s']"
                + "/configuration/%s";

        assertThat(path.evaluate(lane.formatted("default-test", "excludedGroups"), pom))
                .isEqualTo("${" + OF_VERIFY + "}")
                .isEqualTo(path.evaluate(lane.formatted("tests-of-verify", "groups"), pom));
        assertThat(path.evaluate("/project/properties/" + OF_VERIFY, pom).split(" \\| "))
                .containsExactlyInAnyOrderElementsOf(classes.keySet().stream()
                        .flatMap(name -> tags(type(name)).stream())
                        .collect(toSet()));
    }

    private Set<String> users(String named) {
        return classes.entrySet().stream()
                .filter(entry -> entry.getValue().contains(named))
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    private static boolean hasTests(Class<?> type) {
        return !ReflectionSupport.findMethods(
                        type,
                        method -> AnnotationSupport.isAnnotated(method, Testable.class),
                        HierarchyTraversalMode.TOP_DOWN)
                .isEmpty();
    }

    private static boolean tagged(Class<?> type, String tag) {
        return tags(type).contains(tag) || type.getEnclosingClass() != null && tagged(type.getEnclosingClass(), tag);
    }

    private static Set<String> tags(Class<?> type) {
        return AnnotationSupport.findRepeatableAnnotations(type, Tag.class).stream()
                .map(Tag::value)
                .collect(toSet());
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name.replace('/', '.'), false, LanesTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> compiled() {
        Map<String, String> compiled = new TreeMap<>();
        try (Stream<Path> files = Files.walk(TESTS)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".class")).toList()) {
                String name = TESTS.relativize(file).toString().replace('\\', '/');
                compiled.put(name.replace(".class", ""), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
            return compiled;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
