package org.zhicheng.archive;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Gives files their names in a package. What people named is made safe: it stays in its folder, every system can write it,
 * and no two are the same on a system that does not tell capital letters apart.
 */
final class PackagePaths {

    private static final int LONGEST = 120;

    private final Set<String> taken = new HashSet<>();

    PackagePaths() {
        taken.add(Manifest.FILE);
        taken.add(Manifest.SEAL);
    }

    /** Makes one step of a path of what people named. */
    static String safe(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]", "")
                .replaceAll("[/\\\\<>:\"|?*]", "_")
                .replaceAll("\\.{2,}", ".")
                .replaceAll("^[ .]+|[ .]+$", "");
        return plain.isEmpty() ? "_" : shortened(plain);
    }

    /** @param path of steps that are safe */
    String free(String path) {
        String free = path;
        for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
            free = numbered(path, number);
        }
        return free;
    }

    private static String numbered(String path, int number) {
        int dot = path.lastIndexOf('.');
        int end = dot > path.lastIndexOf('/') ? dot : path.length();
        return path.substring(0, end) + "(" + number + ")" + path.substring(end);
    }

    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String suffix = dot >= 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - suffix.length())) + suffix;
    }
}
