package org.zhicheng.publicity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhicheng.text.Typed;

/**
 * Takes out of a text what must not be read in public (PB02): ID numbers and telephone numbers, which somebody typed where
 * a name was asked for.
 */
final class PublishedText {

    /** Seven digits or more, of any writing, however they are set apart; an ID number may end in X. */
    private static final Pattern NUMBER = Pattern.compile("\\p{N}(?:[\\s\\p{Z}\\p{Pd}\\p{Po}_]*\\p{N}){6,}[xXｘＸ]?");

    private static final String HIDDEN = "***";

    private PublishedText() {}

    static String of(String text) {
        return NUMBER.matcher(Typed.line(text)).replaceAll(Matcher.quoteReplacement(HIDDEN));
    }
}
