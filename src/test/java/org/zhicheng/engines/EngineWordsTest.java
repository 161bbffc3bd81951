package org.zhicheng.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever writes the engine's name says what becomes of it on another engine: src/engines/operaton.yml. */
class EngineWordsTest {

    private static final Path TABLE = Path.of("src/engines/operaton.yml");
    private static final Pattern ENGINE = Pattern.compile("(?i)camunda");

    private static final Renaming RENAMING = Renaming.read(TABLE);
    /** Of those files that have the engine's name in them. */
    private static final Map<Path, String> TEXTS = new HashMap<>();

    private static final List<Path> FILES = ProjectFiles.below(Path.of(""));

    @BeforeAll
    static void readTheFiles() {
        FILES.stream().filter(file -> !RENAMING.leavesOut(file)).forEach(file -> ProjectFiles.text(file)
                .ifPresent(text -> TEXTS.put(file, text)));
    }

    @Test
    void everyWordIsRenamedOrIsTheSameOnEveryEngine() {
        List<String> unknown = new ArrayList<>();
        TEXTS.forEach((file, text) -> {
            String renamed = RENAMING.text(file, text);
            BitSet neutral = new BitSet(renamed.length());
            RENAMING.neutral().forEach(one -> one.mark(file, renamed, neutral));
            for (Matcher word = ENGINE.matcher(renamed); word.find(); ) {
                if (neutral.nextClearBit(word.start()) < word.end()) {
                    unknown.add(ProjectFiles.name(file) + ": " + line(renamed, word.start()));
                }
            }
        });

        assertThat(unknown.stream().distinct().sorted().toList())
                .as(
                        "Words that no rule of %s renames for the other engine, and that are not neutral there. Is the word"
                                + " the engine's (a class, a setting, a path inside its jars)? Then add a rule. Is it the same"
                                + " on every engine (an address, the namespace of diagrams, prose)? Then list it as neutral,"
                                + " with the reason.",
                        TABLE)
                .isEmpty();
    }

    @Test
    void nothingStandsInTheTableInVain() {
        Set<Object> needed = new HashSet<>();
        TEXTS.forEach((file, text) -> {
            String renamed = text;
            for (Sentence rule : RENAMING.rules()) {
                if (rule.found(file, renamed)) {
                    needed.add(rule);
                }
                renamed = rule.in(file, renamed);
            }
            for (Sentence neutral : RENAMING.neutral()) {
                if (neutral.found(file, renamed)) {
                    needed.add(neutral);
                }
            }
        });
        FILES.forEach(file -> {
            RENAMING.paths().stream()
                    .filter(one -> one.found(file, ProjectFiles.name(file)))
                    .forEach(needed::add);
            RENAMING.leftOut().stream().filter(one -> one.speaksOf(file)).forEach(needed::add);
        });

        List<Object> all = new ArrayList<>(RENAMING.rules());
        all.addAll(RENAMING.paths());
        all.addAll(RENAMING.leftOut());
        all.addAll(RENAMING.neutral());
        all.removeAll(needed);
        assertThat(all)
                .as("Lines of %s that match nothing any more: delete them", TABLE)
                .isEmpty();
    }

    @Test
    void nothingIsLeftOutThatCouldRunThere() {
        assertThat(FILES)
                .filteredOn(file -> RENAMING.leftOut().stream()
                        .anyMatch(one -> one.speaksOf(file)
                                && !one.needs()
                                        .matcher(ProjectFiles.text(file).orElse(""))
                                        .find()))
                .as("Files that %s leaves out, and that need nothing which is not on the other engine", TABLE)
                .isEmpty();
    }

    private static String line(String text, int place) {
        int start = text.lastIndexOf('\n', place) + 1;
        int end = text.indexOf('\n', place);
        String line = text.substring(start, end < 0 ? text.length() : end);
        int from = Math.max(0, place - start - 60);
        return line.substring(from, Math.min(line.length(), place - start + 80));
    }
}
