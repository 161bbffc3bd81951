package org.zhicheng.engines;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One entry of the table: words that are found in some files, what is put there, and why. Where nothing is put, the words
 * stay.
 */
record Sentence(String why, List<PathMatcher> files, Pattern find, String put) {

    static PathMatcher glob(String files) {
        return FileSystems.getDefault().getPathMatcher("glob:" + files);
    }

    boolean speaksOf(Path file) {
        return files.isEmpty() || files.stream().anyMatch(one -> one.matches(file));
    }

    String in(Path file, String text) {
        return speaksOf(file) ? find.matcher(text).replaceAll(put) : text;
    }

    boolean found(Path file, String text) {
        return speaksOf(file) && find.matcher(text).find();
    }

    /** Marks every place of this text that these words cover. */
    void mark(Path file, String text, BitSet places) {
        if (speaksOf(file)) {
            for (Matcher match = find.matcher(text); match.find(); ) {
                places.set(match.start(), match.end());
            }
        }
    }

    @Override
    public String toString() {
        return find + " (" + why + ")";
    }
}
