package org.zhicheng.reference.load;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows reference data to process admins and loads new versions: it shows the version in use and the changes that a new
 * one would make.
 */
@Service
public class ReferenceData {

    private final ReferenceVersions versions;
    private final ReferenceLinks links;
    private final CodeHolders holders;
    private final HolidayNotice holidays;
    private final MessageSource messages;

    /**
     * A view shows one file of reference data.
     *
     * @param name what people call it
     * @param warning what a person has to see to, in Chinese; null for nothing
     */
    public record FileView(
            String file, String name, List<String> columns, int rows, VersionView inUse, String warning) {}

    /**
     * A view shows one version of a file.
     *
     * @param loadedBy account id; null where it came with a release
     */
    public record VersionView(int version, String loadedBy, Instant loadedAt) {}

    /**
     * A difference tells what loading would do. A row is its cells by column.
     *
     * @param problems in Chinese; where there are any, nothing can be loaded
     * @param names of the codes in these rows, by column and code
     * @param subject the columns that name what a row is about
     * @param held by how many drafts and cases, for the subject of each removed or changed row that any rest on; its
     *     cells with commas between them
     */
    public record Difference(
            List<String> problems,
            int rows,
            List<Map<String, String>> added,
            List<Map<String, String>> removed,
            List<Change> changed,
            Map<String, Map<String, String>> names,
            List<String> subject,
            Map<String, Holders> held) {}

    public record Change(Map<String, String> before, Map<String, String> after) {}

    public ReferenceData(
            ReferenceVersions versions,
            ReferenceLinks links,
            CodeHolders holders,
            HolidayNotice holidays,
            MessageSource messages) {
        this.versions = versions;
        this.links = links;
        this.holders = holders;
        this.holidays = holidays;
        this.messages = messages;
    }

    public boolean knows(String file) {
        return ReferenceFile.named(file).isPresent();
    }

    @Transactional(readOnly = true)
    public List<FileView> files() {
        return Arrays.stream(ReferenceFile.values()).map(this::view).toList();
    }

    /** @return the CSV in use */
    public String text(String file) {
        return versions.newest(file(file)).orElseThrow().content();
    }

    /** The CSV of an earlier version; empty where there is none with this number. */
    public Optional<String> text(String file, int version) {
        return versions.find(file(file), version).map(ReferenceVersions.Version::content);
    }

    /** Newest first: the one in use, and all before it. */
    public List<VersionView> versions(String file) {
        return versions.all(file(file)).stream().map(ReferenceData::view).toList();
    }

    /** Changes nothing. */
    @Transactional(readOnly = true)
    public Difference difference(String file, String text) {
        ReferenceFile wanted = file(file);
        ReferenceRows read = checked(wanted, text);
        Map<List<String>, Map<String, String>> before =
                ReferenceRows.read(wanted, text(file), messages).cells();
        List<Map<String, String>> added = new ArrayList<>();
        List<Change> changed = new ArrayList<>();
        read.cells().forEach((key, row) -> {
            Map<String, String> old = before.remove(key);
            if (old == null) {
                added.add(row);
            } else if (!old.equals(row)) {
                changed.add(new Change(old, row));
            }
        });
        List<Map<String, String>> removed = List.copyOf(before.values());
        List<Map<String, String>> shown = Stream.of(
                        added.stream(),
                        removed.stream(),
                        changed.stream().map(Change::before),
                        changed.stream().map(Change::after))
                .flatMap(rows -> rows)
                .toList();
        return new Difference(
                read.problems().list(),
                read.all().size(),
                added,
                removed,
                List.copyOf(changed),
                links.names(wanted, shown),
                wanted.subject(),
                held(
                        wanted,
                        Stream.concat(removed.stream(), changed.stream().map(Change::before))
                                .toList()));
    }

    private Map<String, Holders> held(ReferenceFile file, List<Map<String, String>> rows) {
        List<CodeHolders.Chosen> chosen = rows.isEmpty() ? List.of() : holders.all();
        Map<String, Holders> held = new HashMap<>();
        for (Map<String, String> row : rows) {
            Holders found = Holders.of(file, row, chosen);
            if (found.any()) {
                held.put(file.subject().stream().map(row::get).collect(Collectors.joining(",")), found);
            }
        }
        return held;
    }

    /**
     * Puts a new version in use; older ones are kept.
     *
     * @return what was wrong with it, in Chinese; where there is anything, nothing was loaded
     */
    @Transactional
    public List<String> load(String file, String text, String accountId) {
        ReferenceFile wanted = file(file);
        ReferenceRows read = checked(wanted, text);
        if (read.problems().none()) {
            versions.put(wanted, text, read, accountId);
        }
        return read.problems().list();
    }

    private ReferenceRows checked(ReferenceFile file, String text) {
        ReferenceRows read = ReferenceRows.read(file, text, messages);
        links.check(file, read);
        return read;
    }

    private FileView view(ReferenceFile file) {
        var inUse = versions.newest(file).orElseThrow();
        return new FileView(
                file.file(),
                messages.getMessage("reference.file." + file.file().replace(".csv", ""), null, null),
                file.columnNames(),
                ReferenceRows.read(file, inUse.content(), messages).all().size(),
                view(inUse),
                file == ReferenceFile.HOLIDAYS
                        ? holidays.missingYear().map(this::holidaysMissing).orElse(null)
                        : null);
    }

    private String holidaysMissing(int year) {
        return messages.getMessage("reference.holidays-missing", new Object[] {String.valueOf(year)}, null);
    }

    private static VersionView view(ReferenceVersions.Version version) {
        return new VersionView(version.version(), version.loadedBy(), version.loadedAt());
    }

    private static ReferenceFile file(String name) {
        return ReferenceFile.named(name).orElseThrow(() -> new IllegalArgumentException(name));
    }
}
