package org.zhicheng.declaration.view;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.zhicheng.text.ReadAs;

/** One employer has one name, however it was written: the first spelling that was seen stands for all of them. */
final class EmployerSpellings {

    private final Map<String, String> shown = new HashMap<>();
    private final Map<String, String> known = new HashMap<>();

    /** @param first the name that stands for its own other spellings */
    EmployerSpellings(String first) {
        of(first);
    }

    /** @param name null where none is known */
    String of(String name) {
        String written = Objects.requireNonNullElse(name, "");
        return known.computeIfAbsent(
                written, unread -> shown.computeIfAbsent(ReadAs.organisation(written), reading -> written));
    }
}
