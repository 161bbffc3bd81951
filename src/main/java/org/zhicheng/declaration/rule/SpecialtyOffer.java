package org.zhicheng.declaration.rule;

/** Which specialties can be chosen, and at which levels. */
public interface SpecialtyOffer {

    boolean isLeaf(String specialty);

    boolean offers(String specialty, String level);
}
