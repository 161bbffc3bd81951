package org.zhicheng.declaration.trial;

import org.zhicheng.problem.RefusedException;

/** Reads changed decision tables. Nothing of them is deployed or kept. */
public interface TrialTables {

    /**
     * Reads a table beside the version in use.
     *
     * @throws RefusedException where it could not be deployed, or where the server asks no such table
     */
    TrialTable read(String fileName, String text);
}
