package org.zhicheng.declaration.life;

import java.util.Map;
import java.util.Optional;
import org.zhicheng.problem.NotAllowedException;

/** Drives the process of a declaration, in the declaration's own words. */
public interface CaseFlow {

    /**
     * Starts 职称申报 for a new declaration, as this applicant.
     *
     * @param facts the routing facts: codes and flags, nothing personal
     * @throws NotAllowedException where the person may not start declarations (V01)
     */
    void start(String declarationId, String applicantId, Map<String, Object> facts);

    /** Returns the task in which the applicant fills in or corrects; empty while the system or staff have the case. */
    Optional<String> applicantTask(String declarationId);

    /** Returns whether a reviewer has the case in hand now; else it waits at its office, or is at none. */
    boolean claimed(String declarationId);

    /** Returns whether no reviewer ever claimed the case, at any stage and in any round (Q03). */
    boolean withdrawable(String declarationId);

    /**
     * Withdraws the case from review. Where a reviewer claims it at the same moment, exactly one of both happens.
     *
     * @return false where a reviewer was first
     */
    boolean withdraw(String declarationId);

    /**
     * Deletes a draft the way its diagram draws it (删除草稿), and forgets its history.
     *
     * @return false where its diagram is an older one that draws no such way; nothing was changed
     */
    boolean delete(String declarationId);

    /** Ends the process of a draft and deletes its history. */
    void discard(String declarationId);

    /** Ends the process of a case that its applicant gave up, and keeps its history. */
    void end(String declarationId);
}
