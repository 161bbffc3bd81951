package org.zhicheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of variables in {@code docs/operations.md} names every one that a setting asks for, and its default. */
class VariablesDocumentTest {

    private static final Path SETTINGS = Path.of("src/main/resources");
    private static final Pattern ASKED = Pattern.compile("\\$\\{(ZHICHENG_[A-Z0-9_]+)(?::([^}]*))?}");
    private static final Pattern TOLD =
            Pattern.compile("^\\| `(ZHICHENG_[A-Z0-9_]+)`( \\*)? \\| (?:`(.*?)`)? ?\\|.*\\|$", Pattern.MULTILINE);

    @Test
    void namesEachWithItsDefault() throws IOException {
        Map<String, String> asked = asked("application.yml");
        Map<String, String> ofInstallations = asked("application-postgresql.yml");
        ofInstallations.keySet().removeAll(asked.keySet());
        ofInstallations.replaceAll((name, value) -> value + " *");
        asked.putAll(ofInstallations);

        assertThat(told()).isEqualTo(asked);
    }

    private static Map<String, String> asked(String file) throws IOException {
        Map<String, String> asked = new TreeMap<>();
        Matcher found = ASKED.matcher(Files.readString(SETTINGS.resolve(file)));
        while (found.find()) {
            asked.put(found.group(1), found.group(2) == null ? "" : found.group(2));
        }
        return asked;
    }

    private static Map<String, String> told() throws IOException {
        Map<String, String> told = new TreeMap<>();
        Matcher found = TOLD.matcher(Files.readString(Path.of("docs/operations.md")));
        while (found.find()) {
            String value = found.group(3) == null ? "" : found.group(3);
            assertThat(told.put(found.group(1), found.group(2) == null ? value : value + " *"))
                    .as(found.group(1) + " stands there twice")
                    .isNull();
        }
        return told;
    }
}
