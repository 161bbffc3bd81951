package org.zhicheng.text;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads CSV as spreadsheets write it, whatever mark and separator they use. */
public final class SpreadsheetCsv {

    /** Also full-width, which some programs read alike. */
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private SpreadsheetCsv() {}

    /** @throws IllegalArgumentException or an unchecked one of the parser, while it is read, where it is not CSV */
    public static CSVParser parse(String text) throws IOException {
        return format(text).parse(new StringReader(withoutMark(text)));
    }

    /** Returns what is in a line, trimmed, without the empty columns that a spreadsheet adds at the end. */
    public static List<String> cells(CSVRecord line) {
        List<String> cells = line.stream().map(Typed::trimmed).toList();
        int used = cells.size();
        while (used > 0 && cells.get(used - 1).isEmpty()) {
            used--;
        }
        return cells.subList(0, used);
    }

    /** Tells whether a spreadsheet would compute this text, once it is in a cell. */
    public static boolean beginsAFormula(String text) {
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
    }

    /** A byte order mark is no part of the first name. */
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Excel writes commas, tabs as “Unicode text”, or the separator of the computer's region. */
    private static CSVFormat format(String text) {
        String header =
                text.lines().filter(line -> !Typed.nothing(line)).findFirst().orElse("");
        char delimiter = header.contains(",") ? ',' : header.contains("\t") ? '\t' : ';';
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .get();
    }
}
