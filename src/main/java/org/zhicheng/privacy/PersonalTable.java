package org.zhicheng.privacy;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A personal table holds data of people, as {@code personal-data.yml} describes it.
 *
 * @param file its name in the copy that a person takes along; null where nothing of it is in there
 * @param rows which of its rows are a person's: a condition with {@code :person}
 * @param order of the rows
 * @param export columns of the copy with their meanings, in this order
 * @param json those of them that hold JSON
 * @param derived how columns of the copy are made that the table does not have
 * @param revealed encrypted ID numbers with their meanings
 * @param withheld columns that are not in the copy, with why
 * @param erase rows that are deleted when the account is cancelled; null for none
 * @param kept how long, in Chinese
 */
record PersonalTable(
        String name,
        String file,
        String rows,
        String order,
        Map<String, String> export,
        Set<String> json,
        Map<String, String> derived,
        Map<String, String> revealed,
        Map<String, String> withheld,
        String erase,
        String kept) {

    boolean exported() {
        return file != null;
    }

    /** Lists the columns as they stand in a query; derived ones are computed there. */
    List<String> selected() {
        return export.keySet().stream()
                .map(column -> derived.containsKey(column) ? derived.get(column) + " as " + column : column)
                .toList();
    }
}
