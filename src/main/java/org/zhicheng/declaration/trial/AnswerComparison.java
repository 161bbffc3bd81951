package org.zhicheng.declaration.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.trial.Difference.Kind;
import org.zhicheng.declaration.trial.TrialTable.Answers;

/** Compares what two versions of a table answer about one case. */
@Component
class AnswerComparison {

    /** Longer texts, such as helps, would hide the rest of a row. */
    private static final int LONGEST = 40;

    private static final String NAME = "name";

    private final AnswerWords words;

    AnswerComparison(AnswerWords words) {
        this.words = words;
    }

    /** @return nothing where both answer the same, in whatever order of rows */
    List<Difference> of(TrialTable table, Answers answers) {
        return table.unique() == null
                ? ofFirst(table, first(answers.before()), first(answers.after()))
                : ofLists(table, byKey(table, answers.before()), byKey(table, answers.after()));
    }

    private static Map<String, Object> first(List<Map<String, Object>> rows) {
        return rows.isEmpty() ? null : rows.get(0);
    }

    private List<Difference> ofFirst(TrialTable table, Map<String, Object> before, Map<String, Object> after) {
        if (before == null && after == null) {
            return List.of();
        }
        if (before == null || after == null) {
            return List.of(new Difference(Kind.CHANGED, null, null, row(table, before), row(table, after)));
        }
        return cells(table, null, before, after);
    }

    private List<Difference> ofLists(
            TrialTable table,
            Map<Object, List<Map<String, Object>>> before,
            Map<Object, List<Map<String, Object>>> after) {
        List<Difference> found = new ArrayList<>();
        Set<Object> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (Object key : keys) {
            List<Map<String, Object>> were = without(before.get(key), after.get(key));
            List<Map<String, Object>> are = without(after.get(key), before.get(key));
            if (were.size() == 1 && are.size() == 1) {
                found.addAll(cells(table, title(were.get(0), key), were.get(0), are.get(0)));
            } else {
                were.forEach(
                        row -> found.add(new Difference(Kind.REMOVED, title(row, key), null, row(table, row), null)));
                are.forEach(row -> found.add(new Difference(Kind.ADDED, title(row, key), null, null, row(table, row))));
            }
        }
        return found;
    }

    /** What some rows have that others do not have; the same row may stand in a list twice. */
    private static List<Map<String, Object>> without(List<Map<String, Object>> rows, List<Map<String, Object>> others) {
        List<Map<String, Object>> left = new ArrayList<>(rows == null ? List.of() : rows);
        if (others != null) {
            others.forEach(left::remove);
        }
        return left;
    }

    private static Map<Object, List<Map<String, Object>>> byKey(TrialTable table, List<Map<String, Object>> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> String.valueOf(row.get(table.unique())), LinkedHashMap::new, Collectors.toList()));
    }

    private List<Difference> cells(
            TrialTable table, String row, Map<String, Object> before, Map<String, Object> after) {
        return table.labels().entrySet().stream()
                .filter(column -> !Objects.equals(before.get(column.getKey()), after.get(column.getKey())))
                .map(column -> new Difference(
                        Kind.CHANGED,
                        row,
                        column.getValue(),
                        words.say(before.get(column.getKey())),
                        words.say(after.get(column.getKey()))))
                .toList();
    }

    private static String title(Map<String, Object> row, Object key) {
        return row.get(NAME) == null ? String.valueOf(key) : String.valueOf(row.get(NAME));
    }

    private String row(TrialTable table, Map<String, Object> row) {
        return row == null
                ? words.noRow()
                : table.labels().entrySet().stream()
                        .filter(column -> table.unique() == null || !NAME.equals(column.getKey()))
                        .filter(column -> row.get(column.getKey()) != null)
                        .map(column -> words.cell(column.getValue(), row.get(column.getKey())))
                        .filter(cell -> cell.length() <= LONGEST || table.unique() == null)
                        .collect(Collectors.joining(words.apart()));
    }
}
