package org.zhicheng.office;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.zhicheng.text.ReadAs;

/**
 * Name keys find people by how their names begin, by an index. They are hexadecimal, because every database sorts digits
 * alike, whatever its collation makes of Chinese.
 */
final class NameKey {

    /** Longer names are found by their beginning. */
    private static final int LONGEST = 400;

    /** Sorts after every digit. */
    private static final String END = "g";

    private NameKey() {}

    static String of(String name) {
        String key = HexFormat.of().formatHex(ReadAs.name(name).getBytes(StandardCharsets.UTF_16BE));
        return key.length() <= LONGEST ? key : key.substring(0, LONGEST);
    }

    /** Returns the end of the keys of all names that begin like this one; it is none of them itself. */
    static String endOf(String beginning) {
        return of(beginning) + END;
    }
}
