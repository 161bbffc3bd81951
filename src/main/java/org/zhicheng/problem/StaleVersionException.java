package org.zhicheng.problem;

/** The section was saved elsewhere since it was loaded (S01). */
public class StaleVersionException extends RuntimeException {

    private final String section;

    public StaleVersionException(String section, int expectedVersion) {
        super("Section '" + section + "' is no longer at version " + expectedVersion);
        this.section = section;
    }

    public String section() {
        return section;
    }
}
