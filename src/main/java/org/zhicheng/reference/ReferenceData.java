package org.zhicheng.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reference data as a process admin sees it: what is in use, what a new version would change, and loading it. */
@Service
public class ReferenceData {

    private final ReferenceVersions versions;
    private final MessageSource messages;

    /**
     * @param name what people call it
     * @param loadedBy account id; null where it came with a release
     */
    public record FileView(
            String file, String name, List<String> columns, int version, String loadedBy, Instant loadedAt, int rows) {}

    /**
     * What loading would do. A row is its cells by column.
     *
     * @param problems in Chinese; where there are any, nothing can be loaded
     */
    public record Difference(
            List<String> problems,
            int rows,
            List<Map<String, String>> added,
            List<Map<String, String>> removed,
            List<Change> changed) {}

    public record Change(Map<String, String> before, Map<String, String> after) {}

    ReferenceData(ReferenceVersions versions, MessageSource messages) {
        this.versions = versions;
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

    /** Changes nothing. */
    @Transactional(readOnly = true)
    public Difference difference(String file, String text) {
        ReferenceFile wanted = file(file);
        ReferenceRows read = ReferenceRows.read(wanted, text, messages);
        Map<List<String>, Map<String, String>> before = new LinkedHashMap<>(
                ReferenceRows.read(wanted, text(file), messages).rows());
        List<Map<String, String>> added = new ArrayList<>();
        List<Change> changed = new ArrayList<>();
        read.rows().forEach((key, row) -> {
            Map<String, String> old = before.remove(key);
            if (old == null) {
                added.add(row);
            } else if (!old.equals(row)) {
                changed.add(new Change(old, row));
            }
        });
        return new Difference(
                read.problems(), read.rows().size(), added, List.copyOf(before.values()), List.copyOf(changed));
    }

    /**
     * Puts a new version in use; older ones are kept.
     *
     * @return what was wrong with it, in Chinese; where there is anything, nothing was loaded
     */
    @Transactional
    public List<String> load(String file, String text, String accountId) {
        ReferenceFile wanted = file(file);
        ReferenceRows read = ReferenceRows.read(wanted, text, messages);
        if (read.problems().isEmpty()) {
            versions.put(wanted, text, read.rows(), accountId);
        }
        return read.problems();
    }

    private FileView view(ReferenceFile file) {
        var inUse = versions.newest(file).orElseThrow();
        return new FileView(
                file.file(),
                messages.getMessage("reference.file." + file.file().replace(".csv", ""), null, null),
                file.columns(),
                inUse.version(),
                inUse.loadedBy(),
                inUse.loadedAt(),
                ReferenceRows.read(file, inUse.content(), messages).rows().size());
    }

    private static ReferenceFile file(String name) {
        return ReferenceFile.named(name).orElseThrow(() -> new IllegalArgumentException(name));
    }
}
