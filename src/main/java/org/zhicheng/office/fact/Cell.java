package org.zhicheng.office.fact;

/**
 * A cell is a place in which is counted: an office in some weeks, for everything or for a series, a level, or both.
 *
 * @param series {@link #ALL}, or a code
 * @param level {@link #ALL}, or a code
 * @param period a name of {@link Blocks}
 */
record Cell(String office, String series, String level, String period) {

    static final String ALL = "";

    private static final int MOST_WEEKS = 64;

    /** Of a series at a level there is so little in a week that weeks need not be counted together. */
    static int largestBlock(String series, String level) {
        return series.equals(ALL) || level.equals(ALL) ? MOST_WEEKS : 1;
    }
}
