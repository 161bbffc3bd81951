package org.zhicheng.review;

/**
 * An event says that an office has its turn. It is published within the transaction that opened the stage.
 *
 * @param office the group that decides
 * @param again whether the case was with the offices before, and comes back corrected
 */
public record StageOpened(String declarationId, String office, boolean again) {}
