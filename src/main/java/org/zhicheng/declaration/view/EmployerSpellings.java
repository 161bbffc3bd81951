package org.zhicheng.declaration.view;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.zhicheng.text.ReadAs;

/** Gives an employer one name, however it was written: the first spelling stands for all of them. */
final class EmployerSpellings {

    private final Map<String, String> shown = new HashMap<>();
    private final Map<String, String> known = new HashMap<>();

    /** @param first the name that is seen first */
    EmployerSpellings(String first) {
        of(first);
    }

    /** @param name null where it is unknown */
    String of(String name) {
        String written = Objects.requireNonNullElse(name, "");
        return known.computeIfAbsent(
                written, unread -> shown.computeIfAbsent(ReadAs.organisation(written), reading -> written));
    }
}
