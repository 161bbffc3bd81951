package org.zhicheng.reference;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhicheng.reference.ReferenceRows.Row;

/** Whether a file fits what is around it: the other files in use, and the cases under way. */
@Component
class ReferenceLinks {

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

    ReferenceLinks(ReferenceVersions versions, CodesInUse codesInUse, MessageSource messages) {
        this.versions = versions;
        this.codesInUse = codesInUse;
        this.messages = messages;
    }

    /** Says of a file that is in order in itself what does not fit. */
    void check(ReferenceFile file, ReferenceRows read) {
        if (!read.problems().none()) {
            return;
        }
        LINKS.stream().filter(link -> link.from() == file).forEach(link -> check(link, read));
        removed(file, read).forEach(code -> read.problems().say("in-use", code));
    }

    /** What cases under way rest on, and the file no longer has. */
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
