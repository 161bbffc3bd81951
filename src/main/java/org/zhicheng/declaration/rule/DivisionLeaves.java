package org.zhicheng.declaration.rule;

/** Which divisions can be chosen: the last level only. */
@FunctionalInterface
public interface DivisionLeaves {

    boolean isLeaf(String division);
}
