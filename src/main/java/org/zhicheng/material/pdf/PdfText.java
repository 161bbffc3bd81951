package org.zhicheng.material.pdf;

import java.io.IOException;
import java.io.Writer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Reads what 《教育部学历证书电子注册备案表》 and 学信网 pages print about a person, and what our letters print about their template,
 * where the file holds text: a scan has none.
 */
final class PdfText {

    static final String NAME = "name";
    static final String CERTIFICATE_NUMBER = "certificateNumber";
    static final String VERIFICATION_CODE = "verificationCode";
    /** The version in the foot line of our letters. */
    static final String TEMPLATE_VERSION = "templateVersion";
    /** ISO date. */
    static final String VALID_UNTIL = "validUntil";

    private static final int MOST_PAGES = 5;
    private static final int MOST_CHARACTERS = 50_000;

    /**
     * Matches all at once and never retries with less: a long gap in a hostile file would be tried in each of its
     * lengths.
     */
    private static final String GAP = "[\\s　]*+[:：]?+[\\s　]*+";

    private static final Map<String, Pattern> FACTS = Map.of(
            NAME, Pattern.compile("姓[\\s　]*+名" + GAP + "([\\p{IsHan}·]{2,20})"),
            CERTIFICATE_NUMBER, Pattern.compile("证书编号" + GAP + "(\\d{17,18})(?!\\d)"),
            VERIFICATION_CODE, Pattern.compile("验[\\s　]*+证[\\s　]*+码" + GAP + "([A-Z0-9]{12}|[A-Z0-9]{16})(?![A-Z0-9])"),
            TEMPLATE_VERSION, Pattern.compile("模板版本" + GAP + "([\\w.-]{1,32})"));
    private static final Pattern UNTIL =
            Pattern.compile("有效期(?:至|限|截至|截止|到)?" + GAP + "(?:至)?(\\d{4})[年.-](\\d{1,2})[月.-](\\d{1,2})");

    static {
        FontMappers.set(new StandInFont());
    }

    private PdfText() {}

    /** @throws IOException where the text cannot be read */
    static Map<String, String> facts(PDDocument document) throws IOException {
        BoundedPdfParser.beginText(document);
        PDFTextStripper stripper = new BoundedTextStripper();
        stripper.setEndPage(MOST_PAGES);
        Beginning beginning = new Beginning();
        stripper.writeText(document, beginning);
        return facts(beginning.toString());
    }

    static Map<String, String> facts(String text) {
        Map<String, String> found = new LinkedHashMap<>();
        FACTS.forEach((name, pattern) ->
                pattern.matcher(text).results().findFirst().ifPresent(match -> found.put(name, match.group(1))));
        UNTIL.matcher(text).results().findFirst().map(PdfText::date).ifPresent(date -> found.put(VALID_UNTIL, date));
        return found;
    }

    private static String date(MatchResult match) {
        try {
            return LocalDate.of(
                            Integer.parseInt(match.group(1)),
                            Integer.parseInt(match.group(2)),
                            Integer.parseInt(match.group(3)))
                    .toString();
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** Keeps the beginning of the text, and drops the rest. */
    private static final class Beginning extends Writer {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void write(char[] characters, int from, int length) {
            text.append(characters, from, Math.min(length, MOST_CHARACTERS - text.length()));
        }

        @Override
        public void flush() {
            // everything is in memory
        }

        @Override
        public void close() {
            // nothing is held
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
