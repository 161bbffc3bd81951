package org.zhicheng.declaration.fact;

/** Finds an employer in the register by its id. */
@FunctionalInterface
public interface EmployerLookup {

    boolean knows(String employer);
}
