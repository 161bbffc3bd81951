package org.zhicheng.account.staff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import org.zhicheng.account.identity.IdNumberField;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.text.ReadAs;
import org.zhicheng.text.SpreadsheetCsv;
import org.zhicheng.text.Typed;

/** Reads a list of bans from CSV: its lines, and what is wrong with each in Chinese. */
@Component
class BanFile {

    static final int MOST_LINES = 10_000;

    private static final int LONGEST_NAME = 50;

    /** What a spreadsheet made of a number that it took for a quantity. */
    private static final Pattern MANGLED = Pattern.compile("\\d(?:\\.\\d+)?[Ee]\\+?\\d+");

    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

    private final List<String> columns;
    private final IdNumberField idNumbers;
    private final BanTerms terms;
    private final Messages messages;

    /** @param problems of the lines, in their order; where there are some nothing may be loaded */
    record Content(List<BanLine> lines, List<String> problems) {}

    BanFile(IdNumberField idNumbers, BanTerms terms, Messages messages) {
        this.idNumbers = idNumbers;
        this.terms = terms;
        this.messages = messages;
        this.columns = List.of(messages.say("ban.file.columns").split(","));
    }

    Content read(String text) {
        Reading reading = new Reading();
        if (Typed.nothing(text)) {
            return reading.broken("ban.file.empty");
        }
        try (CSVParser csv = SpreadsheetCsv.parse(text)) {
            return reading.of(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException | UncheckedIOException | NoSuchElementException broken) {
            return reading.broken("ban.file.broken");
        }
    }

    private final class Reading {

        private final List<BanLine> lines = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();
        private final Map<String, Long> numbers = new HashMap<>();

        Content broken(String key) {
            return new Content(List.of(), List.of(messages.say(key)));
        }

        Content of(CSVParser csv) {
            boolean header = true;
            for (CSVRecord record : csv) {
                List<String> cells = SpreadsheetCsv.cells(record);
                if (header) {
                    if (!cells.equals(columns)) {
                        return new Content(
                                List.of(), List.of(messages.say("ban.file.header", String.join("，", columns))));
                    }
                    header = false;
                } else if (!cells.isEmpty()) {
                    line(csv.getCurrentLineNumber(), cells);
                    if (lines.size() > MOST_LINES) {
                        return new Content(List.of(), List.of(messages.say("ban.file.too-long", MOST_LINES)));
                    }
                }
            }
            return lines.isEmpty() && problems.isEmpty() ? broken("ban.file.empty") : new Content(lines, problems);
        }

        private void line(long number, List<String> cells) {
            if (cells.size() != columns.size()) {
                say(number, "ban.file.cells", columns.size());
                lines.add(new BanLine(number, "", "", LocalDate.MIN, ""));
                return;
            }
            String name = ReadAs.tidyName(cells.get(0));
            String idNumber = ReadAs.idNumber(cells.get(1));
            Optional<LocalDate> until = day(cells.get(2));
            String reason = Typed.legible(cells.get(3));
            name(number, cells.get(0), name);
            idNumber(number, cells.get(1), idNumber);
            if (SpreadsheetCsv.beginsAFormula(cells.get(3))) {
                say(number, "ban.file.formula", columns.get(3));
            }
            if (until.isEmpty()) {
                say(number, "ban.file.day", columns.get(2), cells.get(2));
            } else {
                terms.problems(until.get(), reason).stream()
                        .map(Problem::message)
                        .forEach(said -> problems.add(messages.say("ban.file.line", number, said)));
            }
            lines.add(new BanLine(number, name, idNumber, until.orElse(LocalDate.MIN), reason));
        }

        private void name(long number, String typed, String name) {
            if (SpreadsheetCsv.beginsAFormula(typed)) {
                say(number, "ban.file.formula", columns.get(0));
            } else if (name.isEmpty() || name.length() > LONGEST_NAME) {
                problems.add(messages.say("ban.file.line", number, messages.say("ban.name", LONGEST_NAME)));
            }
        }

        private void idNumber(long number, String typed, String idNumber) {
            if (MANGLED.matcher(typed).matches()) {
                say(number, "ban.file.mangled", columns.get(1));
            } else if (!idNumbers.valid(idNumber)) {
                say(number, "ban.file.id-number");
            } else {
                Long before = numbers.putIfAbsent(idNumber, number);
                if (before != null) {
                    say(number, "ban.file.twice", before);
                }
            }
        }

        private void say(long number, String key, Object... values) {
            problems.add(messages.say("ban.file.line", number, messages.say(key, values)));
        }
    }

    private static Optional<LocalDate> day(String typed) {
        Matcher day = DAY.matcher(ReadAs.plain(typed));
        try {
            return day.matches()
                    ? Optional.of(LocalDate.of(
                            Integer.parseInt(day.group(1)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(3))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
