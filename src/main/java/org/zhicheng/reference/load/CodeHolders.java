package org.zhicheng.reference.load;

import java.util.List;

/** What everything that is not finished yet has chosen. Whoever keeps the cases knows. */
@FunctionalInterface
public interface CodeHolders {

    List<Chosen> all();

    /**
     * Those that chose the same.
     *
     * @param drafts still, or again, with their applicants: held against what is offered today
     * @param cases sent: held against what was offered when they were declared
     */
    record Chosen(
            String division, String department, String series, String specialty, String level, int drafts, int cases) {}
}
