package org.zhicheng.material;

import java.time.Instant;

/**
 * A file that was replaced or taken out; its bytes stay for the audit.
 *
 * @param removedBy null where that was not written down yet
 */
public record RemovedMaterial(Material material, Instant removedAt, String removedBy) {}
