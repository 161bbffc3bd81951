package org.zhicheng.office;

/**
 * An event says where a case is now. It is published within the transaction in which the case moved, also where it did
 * not move far: who listens knows where it was before.
 *
 * @param office the group that has it; null where none has
 * @param stage the name of the stage that it is at there; null where no office has it
 */
public record CaseMoved(String declarationId, String office, String stage) {}
