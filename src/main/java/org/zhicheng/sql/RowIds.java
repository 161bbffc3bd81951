package org.zhicheng.sql;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Gives new rows, and questions that are kept as rows, their ids: 32 hexadecimal digits, a UUID without its dashes.
 */
public final class RowIds {

    private RowIds() {}

    /** An id that no other row has. */
    public static String next() {
        return digits(UUID.randomUUID());
    }

    /** The id of the one row for this name: the same for the same name. */
    public static String of(String name) {
        return digits(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private static String digits(UUID id) {
        return id.toString().replace("-", "");
    }
}
