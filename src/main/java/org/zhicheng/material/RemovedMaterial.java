package org.zhicheng.material;

import java.time.Instant;

/**
 * A removed material is a file that was replaced or taken out; its bytes stay for the audit.
 *
 * @param removedBy the account; null for old rows that do not name it
 */
public record RemovedMaterial(Material material, Instant removedAt, String removedBy) {}
