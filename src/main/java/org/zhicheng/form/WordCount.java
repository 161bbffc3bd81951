package org.zhicheng.form;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts 字 as Word does (rule W01): each Han character and each full-width sign is one, each run of Latin letters and
 * digits is one; blanks, half-width punctuation and markup are none. The browser counts by the same vectors.
 */
public final class WordCount {

    private static final Pattern MARKUP = Pattern.compile(
            "<!--.*?-->"
                    + "|</?[A-Za-z][A-Za-z0-9]*(?:\\s+[A-Za-z:-]+(?:=(?:\"[^\"]*\"|'[^']*'|[^\\s\"'<>=]+))?)*+\\s*/?>"
                    + "|&(?:nbsp|amp|lt|gt|quot|apos);",
            Pattern.DOTALL);

    private static final Pattern COUNTED = Pattern.compile("[A-Za-z0-9]++(?:[.'-][A-Za-z0-9]++)*+"
            + "|[\\p{IsHan}\\u3400-\\u4DBF\\u4E00-\\u9FFF\\x{20000}-\\x{3FFFD}"
            + "\\u00B7\\u2014-\\u2027\\u2030-\\u205E\\u3001-\\u303F\\u30FB"
            + "\\uFE10-\\uFE1F\\uFE30-\\uFE4F\\uFF01-\\uFF60\\uFFE0-\\uFFE6]");

    private WordCount() {}

    public static int of(String text) {
        Matcher counted = COUNTED.matcher(MARKUP.matcher(text).replaceAll(" "));
        int count = 0;
        while (counted.find()) {
            count++;
        }
        return count;
    }
}
