package org.zhicheng.material.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.RandomAccessRead;

/**
 * Reads each object a second time by the letter, and compares both readings. PDFBox accepts malformed objects, and so
 * do the programs of our readers, each in its own way: what one skips another acts on.
 */
final class StrictReparse {

    private final RandomAccessRead source;
    private int depth;
    private Parts parts = new Parts();

    StrictReparse(RandomAccessRead source) {
        this.source = source;
    }

    /** @throws DamagedPdfException where nothing is found, or less, more or other than is written there */
    <T extends COSBase> T of(FirstReading<T> first) throws IOException {
        long start = source.getPosition();
        if (depth == 0) {
            parts = new Parts();
        }
        depth++;
        T found;
        try {
            found = first.read();
        } finally {
            depth--;
        }
        if (found == null) {
            throw new DamagedPdfException("nothing at " + start);
        }
        if (depth == 0 && (found instanceof COSDictionary || found instanceof COSArray)) {
            long end = source.getPosition();
            source.seek(start);
            if (!parts.sameAs(readUntil(end))) {
                throw new DamagedPdfException("not well-formed at " + start);
            }
            source.seek(end);
        }
        return found;
    }

    boolean isOutside() {
        return depth == 0;
    }

    void dictionary() {
        parts.dictionaries++;
    }

    void array() {
        parts.arrays++;
    }

    void name() {
        parts.names++;
    }

    void string() {
        parts.strings++;
    }

    private Parts readUntil(long end) throws IOException {
        Parts read = new Parts();
        Deque<Integer> open = new ArrayDeque<>();
        while (source.getPosition() < end) {
            int letter = source.read();
            switch (letter) {
                case '%' -> skipComment();
                case '/' -> read.names++;
                case '(' -> {
                    read.strings++;
                    skipText();
                }
                case '[' -> {
                    read.arrays++;
                    open.push((int) ']');
                }
                case '<' -> {
                    if (source.peek() == '<') {
                        source.read();
                        read.dictionaries++;
                        open.push((int) '>');
                    } else {
                        read.strings++;
                        skipDigits();
                    }
                }
                case ')' -> throw new DamagedPdfException("a text ends that did not begin");
                case '>', ']' -> {
                    if (open.isEmpty() || open.pop() != letter || letter == '>' && source.read() != '>') {
                        throw new DamagedPdfException("something ends that did not begin");
                    }
                }
                default -> {}
            }
        }
        if (!open.isEmpty() || source.getPosition() != end) {
            throw new DamagedPdfException("something begins that does not end");
        }
        return read;
    }

    private void skipComment() throws IOException {
        for (int letter = source.read(); letter >= 0 && letter != '\n' && letter != '\r'; letter = source.read()) {
            continue;
        }
    }

    private void skipText() throws IOException {
        int nested = 1;
        while (nested > 0) {
            switch (source.read()) {
                case '\\' -> source.read();
                case '(' -> nested++;
                case ')' -> nested--;
                case -1 -> throw new DamagedPdfException("a text without an end");
                default -> {}
            }
        }
    }

    private void skipDigits() throws IOException {
        for (int letter = source.read(); letter != '>'; letter = source.read()) {
            if (letter < 0) {
                throw new DamagedPdfException("a text without an end");
            }
        }
    }

    interface FirstReading<T> {

        T read() throws IOException;
    }

    /** Counts the parts of an object by kind. */
    private static final class Parts {

        private long dictionaries;
        private long arrays;
        private long names;
        private long strings;

        private boolean sameAs(Parts other) {
            return dictionaries == other.dictionaries
                    && arrays == other.arrays
                    && names == other.names
                    && strings == other.strings;
        }
    }
}
