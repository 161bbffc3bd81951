package org.zhicheng.review.batch;

import java.util.Map;
import java.util.Optional;

/** Asks {@code review-batch.dmn} whether a case may be approved among others; the room process implements it. */
public interface BatchTable {

    /** Returns the first row that matches; empty where none does. */
    Optional<Ruling> ask(Map<String, Object> facts);

    /** @param reason why not, in Chinese; null where it is allowed */
    record Ruling(boolean allowed, String reason) {}
}
