package org.zhicheng.reference;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.context.MessageSource;

/** A CSV file of reference data, read: its rows by their keys, and whatever is wrong with it. */
final class ReferenceRows {

    private static final int MOST_PROBLEMS = 20;

    private final ReferenceFile file;
    private final MessageSource messages;
    private final Map<List<String>, Map<String, String>> rows = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    private ReferenceRows(ReferenceFile file, MessageSource messages) {
        this.file = file;
        this.messages = messages;
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
            if (new TreeSet<>(csv.getHeaderNames()).equals(new TreeSet<>(file.columns()))) {
                csv.forEach(read::row);
            } else {
                read.problem("reference.columns", String.join(",", file.columns()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException | UncheckedIOException broken) {
            read.problem("reference.broken");
        }
        if (read.rows.isEmpty() && read.problems.isEmpty()) {
            read.problem("reference.empty");
        }
        return read;
    }

    Map<List<String>, Map<String, String>> rows() {
        return rows;
    }

    List<String> problems() {
        return List.copyOf(problems.subList(0, Math.min(MOST_PROBLEMS, problems.size())));
    }

    /** As the database wants it; null where the cell is empty. */
    static Object value(String column, String text) {
        if (text.isEmpty()) {
            return null;
        }
        return switch (column) {
            case "valid_from", "valid_to" -> LocalDate.parse(text);
            case "opens_at", "closes_at", "corrections_until" -> LocalDateTime.parse(text);
            case "confirmed", "sample" -> Boolean.valueOf(text);
            default -> text;
        };
    }

    private void row(CSVRecord record) {
        long line = record.getRecordNumber() + 1;
        if (!record.isConsistent()) {
            problem("reference.cells", line);
            return;
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (String column : file.columns()) {
            String text = record.get(column).strip();
            row.put(column, text);
            if (text.isEmpty() && !ReferenceFile.OPTIONAL.contains(column)) {
                problem("reference.missing", line, column);
            } else if (!fits(column, text)) {
                problem("reference.misfit", line, column, text);
            }
        }
        if (rows.put(file.keys().stream().map(row::get).toList(), row) != null) {
            problem("reference.twice", line, String.join(",", file.keys()));
        }
    }

    private static boolean fits(String column, String text) {
        try {
            value(column, text);
            boolean logical = column.equals("confirmed") || column.equals("sample");
            return text.length() <= 100 && (!logical || text.equals("true") || text.equals("false"));
        } catch (DateTimeException e) {
            return false;
        }
    }

    private void problem(String key, Object... arguments) {
        Object[] words = List.of(arguments).stream().map(String::valueOf).toArray();
        problems.add(messages.getMessage(key, words, null));
    }
}
