package org.zhicheng.office;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.zhicheng.text.PlainCell;
import org.zhicheng.text.Sheet;

/** Writes a sheet for Excel; every cell is text, so that a case number keeps all of its digits. */
final class ExcelSheet implements Sheet {

    /** Rows that are held before they are written. */
    private static final int AT_ONCE = 200;

    private static final int NARROW = 14;
    private static final int WIDE = 34;
    private static final List<Integer> WIDE_COLUMNS = List.of(3, 5);

    private final Workbook book;
    private final Worksheet sheet;
    private int rows;

    ExcelSheet(String name, OutputStream target) {
        this.book = new Workbook(target, "Zhicheng", "1.0");
        this.sheet = book.newWorksheet(name);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        if (rows == 0) {
            begin(cells.size());
        }
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(rows, column, PlainCell.of(cells.get(column)));
        }
        if (++rows % AT_ONCE == 0) {
            sheet.flush();
        }
    }

    private void begin(int columns) {
        for (int column = 0; column < columns; column++) {
            sheet.width(column, WIDE_COLUMNS.contains(column) ? WIDE : column == 0 ? NARROW + NARROW / 2 : NARROW);
        }
        sheet.range(0, 0, 0, columns - 1).style().bold().set();
        sheet.freezePane(0, 1);
    }

    @Override
    public void finish() throws IOException {
        book.finish();
    }
}
