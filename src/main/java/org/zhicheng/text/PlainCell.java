package org.zhicheng.text;

/**
 * Keeps spreadsheets from computing what people typed: a cell that begins like a formula gets an apostrophe in front, by
 * which every one of these programs takes it for text.
 */
public final class PlainCell {

    private PlainCell() {}

    public static String of(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return SpreadsheetCsv.beginsAFormula(text) ? "'" + text : text;
    }
}
