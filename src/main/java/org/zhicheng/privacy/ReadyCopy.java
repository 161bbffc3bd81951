package org.zhicheng.privacy;

import java.time.Instant;

/** A copy of the own data that can be fetched, several times where a line breaks, until it expires. */
public record ReadyCopy(String id, Instant expiresAt) {}
