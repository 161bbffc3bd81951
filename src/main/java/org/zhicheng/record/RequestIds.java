package org.zhicheng.record;

import java.util.UUID;

/** Each question to an outside record has an id of its own, which the answer repeats and the call log keeps. */
final class RequestIds {

    private RequestIds() {}

    static String next() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
