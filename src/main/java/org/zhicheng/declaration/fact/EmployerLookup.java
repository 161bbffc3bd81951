package org.zhicheng.declaration.fact;

/** Which employers the register knows by their id. */
@FunctionalInterface
public interface EmployerLookup {

    boolean knows(String employer);
}
