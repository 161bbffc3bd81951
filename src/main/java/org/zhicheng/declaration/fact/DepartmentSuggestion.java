package org.zhicheng.declaration.fact;

import java.util.Optional;

/** Suggests the trade department that usually reviews a specialty. */
@FunctionalInterface
public interface DepartmentSuggestion {

    /** A department's code and name, and the series that it reviews. */
    record Suggested(String code, String name, String series) {}

    Optional<Suggested> of(String specialty, String division);
}
