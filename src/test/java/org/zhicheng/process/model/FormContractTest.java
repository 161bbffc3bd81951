package org.zhicheng.process.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhicheng.form.FormSchema;

/**
 * What Java reads of the house's forms by name stands in {@link FormContract}: a rule that reads a key more cannot be forgotten
 * there.
 */
class FormContractTest {

    /** Where forms are read, and by whom: the key stands in quotes, alone or at the end of a pointer. */
    private static final Map<String, String> READERS = Map.ofEntries(
            Map.entry("start-declaration", "declaration"),
            Map.entry("fill-in-declaration", "declaration"),
            Map.entry("review-declaration", "review"),
            Map.entry("judge-objection", "publicity"),
            Map.entry("confirm-result", "publicity"),
            Map.entry("decide-change", "certificate"),
            Map.entry("decide-re-examination", "reexamination"),
            Map.entry("complete-profile", "account"),
            Map.entry("register-account", "account"),
            Map.entry("request-verification", "verification"),
            Map.entry("verify-at-window", "verification"));

    /** Where they are missing, the account's own are taken. */
    private static final Set<String> NOT_NEEDED =
            Set.of("fill-in-declaration/basicInfo/mobile", "fill-in-declaration/basicInfo/email");

    /** What the server puts into a form to be looked at. */
    private static final String SHOWN = "/facts/";

    @Test
    void knowsEachKeyThatIsReadByName() throws IOException {
        Map<String, Set<String>> forgotten = new TreeMap<>();
        for (FormContract house : FormContract.ALL) {
            String sources = sources(READERS.get(house.id()));
            Set<String> read =
                    FormSchema.parse(Files.readString(Path.of("forms/" + house.id() + ".form")))
                            .fields()
                            .keySet()
                            .stream()
                            .filter(pointer -> !pointer.startsWith(SHOWN))
                            .filter(pointer -> isRead(key(pointer), sources))
                            .filter(pointer -> !house.fields().contains(pointer))
                            .filter(pointer -> !NOT_NEEDED.contains(house.id() + pointer))
                            .collect(Collectors.toCollection(TreeSet::new));
            if (!read.isEmpty()) {
                forgotten.put(house.id(), read);
            }
        }
        assertThat(forgotten).isEmpty();
    }

    private static boolean isRead(String key, String sources) {
        return Pattern.compile("\"(?:/[\\w/]*)?" + Pattern.quote(key) + "\"")
                .matcher(sources)
                .find();
    }

    private static String key(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    private static String sources(String room) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/zhicheng/" + room))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(FormContractTest::text)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
