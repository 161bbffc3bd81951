package org.zhicheng.review.note;

import java.time.Instant;

/** A note is what a reviewer wrote down about a case for the own office. */
record Note(String id, String declarationId, String office, String authorId, String text, Instant writtenAt) {}
