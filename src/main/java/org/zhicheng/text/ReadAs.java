package org.zhicheng.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Normalizes numbers and names, however somebody wrote them: full-width or with blanks, with this dash or that dot.
 * Pages show the text as it was typed; comparisons and searches use the normalized reading of both sides. The browser
 * goes by the same vectors ({@code reading-vectors.json}).
 */
public final class ReadAs {

    private static final Map<String, UnaryOperator<String>> BY_NAME = Map.of(
            "mobile", ReadAs::mobile,
            "id-number", ReadAs::idNumber,
            "code", ReadAs::code,
            "person-name", ReadAs::tidyName);

    private static final Pattern INVISIBLE = Pattern.compile("[" + Typed.INVISIBLE + "]");
    private static final Pattern DASH = Pattern.compile("[\\p{Pd}\\x{2D7}\\x{2212}\\x{2500}\\x{30FC}]");

    /** Lists the dots between the parts of a name: of Uyghurs, Kazakhs and many others. */
    private static final String DOTS =
            "\\x{B7}\\x{2022}\\x{2027}\\x{2219}\\x{22C5}\\x{25CF}\\x{2E31}\\x{30FB}\\x{FF65}\\x{16EB}";

    private static final Pattern DOT = Pattern.compile("[" + DOTS + "]");
    private static final Pattern DOT_OF_A_NAME = Pattern.compile("[" + DOTS + ".\\x{3002}]");
    private static final Pattern POINT_BETWEEN_HAN =
            Pattern.compile("(?<=\\p{IsHan})\\s*[.\\x{3002}\\x{FF61}\\x{2024}]\\s*(?=\\p{IsHan})");
    private static final Pattern OPENING = Pattern.compile("[\\[{\\x{3010}\\x{3014}\\x{3016}\\x{3008}\\x{FE59}]");
    private static final Pattern CLOSING = Pattern.compile("[\\]}\\x{3011}\\x{3015}\\x{3017}\\x{3009}\\x{FE5A}]");

    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]");
    private static final Pattern CERTIFICATE_LABEL =
            Pattern.compile("^(?:毕业|学历|学位|结业)?(?:证书)?(?:编号|号码|证号|号)?(?:NO)?(?=\\d)");
    private static final Pattern MOBILE_SEPARATOR = Pattern.compile("[-.()/·]");
    private static final Pattern CHINA = Pattern.compile("^(?:\\+|00)?86(?=1\\d{10}$)");

    private static final Pattern FULL_WIDTH = Pattern.compile("[\\x{FF01}-\\x{FF5E}]");
    private static final Pattern FORMAT =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\x{115F}\\x{1160}\\x{2800}\\x{3164}]");
    private static final Pattern BLANKS = Pattern.compile("\\p{Z}+");
    private static final Pattern BLANK_BESIDE_HAN = Pattern.compile("(?<=[\\p{IsHan}·()]) | (?=[\\p{IsHan}·()])");

    private ReadAs() {}

    /**
     * Finds the reading that a form's field names by the custom property {@code reads}; the text stays as typed where
     * it names none.
     */
    public static UnaryOperator<String> named(String reading) {
        return reading == null ? UnaryOperator.identity() : BY_NAME.getOrDefault(reading, UnaryOperator.identity());
    }

    /** Half-width, without blanks and what is invisible; a name to sign in with, a code of digits. */
    public static String plain(String typed) {
        return settled(typed, text -> text);
    }

    /** A number or code in which capital and small letters are the same: 备案表在线验证码, case numbers. */
    public static String code(String typed) {
        return settled(typed, text -> DASH.matcher(text).replaceAll("-").toUpperCase(Locale.ROOT));
    }

    /** 身份证号码 and 统一社会信用代码: nothing but letters and digits. */
    public static String idNumber(String typed) {
        return settled(
                code(typed),
                text -> NO_LETTER_OR_DIGIT.matcher(text).replaceAll("").toUpperCase(Locale.ROOT));
    }

    /** 证书编号, without the words that stand before it: No., 证书编号. */
    public static String certificate(String typed) {
        return CERTIFICATE_LABEL.matcher(idNumber(typed)).replaceFirst("");
    }

    /** A mobile number without separators and without China's own prefix; one of another country keeps its plus. */
    public static String mobile(String typed) {
        String digits = MOBILE_SEPARATOR.matcher(code(typed)).replaceAll("");
        return CHINA.matcher(digits).replaceFirst("");
    }

    /** A person's name, for comparing only. */
    public static String name(String typed) {
        return settled(
                typed, text -> DOT_OF_A_NAME.matcher(text).replaceAll("·").toUpperCase(Locale.ROOT));
    }

    /** The name of an employer, a school or an office, for comparing only. */
    public static String organisation(String typed) {
        return settled(typed, text -> {
            String brackets =
                    CLOSING.matcher(OPENING.matcher(text).replaceAll("(")).replaceAll(")");
            String dashes = DASH.matcher(brackets).replaceAll("-");
            return DOT.matcher(dashes).replaceAll("·").toUpperCase(Locale.ROOT);
        });
    }

    /**
     * A person's name as identity cards print it, to be kept and shown: with one kind of dot and no blanks between
     * Chinese characters. Characters are not exchanged for others.
     */
    public static String tidyName(String typed) {
        String narrow = FULL_WIDTH
                .matcher(spaced(typed))
                .replaceAll(found -> Matcher.quoteReplacement(
                        Character.toString(found.group().charAt(0) - 0xFEE0)));
        String dotted =
                POINT_BETWEEN_HAN.matcher(DOT.matcher(narrow).replaceAll("·")).replaceAll("·");
        return BLANK_BESIDE_HAN.matcher(dotted).replaceAll("");
    }

    /**
     * Lists the ways in which a register that knows only one way of writing may have an employer's name, the likeliest
     * first.
     */
    public static List<String> organisationSpellings(String typed) {
        String tidy = tidyName(typed);
        String half = CLOSING.matcher(OPENING.matcher(tidy).replaceAll("(")).replaceAll(")");
        String full = half.replace('(', '（').replace(')', '）');
        return Stream.of(full, half, Typed.trimmed(typed))
                .filter(spelling -> !spelling.isEmpty())
                .distinct()
                .toList();
    }

    /** Single blanks, where there are any; nothing invisible. */
    private static String spaced(String typed) {
        String text = Typed.trimmed(typed).replaceAll("[\\t\\n\\r]", " ");
        String blanks = BLANKS.matcher(text).replaceAll(" ");
        return FORMAT.matcher(blanks).replaceAll("");
    }

    /** Repeats a reading until nothing changes any more, so that a reading read again is the same. */
    private static String settled(String typed, UnaryOperator<String> reading) {
        String before = typed == null ? "" : typed;
        for (int pass = 0; pass < 8; pass++) {
            String dropped = INVISIBLE.matcher(before).replaceAll("");
            String after = reading.apply(INVISIBLE
                    .matcher(Normalizer.normalize(dropped, Normalizer.Form.NFKC))
                    .replaceAll(""));
            if (after.equals(before)) {
                break;
            }
            before = after;
        }
        return before;
    }
}
