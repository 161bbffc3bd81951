package org.zhicheng.privacy;

import java.time.Instant;

/** A ready copy of the own data can be fetched until it expires, several times where a line breaks. */
public record ReadyCopy(String id, Instant expiresAt) {}
