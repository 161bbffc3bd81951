package org.zhicheng.archive;

import java.time.Instant;
import java.util.List;

/**
 * The list of all that is in a package, in the package itself; what is not in it does not belong there.
 *
 * @param format what this list is
 * @param platform the address of the installation that made it
 * @param missing files that could not be read when it was made
 */
public record Manifest(
        String format,
        String id,
        String caseNumber,
        int version,
        Instant madeAt,
        String platform,
        List<Entry> files,
        List<String> missing) {

    static final String FORMAT = "zhicheng-archive/1";

    /** Its name, and that of its seal, in every package. */
    static final String FILE = "manifest.json";

    static final String SEAL = "manifest.jws";

    /** @param path within the package */
    public record Entry(String path, long size, String sha256) {}
}
