package org.zhicheng.declaration.life;

/** An event says that a member of staff was shown a case. It is published outside of any transaction. */
public record CaseOpened(String declarationId, String accountId) {}
