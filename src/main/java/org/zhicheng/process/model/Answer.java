package org.zhicheng.process.model;

import java.util.Set;
import java.util.function.Predicate;
import org.zhicheng.declaration.life.Sections;
import org.zhicheng.text.Typed;

/** The kinds of values that a column of answers may hold; the widths are those of the columns that keep them. */
enum Answer {
    SLOT(text(64).and(value -> ((String) value).matches("[a-z0-9-]+"))),
    WHOLE(Answer::whole),
    DAYS(value -> whole(value) && ((Number) value).longValue() >= 0 && ((Number) value).longValue() <= 365),
    SECTION(Set.<Object>of(Sections.MATERIALS, Sections.PUBLICITY, Sections.OTHER_MATERIALS)::contains),
    NAME(text(200)),
    STAGE(text(64)),
    STAGE_NAME(text(100)),
    TRUTH(Boolean.class::isInstance),
    /** A letter's id; the check asks the rooms for the letters and the offices that exist. */
    TEMPLATE(nothingOr(text(64))),
    OFFICE(text(64).and(value -> ((String) value).startsWith("office-"))),
    /** The office above, which the highest one does not have. */
    OFFICE_ABOVE(nothingOr(text(64).and(value -> ((String) value).startsWith("office-")))),
    DAYS_OR_NOTHING(nothingOr(DAYS.allowed)),
    /** Never shorter than the five working days of PB03. */
    PUBLICITY_DAYS(nothingOr(value -> DAYS.allowed.test(value) && ((Number) value).longValue() >= 5)),
    TRUTH_OR_NOTHING(nothingOr(Boolean.class::isInstance)),
    /** For how many years somebody may not declare. */
    BAN_YEARS(value -> whole(value) && ((Number) value).longValue() >= 0 && ((Number) value).longValue() <= 10),
    /** For how many years an archive is kept; 0 for ever. */
    KEPT_YEARS(nothingOr(
            value -> whole(value) && ((Number) value).longValue() >= 0 && ((Number) value).longValue() <= 100)),
    CONFIRMATION(nothingOr(Set.<Object>of("task", "automatic")::contains)),
    OBTAINED(nothingOr(Set.<Object>of("approval", "confirmation")::contains)),
    RULE(nothingOr(text(16))),
    OUTCOME(nothingOr(Set.<Object>of("block", "flag")::contains)),
    SENTENCE(nothingOr(text(500))),
    HELP(nothingOr(text(1000))),
    PAPER_PLACE(Set.<Object>of("title", "kind", "line", "code", "foot")::contains),
    LABEL(nothingOr(text(20))),
    /** What is printed on a certificate, with nothing that is not filled in. */
    PAPER_TEXT(text(120).and(Answer::printed)),
    /** How certificates are numbered: with one serial number, and nothing that is not filled in. */
    NUMBER_PATTERN(nothingOr(text(60).and(Answer::numbers)));

    private static final int SERIAL = 6;

    /** Without the check digit; with it, and with more serials than six digits hold, it fits its column. */
    private static final int LONGEST_NUMBER = 30;

    private final Predicate<Object> allowed;

    Answer(Predicate<Object> allowed) {
        this.allowed = allowed;
    }

    boolean allows(Object value) {
        return allowed.test(value);
    }

    /** Returns the key of the message that describes the allowed values. */
    String message() {
        return "model.answer." + name();
    }

    private static Predicate<Object> text(int longest) {
        return value -> value instanceof String text && !Typed.nothing(text) && text.length() <= longest;
    }

    private static Predicate<Object> nothingOr(Predicate<Object> allowed) {
        return value -> value == null || allowed.test(value);
    }

    private static boolean printed(Object text) {
        String rest = ((String) text).replaceAll("\\{(name|id-number|title|specialty|way|obtained|number|office)}", "");
        return rest.chars().noneMatch(character -> character == '{' || character == '}' || character < ' ');
    }

    private static boolean numbers(Object pattern) {
        String[] beside = ((String) pattern)
                .replace("{year}", "2026")
                .replace("{division}", "320902")
                .replace("{city}", "3209")
                .replace("{series}", "05")
                .replace("{level}", "2")
                .split("\\{serial}", -1);
        String others = String.join("", beside);
        return beside.length == 2 && others.matches("[0-9-]*") && others.length() + SERIAL <= LONGEST_NUMBER;
    }

    private static boolean whole(Object value) {
        return value instanceof Number number && number.doubleValue() == Math.rint(number.doubleValue());
    }
}
