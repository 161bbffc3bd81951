package org.zhicheng.publicity;

/** Drives the publicity of a case, in the words of this room; the room process implements it. */
public interface PublicityFlow {

    /**
     * Tells the process that an objection waits to be judged.
     *
     * @return false where the case is not published any more
     */
    boolean objected(String declarationId);
}
