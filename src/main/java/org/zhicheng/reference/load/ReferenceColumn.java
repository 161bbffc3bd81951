package org.zhicheng.reference.load;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhicheng.reference.LevelNames;
import org.zhicheng.reference.Offices;

/**
 * Describes one column of a file of reference data and the values that its cells accept.
 *
 * @param longest characters: as many as the database keeps
 * @param words the only ones there are; empty where anything can be written
 * @param absent what an empty cell means, and a file from before there was this column; null where none may be empty
 */
record ReferenceColumn(String name, Kind kind, int longest, List<String> words, String absent) {

    enum Kind {
        TEXT,
        /** Digits and hyphens: spreadsheets take 01-01 for a day. */
        CODE,
        /** Two digits: spreadsheets drop the zero in front. */
        TWO_DIGITS,
        /** Several words, with spaces between them. */
        WORDS,
        /** Telephone numbers, with 、 between them: spreadsheets drop the zero in front. */
        PHONES,
        DAY,
        TIME,
        YES_OR_NO
    }

    private static final Pattern DAY_OF_A_SHEET = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})");
    private static final Pattern TIME_OF_A_SHEET =
            Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})[T ]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?");
    private static final Pattern MANGLED = Pattern.compile(
            "\\d{1,4}[/年]\\d{1,2}.*|\\d{1,2}月\\d{1,2}日?|\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}-[A-Za-z]{3}|[A-Za-z]{3}-\\d{2}");

    /** A line with its area code, a mobile number, a line of five digits such as 12333, or one that begins with 400. */
    private static final Pattern PHONE =
            Pattern.compile("0\\d{2,3}-?\\d{7,8}(-\\d{1,6})?|1\\d{10}|[19]\\d{4}|400-?\\d{3}-?\\d{4}");

    private static final String[] LEVELS = LevelNames.LOWEST_FIRST.toArray(String[]::new);

    static ReferenceColumn text(String name, int longest) {
        return new ReferenceColumn(name, Kind.TEXT, longest, List.of(), null);
    }

    static ReferenceColumn code(String name, int longest) {
        return new ReferenceColumn(name, Kind.CODE, longest, List.of(), null);
    }

    static ReferenceColumn twoDigits(String name, int longest) {
        return new ReferenceColumn(name, Kind.TWO_DIGITS, longest, List.of(), null);
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

    static ReferenceColumn phones(String name) {
        return new ReferenceColumn(name, Kind.PHONES, 100, List.of(), null);
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

    /** Rewrites the text in our own form where a spreadsheet changed it and its meaning is in no doubt. */
    String plain(String text) {
        return switch (kind) {
            case DAY -> {
                Matcher day = DAY_OF_A_SHEET.matcher(text);
                yield day.matches() ? day(day) : text;
            }
            case TIME -> {
                Matcher time = TIME_OF_A_SHEET.matcher(text);
                yield time.matches()
                        ? day(time) + "T" + two(time.group(4)) + ":" + time.group(5)
                                + (time.group(6) == null || time.group(6).equals("00") ? "" : ":" + time.group(6))
                        : text;
            }
            case YES_OR_NO -> text.toLowerCase(Locale.ROOT);
            case TWO_DIGITS -> text.matches("\\d") ? two(text) : text;
            case TEXT, CODE, WORDS, PHONES -> text;
        };
    }

    /** Tells whether a spreadsheet took a code for a day: the code itself cannot be recovered. */
    boolean mangled(String text) {
        return kind == Kind.CODE && MANGLED.matcher(text).matches();
    }

    /** Tells whether one of the numbers cannot be dialled. */
    boolean undialled(String text) {
        return kind == Kind.PHONES
                && !Stream.of(text.split(Offices.PHONES_APART, -1))
                        .allMatch(number -> PHONE.matcher(number).matches());
    }

    private static String day(Matcher found) {
        return found.group(1) + "-" + two(found.group(2)) + "-" + two(found.group(3));
    }

    private static String two(String digits) {
        return digits.length() < 2 ? "0" + digits : digits;
    }

    /** Tells whether the text is one of the allowed words, where only certain ones are allowed. */
    boolean knows(String text) {
        return words.isEmpty()
                || (kind == Kind.WORDS ? Stream.of(text.split(" +")) : Stream.of(text)).allMatch(words::contains);
    }

    /**
     * Converts the text for the database; null where the cell is empty.
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
            case TEXT, CODE, TWO_DIGITS, WORDS, PHONES -> text;
        };
    }
}
