package org.zhicheng.review.tasklist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A search narrows a list to what fits every word: a part of the case number, of the applicant's name, of the specialty
 * or the level, or of a task's name. A name may be typed as it is shown: {@code *三}.
 *
 * @param conditions on the table, joined by AND
 */
record TaskSearch(List<String> conditions, Map<String, Object> parameters) {

    static final TaskSearch NONE = new TaskSearch(List.of(), Map.of());

    /** A subject is what somebody declares: a specialty at a level. */
    record Subject(String specialty, String level) {}

    /** @param named finds the subjects that a word means */
    static TaskSearch of(List<String> words, Function<String, Set<Subject>> named) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        for (String word : words) {
            int n = conditions.size();
            List<String> ways = new ArrayList<>();
            if (number(word)) {
                ways.add("case_number" + like(n));
            } else {
                byLevel(named.apply(word)).forEach((specialties, levels) -> {
                    String of = n + "of" + ways.size();
                    ways.add("level in (:levels" + of + ") and specialty in (:specialties" + of + ")");
                    parameters.put("levels" + of, levels);
                    parameters.put("specialties" + of, specialties);
                });
                ways.add("declaration_id is null and name" + like(n));
                ways.add("applicant_name" + like(n));
            }
            parameters.put("word" + n, "%" + pattern(word) + "%");
            conditions.add("(" + String.join(" or ", ways) + ")");
        }
        return new TaskSearch(conditions, parameters);
    }

    /** Levels at which the same specialties are meant are asked for together: there are few levels. */
    private static Map<Set<String>, List<String>> byLevel(Set<Subject> subjects) {
        Map<String, Set<String>> specialties = subjects.stream()
                .collect(Collectors.groupingBy(
                        Subject::level, TreeMap::new, Collectors.mapping(Subject::specialty, Collectors.toSet())));
        return specialties.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    }

    /** Returns whether a word can only be a part of a case number. */
    static boolean number(String word) {
        return word.chars().allMatch(one -> one == '*' || Character.isDigit(one))
                && word.chars().anyMatch(Character::isDigit);
    }

    /** Returns this search among what one person has. */
    TaskSearch heldBy(String holder) {
        List<String> all = new ArrayList<>(conditions);
        all.add("assignee = :holder");
        Map<String, Object> known = new HashMap<>(parameters);
        known.put("holder", holder);
        return new TaskSearch(all, known);
    }

    /** The backslash escapes everywhere without being named; named, PostgreSQL reads the pattern again for each row. */
    private static String like(int n) {
        return " like :word" + n;
    }

    /** What means something to the database means itself here; a star is a character that is not shown. */
    private static String pattern(String word) {
        return word.replaceAll("[%_\\\\]", "\\\\$0").replace('*', '_');
    }
}
