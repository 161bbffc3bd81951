package org.zhicheng.material.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;

/**
 * Keeps of a font only what reading needs: what its codes mean and how wide they are. Its outlines are programs that
 * may take any amount of memory and time, and so may tables of a few bytes that say "all codes from none to two
 * billion".
 */
final class EmbeddedFonts {

    private static final List<COSName> OUTLINES =
            List.of(COSName.FONT_FILE, COSName.FONT_FILE2, COSName.FONT_FILE3, COSName.CID_SET);

    private static final List<COSName> WIDTHS = List.of(COSName.W, COSName.getPDFName("W2"));
    private static final List<COSName> MEANINGS = List.of(COSName.TO_UNICODE, COSName.ENCODING);

    private static final int LONGEST_TABLE = 512 * 1024;
    /** Twice the number of codes of two bytes. */
    private static final long MOST_CODES = 2 * 65_536;

    private static final String RANGES = "beginbfrange";
    private static final Pattern SECTION = Pattern.compile("([\\s\\p{XDigit}<>\\[\\]]*?)endbfrange.*+", Pattern.DOTALL);
    private static final Pattern LIST = Pattern.compile("\\[[^\\[\\]]*+]");
    private static final Pattern RANGE =
            Pattern.compile("\\G\\s*<(\\p{XDigit}{2,8})>\\s*<(\\p{XDigit}{2,8})>\\s*(?:<\\p{XDigit}*>|\\[)");

    private EmbeddedFonts() {}

    static void lighten(COSDictionary font) throws IOException {
        lightenOne(font);
        if (font.getDictionaryObject(COSName.DESCENDANT_FONTS) instanceof COSArray descendants
                && descendants.size() > 0
                && descendants.getObject(0) instanceof COSDictionary descendant) {
            lightenOne(descendant);
        }
    }

    private static void lightenOne(COSDictionary font) throws IOException {
        if (font.getDictionaryObject(COSName.FONT_DESC) instanceof COSDictionary description) {
            OUTLINES.forEach(description::removeItem);
        }
        font.removeItem(COSName.CID_TO_GID_MAP);
        for (COSName name : WIDTHS) {
            if (font.getDictionaryObject(name) instanceof COSArray widths && codes(widths) > MOST_CODES) {
                font.removeItem(name);
            }
        }
        for (COSName name : MEANINGS) {
            if (font.getDictionaryObject(name) instanceof MeasuredStream table && !isSmall(table)) {
                font.removeItem(name);
            }
        }
    }

    /** Counts the codes of a table of widths: first code, last code, width; or first code, list of widths. */
    private static long codes(COSArray widths) {
        long codes = 0;
        for (int i = 0; i + 1 < widths.size(); i++) {
            COSBase first = widths.getObject(i);
            COSBase last = widths.getObject(i + 1);
            if (first instanceof COSNumber from && last instanceof COSNumber to) {
                codes += Math.max(0, to.longValue() - from.longValue());
                i += 2;
            } else if (last instanceof COSArray) {
                i++;
            }
        }
        return codes;
    }

    private static boolean isSmall(MeasuredStream table) throws IOException {
        return table.beginning(LONGEST_TABLE + 1)
                .filter(content -> content.length <= LONGEST_TABLE)
                .map(content -> new String(content, StandardCharsets.ISO_8859_1))
                .filter(EmbeddedFonts::isSmall)
                .isPresent();
    }

    /**
     * Returns whether a table is small. Text other than ranges between them, such as a comment, might hide some of
     * them.
     */
    private static boolean isSmall(String table) {
        String[] sections = table.split(RANGES, -1);
        long codes = 0;
        for (int i = 1; i < sections.length; i++) {
            Matcher section = SECTION.matcher(sections[i]);
            if (!section.matches()) {
                return false;
            }
            String ranges = LIST.matcher(section.group(1)).replaceAll("[");
            Matcher range = RANGE.matcher(ranges);
            int end = 0;
            while (range.find()) {
                codes += Math.max(0, Long.parseLong(range.group(2), 16) - Long.parseLong(range.group(1), 16));
                end = range.end();
            }
            if (!ranges.substring(end).isBlank()) {
                return false;
            }
        }
        return codes <= MOST_CODES;
    }
}
