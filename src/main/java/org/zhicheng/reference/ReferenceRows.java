package org.zhicheng.reference;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.context.MessageSource;

/** A CSV file of reference data, read: its rows by their keys, and whatever is wrong with it. */
final class ReferenceRows {

    private final ReferenceFile file;
    private final ReferenceProblems problems;
    private final Map<List<String>, Row> rows = new LinkedHashMap<>();

    /**
     * @param line of the file, the header being the first
     * @param cells by column
     */
    record Row(long line, Map<String, String> cells) {

        String cell(String column) {
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

    static ReferenceRows read(ReferenceFile file, String text, MessageSource messages) {
        ReferenceRows read = new ReferenceRows(file, messages);
        try (CSVParser csv = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .get()
                .parse(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text))) {
            if (read.hasItsColumns(csv.getHeaderNames())) {
                csv.forEach(record -> read.row(csv.getCurrentLineNumber(), record));
                new ReferenceConsistency(file, read.all(), read.problems).check();
            } else {
                read.problems.say("columns", String.join(",", file.columnNames()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException | UncheckedIOException broken) {
            read.problems.say("broken");
        }
        if (read.rows.isEmpty() && read.problems.none()) {
            read.problems.say("empty");
        }
        return read;
    }

    List<Row> all() {
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

    /** A file from before there was a column that may be empty is still good. */
    private boolean hasItsColumns(List<String> header) {
        return file.columnNames().containsAll(header)
                && header.stream().distinct().count() == header.size()
                && file.columns().stream().allMatch(column -> column.mayBeEmpty() || header.contains(column.name()));
    }

    private void row(long line, CSVRecord record) {
        if (!record.isConsistent()) {
            problems.say("cells", line);
            return;
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (ReferenceColumn column : file.columns()) {
            String text =
                    record.isMapped(column.name()) ? record.get(column.name()).strip() : "";
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
        } else if (!column.knows(text)) {
            problems.say("unknown", line, column.name(), text, String.join("、", column.words()));
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
