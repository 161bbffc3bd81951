package org.zhicheng.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What requests ask for: real ids of one case, its tasks and its person.
 *
 * @param values by the name in braces, or by the one or two words before it and the name, as in {@code task/{id}}
 * @param canaries what nobody without business here may read in any answer
 */
record Subject(String name, Map<String, String> values, List<String> canaries) {

    private static final Pattern PARAMETER = Pattern.compile("\\{\\*?([^}:]+)(?::[^}]*)?}");

    private static final String UNKNOWN = "none";

    /** Whether it is known what stands for each name in braces. The engine has more than we use. */
    boolean knows(Door door) {
        return door.ofEngine()
                || !List.of(path(door).split("/")).contains(UNKNOWN)
                        && !path(door).contains("//");
    }

    /** The address of a request at this door. */
    String path(Door door) {
        List<String> words = new ArrayList<>();
        StringBuilder path = new StringBuilder();
        for (String segment : door.path().split("/", -1)) {
            path.append(path.isEmpty() && words.isEmpty() && segment.isEmpty() ? "" : "/");
            Matcher parameter = PARAMETER.matcher(segment);
            if (parameter.find()) {
                path.append(
                        parameter.replaceAll(found -> Matcher.quoteReplacement(value(door, words, found.group(1)))));
            } else {
                path.append(segment);
                words.add(segment);
            }
        }
        return path.toString();
    }

    private String value(Door door, List<String> words, String name) {
        String parameter = "{" + name + "}";
        int last = words.size() - 1;
        for (String key : List.of(
                words.get(Math.max(0, last - 1)) + "/" + words.get(last) + "/" + parameter,
                words.get(last) + "/" + parameter,
                parameter)) {
            if (values.containsKey(key)) {
                return values.get(key);
            }
        }
        return UNKNOWN;
    }
}
