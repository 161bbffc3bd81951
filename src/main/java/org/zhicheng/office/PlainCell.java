package org.zhicheng.office;

import org.zhicheng.text.SpreadsheetCsv;

/**
 * Keeps spreadsheets from computing what people typed: a cell that begins like a formula gets an apostrophe in front, by
 * which every one of these programs takes it for text.
 */
final class PlainCell {

    private PlainCell() {}

    static String of(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return SpreadsheetCsv.beginsAFormula(text) ? "'" + text : text;
    }
}
