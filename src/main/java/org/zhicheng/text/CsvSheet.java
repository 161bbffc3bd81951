package org.zhicheng.text;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** Writes a sheet as CSV. It begins with a byte order mark, without which Excel in China takes UTF-8 for GB 18030. */
public final class CsvSheet implements Sheet {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final CSVFormat FORMAT =
            CSVFormat.EXCEL.builder().setQuoteMode(QuoteMode.ALL).get();

    private final CSVPrinter printer;

    public CsvSheet(OutputStream target) throws IOException {
        Writer writer = new OutputStreamWriter(target, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        this.printer = new CSVPrinter(writer, FORMAT);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        printer.printRecord(cells.stream().map(PlainCell::of).toList());
    }

    @Override
    public void finish() throws IOException {
        printer.flush();
    }
}
