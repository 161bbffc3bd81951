package org.zhicheng.declaration.trial;

/**
 * One thing that a changed table says differently of a case, in the words of its columns.
 *
 * @param kind what happened to a row of the answer
 * @param row the row that it is about; null where an answer has one row
 * @param column what the column is called; null where a whole row came or went
 * @param before null where a row came
 * @param after null where a row went
 */
public record Difference(Kind kind, String row, String column, String before, String after) {

    /** What can happen to a row. */
    public enum Kind {
        CHANGED,
        ADDED,
        REMOVED
    }
}
