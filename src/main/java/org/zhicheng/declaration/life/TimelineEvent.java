package org.zhicheng.declaration.life;

import java.time.Instant;

/**
 * A timeline event is one thing that happened to a declaration, as its applicant reads it.
 *
 * @param kind selects the title in the messages: {@code event.<kind>}
 * @param actor the person or office, as the applicant may know it; null for the system
 * @param detail further text in Chinese; may be null
 */
public record TimelineEvent(Instant at, String kind, String actor, String detail) {}
