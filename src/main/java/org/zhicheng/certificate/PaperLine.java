package org.zhicheng.certificate;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A line of the page that a certificate is printed on, as {@code certificate-paper.dmn} has it.
 *
 * @param position lines of one place stand in this order
 * @param label what is beside the text; of a line among the facts only
 * @param text with {@link PaperWords placeholders}
 */
public record PaperLine(Area place, int position, String label, String text) {

    /** The table's key. */
    public static final String TABLE = "certificate-paper";

    /** Reads the rows of an answer. */
    public static List<PaperLine> of(List<Map<String, Object>> rows) {
        return rows.stream()
                .map(row -> new PaperLine(
                        Area.valueOf(row.get("place").toString().toUpperCase(Locale.ROOT)),
                        ((Number) row.get("position")).intValue(),
                        (String) row.get("label"),
                        row.get("text").toString()))
                .sorted(Comparator.comparingInt(PaperLine::position))
                .toList();
    }

    /** Where on the page. */
    public enum Area {
        TITLE,
        KIND,
        LINE,
        CODE,
        FOOT
    }
}
