package org.zhicheng.declaration.life;

import java.time.Instant;

/**
 * One thing that happened to a declaration, as its applicant reads it.
 *
 * @param kind names the title in the messages: {@code event.<kind>}
 * @param actor who did it, as the applicant may know it; null for the system
 * @param detail what else to say, in Chinese; may be null
 */
public record TimelineEvent(Instant at, String kind, String actor, String detail) {}
