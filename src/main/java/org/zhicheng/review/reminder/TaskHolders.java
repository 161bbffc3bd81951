package org.zhicheng.review.reminder;

import java.util.Optional;

/** Tells who has claimed a case at its current stage. */
public interface TaskHolders {

    /** @return account id; empty where nobody has */
    Optional<String> of(String declarationId);
}
