package org.zhicheng.reference;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * A column of a file of reference data, and what may stand in its cells.
 *
 * @param longest characters: as many as the database keeps
 * @param words the only ones there are; empty where anything can be written
 * @param absent what an empty cell means, and a file from before there was this column; null where none may be empty
 */
record ReferenceColumn(String name, Kind kind, int longest, List<String> words, String absent) {

    enum Kind {
        TEXT,
        /** Several words, with spaces between them. */
        WORDS,
        DAY,
        TIME,
        YES_OR_NO
    }

    private static final String[] LEVELS = {"technician", "assistant", "intermediate", "associate-senior", "senior"};

    static ReferenceColumn text(String name, int longest) {
        return new ReferenceColumn(name, Kind.TEXT, longest, List.of(), null);
    }

    static ReferenceColumn word(String name, String... words) {
        int longest = Stream.of(words).mapToInt(String::length).max().orElseThrow();
        return new ReferenceColumn(name, Kind.TEXT, longest, List.of(words), null);
    }

    static ReferenceColumn level() {
        return word("level", LEVELS);
    }

    /** A hyphen stands for every level. */
    static ReferenceColumn levelOrAll() {
        return word("level", Stream.concat(Stream.of("-"), Stream.of(LEVELS)).toArray(String[]::new));
    }

    static ReferenceColumn levels() {
        return new ReferenceColumn("levels", Kind.WORDS, 100, List.of(LEVELS), null);
    }

    static ReferenceColumn day(String name) {
        return new ReferenceColumn(name, Kind.DAY, 10, List.of(), null);
    }

    static ReferenceColumn time(String name) {
        return new ReferenceColumn(name, Kind.TIME, 19, List.of(), null);
    }

    static ReferenceColumn yesOrNo(String name) {
        return new ReferenceColumn(name, Kind.YES_OR_NO, 5, List.of("true", "false"), null);
    }

    ReferenceColumn optional() {
        return or("");
    }

    ReferenceColumn or(String meaning) {
        return new ReferenceColumn(name, kind, longest, words, meaning);
    }

    boolean mayBeEmpty() {
        return absent != null;
    }

    /** Whether it is one of the words, where only certain ones are allowed. */
    boolean knows(String text) {
        return words.isEmpty()
                || (kind == Kind.WORDS ? Stream.of(text.split(" +")) : Stream.of(text)).allMatch(words::contains);
    }

    /**
     * As the database wants it; null where the cell is empty.
     *
     * @throws java.time.DateTimeException where it is no date or time
     */
    Object value(String text) {
        if (text.isEmpty()) {
            return null;
        }
        return switch (kind) {
            case DAY -> LocalDate.parse(text);
            case TIME -> LocalDateTime.parse(text);
            case YES_OR_NO -> Boolean.valueOf(text);
            case TEXT, WORDS -> text;
        };
    }
}
