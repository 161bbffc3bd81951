package org.zhicheng.incident;

import java.time.Instant;

/**
 * A failed step of a process is tried again by itself for a while, and then waits for a person.
 *
 * @param id of the job
 * @param processKey empty for a job of the engine itself
 * @param stepName from the diagram
 * @param caseNumber null for what is about no case, such as a registration
 * @param declarationId null for the same
 * @param instance the engine's own id of the process; null for a job of the engine itself
 * @param left how often it will be tried yet
 * @param next when it will be tried; null where it will not, or is just now
 * @param exceptions what was thrown, without the frames: for technicians
 */
public record FailedStep(
        String id,
        String processKey,
        String processName,
        String stepId,
        String stepName,
        String caseNumber,
        String declarationId,
        String instance,
        State state,
        int left,
        Instant next,
        String exceptions) {

    /** What becomes of it. */
    public enum State {
        /** Nothing happens before somebody tries it again. */
        STOPPED,
        /** Will be tried again by itself. */
        WAITING,
        /** Is tried just now. */
        RUNNING,
        /** Its process was suspended in Cockpit. */
        SUSPENDED
    }

    public FailureKind kind() {
        return FailureKind.of(exceptions);
    }
}
