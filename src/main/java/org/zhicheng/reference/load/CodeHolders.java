package org.zhicheng.reference.load;

import java.util.List;

/** Lists the codes that unfinished declarations have chosen. The room that keeps the cases implements it. */
@FunctionalInterface
public interface CodeHolders {

    List<Chosen> all();

    /**
     * A choice counts the declarations that chose the same codes.
     *
     * @param drafts still, or again, with their applicants: held against what is offered today
     * @param cases sent: held against what was offered when they were declared
     */
    record Chosen(
            String division, String department, String series, String specialty, String level, int drafts, int cases) {}
}
