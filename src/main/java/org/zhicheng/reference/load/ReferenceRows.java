package org.zhicheng.reference.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.context.MessageSource;
import org.zhicheng.text.SpreadsheetCsv;
import org.zhicheng.text.Typed;

/** Reads a CSV file of reference data: its rows by their keys, and its problems. */
public final class ReferenceRows {

    private final ReferenceFile file;
    private final ReferenceProblems problems;
    private final Map<List<String>, Row> rows = new LinkedHashMap<>();

    /**
     * A row holds the cells of one line.
     *
     * @param line of the file, the header being the first
     * @param cells by column
     */
    public record Row(long line, Map<String, String> cells) {

        public String cell(String column) {
            return cells.get(column);
        }

        List<String> cells(List<String> columns) {
            return columns.stream().map(cells::get).toList();
        }
    }

    private ReferenceRows(ReferenceFile file, MessageSource messages) {
        this.file = file;
        this.problems = new ReferenceProblems(messages);
    }

    public static ReferenceRows read(ReferenceFile file, String text, MessageSource messages) {
        ReferenceRows read = new ReferenceRows(file, messages);
        if (Typed.nothing(text)) {
            read.problems.say("no-text");
            return read;
        }
        try (CSVParser csv = SpreadsheetCsv.parse(text)) {
            read.read(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException | UncheckedIOException | NoSuchElementException broken) {
            read.problems.say("broken");
        }
        if (read.rows.isEmpty() && read.problems.none()) {
            read.problems.say("empty");
        }
        return read;
    }

    private void read(CSVParser csv) {
        Iterator<CSVRecord> records = csv.iterator();
        List<String> header = records.hasNext() ? SpreadsheetCsv.cells(records.next()) : List.of();
        if (!hasItsColumns(header)) {
            problems.say("columns", String.join(",", file.columnNames()));
            return;
        }
        while (records.hasNext()) {
            CSVRecord record = records.next();
            if (record.stream().anyMatch(cell -> !Typed.nothing(cell))) {
                row(csv.getCurrentLineNumber(), header, record);
            }
        }
        new ReferenceConsistency(file, all(), problems).check();
    }

    public List<Row> all() {
        return List.copyOf(rows.values());
    }

    /** Cells by column, by the cells that name the row. */
    Map<List<String>, Map<String, String>> cells() {
        Map<List<String>, Map<String, String>> cells = new LinkedHashMap<>();
        rows.forEach((key, row) -> cells.put(key, row.cells()));
        return cells;
    }

    ReferenceProblems problems() {
        return problems;
    }

    /** Checks the header; a file from before an optional column existed is still good. */
    private boolean hasItsColumns(List<String> header) {
        return file.columnNames().containsAll(header)
                && header.stream().distinct().count() == header.size()
                && file.columns().stream().allMatch(column -> column.mayBeEmpty() || header.contains(column.name()));
    }

    private void row(long line, List<String> header, CSVRecord record) {
        if (record.size() < header.size() || SpreadsheetCsv.cells(record).size() > header.size()) {
            problems.say("cells", line);
            return;
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (ReferenceColumn column : file.columns()) {
            int place = header.indexOf(column.name());
            String text = place < 0 ? "" : column.plain(Typed.trimmed(record.get(place)));
            cells.put(column.name(), text.isEmpty() && column.mayBeEmpty() ? column.absent() : text);
            check(line, column, text);
        }
        List<String> key = file.keys().stream().map(cells::get).toList();
        if (rows.put(key, new Row(line, cells)) != null) {
            problems.say("twice", line, String.join(",", file.keys()));
        }
    }

    private void check(long line, ReferenceColumn column, String text) {
        if (text.isEmpty()) {
            if (!column.mayBeEmpty()) {
                problems.say("missing", line, column.name());
            }
        } else if (column.mangled(text)) {
            problems.say("mangled", line, column.name(), text);
        } else if (!column.knows(text)) {
            problems.say("unknown", line, column.name(), text, String.join("、", column.words()));
        } else if (column.undialled(text)) {
            problems.say("phone", line, column.name(), text);
        } else if (!readable(column, text)) {
            problems.say("misfit", line, column.name(), text);
        } else if (text.length() > column.longest()) {
            problems.say("too-long", line, column.name(), column.longest());
        }
    }

    private static boolean readable(ReferenceColumn column, String text) {
        try {
            column.value(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
