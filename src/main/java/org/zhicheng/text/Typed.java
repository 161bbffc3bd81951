package org.zhicheng.text;

import java.util.regex.Pattern;

/**
 * Removes invisible characters from text that a person typed or pasted. The result defines “nothing typed” in one
 * place: blanks of Unicode, format and control characters, and the fillers that are drawn as nothing. The browser goes
 * by the same vectors ({@code typed-vectors.json}).
 */
public final class Typed {

    /** Blanks, and what has no width: nobody misses them at either end of a text. */
    private static final String AROUND =
            "\\p{Z}\\p{Cc}\\p{Cf}\\p{Cs}\\x{1160}\\x{115F}\\x{2800}\\x{3164}\\x{FFA0}\\x{1D159}";

    /**
     * Adds the characters that shape the one before them: alone they are nothing, after a character they belong to it.
     */
    static final String INVISIBLE = AROUND
            + "\\x{34F}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}\\x{2065}\\x{FE00}-\\x{FE0F}\\x{FFF0}-\\x{FFF8}\\x{E0000}-\\x{E0FFF}";

    private static final Pattern NOTHING = Pattern.compile("[" + INVISIBLE + "]*+");
    private static final Pattern ONE_AROUND = Pattern.compile("[" + AROUND + "]");
    private static final Pattern BEFORE = Pattern.compile("\\A[" + AROUND + "]++");
    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n|[\\r\\x{B}\\x{C}\\x{85}\\x{2028}\\x{2029}]");
    private static final Pattern ILLEGIBLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");

    private Typed() {}

    /** Tells whether a person who looks at the text sees nothing; true as well where there is no text at all. */
    public static boolean nothing(String text) {
        return text == null || NOTHING.matcher(text).matches();
    }

    /** Trims invisible characters around the text; empty where all of it is invisible, and where there is no text. */
    public static String trimmed(String text) {
        if (nothing(text)) {
            return "";
        }
        int end = text.length();
        while (around(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return BEFORE.matcher(text.substring(0, end)).replaceFirst("");
    }

    /**
     * Keeps the characters that a person can see and mend: line breaks of other programs become line breaks, other
     * control characters and halves of characters are dropped. They come with text pasted from Word or a PDF, and no
     * database takes them all.
     */
    public static String legible(String text) {
        return ILLEGIBLE.matcher(LINE_BREAK.matcher(text).replaceAll("\n")).replaceAll("");
    }

    /** Trims a field of one line, in which nobody sees a line break. */
    public static String line(String text) {
        return legible(text).replace('\n', ' ');
    }

    private static boolean around(int character) {
        return ONE_AROUND.matcher(Character.toString(character)).matches();
    }
}
