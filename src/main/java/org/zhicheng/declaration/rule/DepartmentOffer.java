package org.zhicheng.declaration.rule;

/** Which departments a division offers. */
@FunctionalInterface
public interface DepartmentOffer {

    boolean offers(String department, String division);
}
