package org.zhicheng.declaration.fact;

import java.util.Optional;

/** Which trade department usually reviews a specialty. */
@FunctionalInterface
public interface DepartmentSuggestion {

    /** What people call it, and its code. */
    record Suggested(String code, String name, String series) {}

    Optional<Suggested> of(String specialty, String division);
}
