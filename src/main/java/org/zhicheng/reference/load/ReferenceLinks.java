package org.zhicheng.reference.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhicheng.reference.load.ReferenceRows.Row;

/** Checks whether a file fits its surroundings: the other files in use, and the cases under way. */
@Component
public class ReferenceLinks {

    private record Link(ReferenceFile from, String column, ReferenceFile to, String target) {}

    private static final List<Link> LINKS = List.of(
            new Link(ReferenceFile.DEPARTMENTS, "city", ReferenceFile.DIVISIONS, "code"),
            new Link(ReferenceFile.SPECIALTIES, "series", ReferenceFile.SERIES, "code"),
            new Link(ReferenceFile.SERIES_LEVELS, "series", ReferenceFile.SERIES, "code"),
            new Link(ReferenceFile.SERIES_LEVELS, "specialty", ReferenceFile.SPECIALTIES, "code"),
            new Link(ReferenceFile.SERIES_DEPARTMENTS, "series", ReferenceFile.SERIES, "code"),
            new Link(ReferenceFile.SERIES_DEPARTMENTS, "department", ReferenceFile.DEPARTMENTS, "code"),
            new Link(ReferenceFile.WINDOWS, "division", ReferenceFile.DIVISIONS, "code"));

    private final ReferenceVersions versions;
    private final CodesInUse codesInUse;
    private final MessageSource messages;

    public ReferenceLinks(ReferenceVersions versions, CodesInUse codesInUse, MessageSource messages) {
        this.versions = versions;
        this.codesInUse = codesInUse;
        this.messages = messages;
    }

    /** Reports where a file that is in order in itself does not fit its surroundings. */
    void check(ReferenceFile file, ReferenceRows read) {
        if (!read.problems().none()) {
            return;
        }
        LINKS.stream().filter(link -> link.from() == file).forEach(link -> check(link, read));
        LINKS.stream().filter(link -> link.to() == file).forEach(link -> checkLeft(link, read));
        if (file == ReferenceFile.DEPARTMENTS) {
            checkOffices(read, read.all(), rows(ReferenceFile.OFFICES));
        }
        if (file == ReferenceFile.OFFICES) {
            checkOffices(read, rows(ReferenceFile.DEPARTMENTS), read.all());
        }
        String key = file.hasHistory() ? "in-use" : "in-use.for-good";
        removed(file, read).forEach(code -> read.problems().say(key, code));
    }

    /** Finds the names of the codes in these rows, by column. */
    Map<String, Map<String, String>> names(ReferenceFile file, List<Map<String, String>> shown) {
        Map<String, Map<String, String>> names = new HashMap<>();
        LINKS.stream().filter(link -> link.from() == file).forEach(link -> {
            Set<String> codes =
                    shown.stream().map(row -> row.get(link.column())).collect(Collectors.toSet());
            names.put(
                    link.column(),
                    rows(link.to()).stream()
                            .filter(row -> codes.contains(row.cell(link.target())))
                            .collect(Collectors.toMap(
                                    row -> row.cell(link.target()), row -> row.cell("name"), (older, newer) -> newer)));
        });
        return names;
    }

    /** Finds the rows that cases under way rest on and that the file no longer has. */
    Set<String> removed(ReferenceFile file, ReferenceRows read) {
        Set<List<String>> kept =
                read.all().stream().map(row -> row.cells(file.subject())).collect(Collectors.toSet());
        Set<List<String>> before =
                rows(file).stream().map(row -> row.cells(file.subject())).collect(Collectors.toSet());
        return codesInUse.of(file.file()).stream()
                .filter(subject -> before.contains(subject) && !kept.contains(subject))
                .map(subject -> String.join(",", subject))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void check(Link link, ReferenceRows read) {
        Set<String> known =
                rows(link.to()).stream().map(row -> row.cell(link.target())).collect(Collectors.toSet());
        ReferenceColumn column = link.from().columns().stream()
                .filter(one -> one.name().equals(link.column()))
                .findFirst()
                .orElseThrow();
        read.all().stream()
                .filter(row -> !row.cell(link.column()).equals(column.absent()))
                .filter(row -> !known.contains(row.cell(link.column())))
                .forEach(row -> read.problems()
                        .say("link", row.line(), link.column(), row.cell(link.column()), name(link.to())));
    }

    /** Reports the codes that another file still names and this one no longer has. */
    private void checkLeft(Link link, ReferenceRows read) {
        Set<String> kept =
                read.all().stream().map(row -> row.cell(link.target())).collect(Collectors.toSet());
        Set<String> gone = rows(link.to()).stream()
                .map(row -> row.cell(link.target()))
                .filter(code -> !kept.contains(code))
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, Long> named = rows(link.from()).stream()
                .collect(Collectors.groupingBy(row -> row.cell(link.column()), Collectors.counting()));
        gone.stream().filter(named::containsKey).forEach(code -> read.problems()
                .say("still-named", code, name(link.from()), named.get(code)));
    }

    /** Checks that each department's office exists, because it reviews the declarations that choose the department. */
    private void checkOffices(ReferenceRows read, List<Row> departments, List<Row> offices) {
        Set<String> groups = offices.stream().map(row -> row.cell("group_id")).collect(Collectors.toSet());
        departments.stream()
                .filter(row -> row.cell("valid_to").isEmpty())
                .map(row -> List.of("office-" + row.cell("city") + "-" + row.cell("code"), row.cell("name")))
                .distinct()
                .filter(office -> !groups.contains(office.get(0)))
                .forEach(office -> read.problems().say("no-office", office.get(1), office.get(0)));
    }

    private List<Row> rows(ReferenceFile file) {
        return versions.newest(file)
                .map(version ->
                        ReferenceRows.read(file, version.content(), messages).all())
                .orElse(List.of());
    }

    private String name(ReferenceFile file) {
        return messages.getMessage("reference.file." + file.file().replace(".csv", ""), null, null);
    }
}
