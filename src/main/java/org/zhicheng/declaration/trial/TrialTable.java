package org.zhicheng.declaration.trial;

import java.util.List;
import java.util.Map;

/** A trial table is a changed decision table, and the version in use with which it is compared. */
public interface TrialTable {

    /** A table has no answer for the facts of a case. */
    final class UnansweredException extends RuntimeException {

        /** @param message in Chinese: which of the two tables, and why */
        public UnansweredException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * The rows that match a case: the outputs of each by name, texts, numbers and booleans.
     *
     * @param before by the version in use
     * @param after by the changed table
     */
    record Answers(List<Map<String, Object>> before, List<Map<String, Object>> after) {}

    /** The id of the decision. */
    String key();

    String name();

    /** The number of the version in use. */
    int version();

    /** What the outputs are called, by name, in the order of their columns. */
    Map<String, String> labels();

    /** The output that tells the rows of one answer apart; null where the first row alone is the answer. */
    String unique();

    /** @throws UnansweredException where one of the two has no answer */
    Answers ask(Map<String, Object> facts);
}
