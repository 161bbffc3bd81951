package org.zhicheng.incident;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the steps that failed, and tries them again. */
public interface FailedSteps {

    /**
     * Attempts of a step that failed.
     *
     * @param since when the first one failed
     * @param last when the last one failed
     */
    record Attempts(int number, Instant since, Instant last) {}

    /** Lists those that stopped before those that will be tried by themselves; the newest first. */
    List<FailedStep> list(int most);

    long count();

    Optional<FailedStep> find(String id);

    /** Tells how often each was tried, by id; those of which nothing is known are not in it. */
    Map<String, Attempts> attempts(Collection<String> ids);

    /**
     * Has it tried at once: once more where it had stopped, earlier where it would have been tried later.
     *
     * @return false where it is tried already, is done by now, or is suspended; nothing was changed
     */
    boolean tryAgain(String id, String accountId);
}
