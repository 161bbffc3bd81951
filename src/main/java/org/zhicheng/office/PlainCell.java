package org.zhicheng.office;

/**
 * Keeps spreadsheets from computing what people typed: a cell that begins like a formula gets an apostrophe in front, by
 * which every one of these programs takes it for text.
 */
final class PlainCell {

    /** Also full-width, which some programs read alike. */
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private PlainCell() {}

    static String of(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return BEGINS_A_FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
