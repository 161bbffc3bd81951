package org.zhicheng.reference.load;

import java.util.List;
import java.util.Set;

/**
 * Tells which codes cases under way rest on: no new version may take them away. The room that keeps the cases
 * implements it.
 */
@FunctionalInterface
public interface CodesInUse {

    /**
     * @param file {@code divisions.csv} …
     * @return the cells that name each row that is needed, without its days
     */
    Set<List<String>> of(String file);
}
