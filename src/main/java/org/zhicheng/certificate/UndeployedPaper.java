package org.zhicheng.certificate;

import org.zhicheng.problem.RefusedException;

/** Reads a changed {@code certificate-paper.dmn} that nobody deployed; the room process implements it. */
public interface UndeployedPaper {

    /** @throws RefusedException where it could not be deployed, or is another table */
    PaperTable read(String fileName, String text);
}
