package org.zhicheng.journey;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** The reviewed table of doors: what each answers to whom, and why it is so where that is not plain. */
final class DoorTable {

    private static final Path FILE = Path.of("docs/doors.csv");

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(Stream.of(
                            Stream.of("method", "path"),
                            Arrays.stream(Somebody.values()).map(Somebody::column),
                            Stream.of("why"))
                    .flatMap(column -> column)
                    .toArray(String[]::new))
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setRecordSeparator('\n')
            .get();

    private static final String LEGEND = """
            # What each door answers to whom: statuses, or "sign in" for being led to that page. Two answers are about a case
            # that is being filled in and about one under review. EveryDoorTest holds the server against it, and writes it.
            """;

    /**
     * @param answers of each of {@link Somebody}, in their order
     * @param why it is right, in words
     */
    record Line(Door door, List<String> answers, String why) {

        String answer(Somebody somebody) {
            return answers.get(somebody.ordinal());
        }
    }

    private DoorTable() {}

    static SortedMap<Door, Line> read() {
        SortedMap<Door, Line> lines = new TreeMap<>();
        try (CSVParser parser = CSVParser.parse(FILE, java.nio.charset.StandardCharsets.UTF_8, FORMAT)) {
            for (CSVRecord row : parser) {
                Door door = new Door(row.get("method"), row.get("path"));
                List<String> answers = Arrays.stream(Somebody.values())
                        .map(somebody -> row.get(somebody.column()))
                        .toList();
                if (lines.put(door, new Line(door, answers, row.get("why"))) != null) {
                    throw new AssertionError("Twice in " + FILE + ": " + door);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    /** What the table's first line says about the whole. */
    static String figures() throws IOException {
        try (Stream<String> lines = Files.lines(FILE)) {
            return lines.findFirst().orElse("").replaceFirst("^# ", "");
        }
    }

    static void write(String figures, Iterable<Line> lines) throws IOException {
        Files.writeString(FILE, "# " + figures + "\n" + LEGEND + text(true, lines));
    }

    static String text(boolean header, Iterable<Line> lines) {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(
                text, FORMAT.builder().setSkipHeaderRecord(!header).get())) {
            for (Line line : lines) {
                List<String> row = new ArrayList<>(
                        List.of(line.door().method(), line.door().path()));
                row.addAll(line.answers());
                row.add(line.why());
                printer.printRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
