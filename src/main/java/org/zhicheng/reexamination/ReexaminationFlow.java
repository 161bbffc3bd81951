package org.zhicheng.reexamination;

/** Drives a re-examination, in the words of this room; the room process implements it. */
public interface ReexaminationFlow {

    /** The variable that names the row, and tells nothing of what it says. */
    String REEXAMINATION_ID = "reexaminationId";

    /** @return the id of the process that was started */
    String start(String reexaminationId, String declarationId);
}
