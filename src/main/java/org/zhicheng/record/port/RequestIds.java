package org.zhicheng.record.port;

import org.zhicheng.sql.RowIds;

/** Gives each question to an outside record an id of its own, which the answer repeats and the call log keeps. */
public final class RequestIds {

    private RequestIds() {}

    public static String next() {
        return RowIds.next();
    }
}
