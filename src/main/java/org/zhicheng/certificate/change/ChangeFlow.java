package org.zhicheng.certificate.change;

/** Drives a change, in the words of this room; the room process implements it. */
public interface ChangeFlow {

    /** The variable that names the row of the change, and tells nothing of what it says. */
    String CHANGE_ID = "changeId";

    /** @return the id of the process that was started */
    String start(String changeId, String declarationId);

    /** @return false where the process waits for no statement any more */
    boolean stated(String instanceId);
}
