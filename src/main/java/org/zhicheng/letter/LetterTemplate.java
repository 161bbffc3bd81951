package org.zhicheng.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhicheng.text.Typed;

/**
 * A letter template is a letter as a text that office staff can edit. The first line is {@code version: 2026.1}. Then, line by
 * line: {@code # title}, {@code @ to whom}, {@code > for signature and seal}, {@code | name | value} for a table,
 * {@code ~ small note}, an empty line for room; everything else is a paragraph. {@code {{name}}} is filled in.
 *
 * @param version printed on the letter, so that an outdated one is recognised (T02)
 */
public record LetterTemplate(String id, String version, List<String> lines) {

    /** Lists the names that can be filled in. */
    public static final Set<String> PLACEHOLDERS =
            Set.of("name", "employer", "specialty", "level", "business", "division", "authority", "today");

    private static final Pattern VERSION = Pattern.compile("version:\\s*([\\w.-]{1,32})");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");
    /** Finds failed placeholders: braces that are too few, too many or full-width. */
    private static final Pattern BROKEN = Pattern.compile("[{｛]+[ 　]*(\\w{0,30})[ 　]*[}｝]*|[}｝]+");

    private static final String BLANK = "________";

    public LetterTemplate {
        lines = List.copyOf(lines);
    }

    /** @throws IllegalArgumentException where the first line names no version */
    static LetterTemplate parse(String id, String text) {
        List<String> lines = text.strip().lines().map(String::stripTrailing).toList();
        Matcher version = VERSION.matcher(lines.isEmpty() ? "" : lines.get(0));
        if (!version.matches()) {
            throw new IllegalArgumentException("no version");
        }
        return new LetterTemplate(id, version.group(1), lines.subList(1, lines.size()));
    }

    /** The placeholders that nothing fills in, in alphabetical order. */
    Set<String> unknownPlaceholders() {
        return lines.stream()
                .flatMap(line -> PLACEHOLDER.matcher(line).results())
                .map(found -> found.group(1))
                .filter(name -> !PLACEHOLDERS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * A broken placeholder would be printed as it stands.
     *
     * @param line the first is 1
     * @param found as it stands there
     * @param meant its name; empty where it is no placeholder's
     */
    record Broken(int line, String found, String meant) {}

    static List<Broken> broken(String text) {
        List<String> lines = text.lines().toList();
        List<Broken> broken = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int line = i + 1;
            BROKEN.matcher(PLACEHOLDER.matcher(lines.get(i)).replaceAll(" "))
                    .results()
                    .map(found -> new Broken(line, found.group(), meant(found.group(1))))
                    .forEach(broken::add);
        }
        return broken;
    }

    private static String meant(String name) {
        return name != null && PLACEHOLDERS.contains(name) ? name : "";
    }

    boolean titled() {
        return lines.stream().anyMatch(line -> line.startsWith("# "));
    }

    /** Fills in a line; a missing value becomes a line to write on. Filled-in text is never filled in again. */
    static String filled(String line, Map<String, String> values) {
        return PLACEHOLDER.matcher(line).replaceAll(found -> {
            String value = values.get(found.group(1));
            return Matcher.quoteReplacement(Typed.nothing(value) ? BLANK : Typed.trimmed(value));
        });
    }
}
