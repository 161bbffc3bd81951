package org.zhicheng.material;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Finds what grows beyond all measure when it is unpacked, before a parser unpacks it into memory. */
final class PdfStreams {

    private static final byte[] START = "stream".getBytes(StandardCharsets.US_ASCII);
    /** An A4 page in colour at 600 dpi has about 100 MB. */
    private static final long LARGEST = 128L * 1024 * 1024;

    private static final int CHUNK = 64 * 1024;
    private static final int DEFLATE = 8;
    private static final int HEADER_CHECK = 31;

    private PdfStreams() {}

    /** @throws TooComplexException where one stream alone is larger than any page */
    static void check(byte[] file) {
        byte[] chunk = new byte[CHUNK];
        for (int i = 0; i < file.length - START.length; i++) {
            if (startsAt(file, i)) {
                int data = i + START.length;
                while (data < file.length && (file[data] == '\r' || file[data] == '\n' || file[data] == ' ')) {
                    data++;
                }
                if (packed(file, data)) {
                    check(file, data, chunk);
                }
            }
        }
    }

    private static boolean startsAt(byte[] file, int at) {
        for (int i = 0; i < START.length; i++) {
            if (file[at + i] != START[i]) {
                return false;
            }
        }
        return at == 0 || file[at - 1] != 'd';
    }

    private static boolean packed(byte[] file, int at) {
        return at + 1 < file.length
                && (file[at] & 0xF) == DEFLATE
                && ((file[at] & 0xFF) << 8 | file[at + 1] & 0xFF) % HEADER_CHECK == 0;
    }

    private static void check(byte[] file, int from, byte[] chunk) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file, from, file.length - from);
            while (!inflater.finished() && !inflater.needsDictionary()) {
                int unpacked = inflater.inflate(chunk);
                TooComplexException.check(inflater.getBytesWritten(), LARGEST);
                if (unpacked == 0) {
                    return;
                }
            }
        } catch (DataFormatException damaged) {
            // The parser stops at the same place
            return;
        } finally {
            inflater.end();
        }
    }
}
