package org.zhicheng.office.statistic;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.zhicheng.account.Account;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.text.CsvSheet;
import org.zhicheng.text.Sheet;

/** Writes each table of the statistics as CSV, with the same numbers as on the page. */
@Service
public class StatisticSheets {

    private final StatisticsDesk desk;
    private final Messages messages;

    /** @param rows the first one holds the headings */
    public record Table(String fileName, List<List<String>> rows) {}

    private enum Kind {
        AGES,
        WEEKS,
        PACES,
        STAGES,
        DIVISIONS,
        SERIES,
        LEVELS,
        ITEMS,
        REASONS,
        REVIEWERS;

        private String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    StatisticSheets(StatisticsDesk desk, Messages messages) {
        this.desk = desk;
        this.messages = messages;
    }

    /**
     * @param name of the table
     * @throws NotFoundException where there is no such table, or it is not the viewer's to see
     */
    public Table of(String name, Asked asked, Account viewer) {
        Kind kind = Stream.of(Kind.values())
                .filter(one -> one.code().equals(name))
                .findFirst()
                .orElseThrow(this::none);
        Statistics statistics = desk.of(asked, viewer);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(messages.say("statistic.columns." + columns(kind)).split(",")));
        rows.addAll(rows(kind, statistics));
        return new Table(
                messages.say(
                        "statistic.file",
                        messages.say("statistic.table." + kind.code()),
                        statistics.from().toString(),
                        statistics.to().toString()),
                rows);
    }

    public void write(Table table, OutputStream target) throws IOException {
        Sheet sheet = new CsvSheet(target);
        for (List<String> row : table.rows()) {
            sheet.row(row);
        }
        sheet.finish();
    }

    private static String columns(Kind kind) {
        return switch (kind) {
            case STAGES, DIVISIONS, SERIES, LEVELS -> "parts";
            default -> kind.code();
        };
    }

    private List<List<String>> rows(Kind kind, Statistics all) {
        return switch (kind) {
            case AGES ->
                all.now().ages().stream().map(age -> row(age(age), age.cases())).toList();
            case WEEKS ->
                all.weeks().stream()
                        .map(week -> row(
                                week.monday(),
                                week.sunday(),
                                week.entered(),
                                week.approved(),
                                week.returned(),
                                week.rejected()))
                        .toList();
            case PACES ->
                all.paces().stream()
                        .map(pace -> row(pace.stage(), pace.decisions(), pace.median(), pace.ninetyPercent()))
                        .toList();
            case STAGES -> parts(all.stages());
            case DIVISIONS -> parts(all.divisions());
            case SERIES -> parts(all.series());
            case LEVELS -> parts(all.levels());
            case ITEMS ->
                all.items().stream()
                        .map(item -> row(item.name(), item.decisions()))
                        .toList();
            case REASONS -> all.items().stream().flatMap(this::reasons).toList();
            case REVIEWERS ->
                Optional.ofNullable(all.reviewers()).orElseThrow(this::none).loads().stream()
                        .map(load -> row(load.name(), load.open(), load.decided(), load.median(), load.ninetyPercent()))
                        .toList();
        };
    }

    private static List<List<String>> parts(List<Statistics.Part> parts) {
        return parts.stream()
                .map(part -> row(
                        part.name(), part.open(), part.entered(), part.approved(), part.returned(), part.rejected()))
                .toList();
    }

    private Stream<List<String>> reasons(Statistics.Item item) {
        return item.reasons().stream()
                .map(reason -> row(
                        item.name(),
                        reason.phrase() == null ? messages.say("statistic.other-words") : reason.phrase(),
                        reason.times()));
    }

    private String age(Statistics.Age age) {
        return age.to() == null
                ? messages.say("statistic.age.from", age.from())
                : messages.say("statistic.age.between", age.from(), age.to());
    }

    private static List<String> row(Object... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell == null ? null : cell.toString())
                .toList();
    }

    private NotFoundException none() {
        return new NotFoundException(messages.say("statistic.no-table"));
    }
}
