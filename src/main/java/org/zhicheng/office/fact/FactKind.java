package org.zhicheng.office.fact;

import java.util.Locale;

/** A fact kind says what happened. */
enum FactKind {
    /** An office got a case. */
    ENTERED,
    /** An office has a case no more, whatever the reason. */
    LEFT,
    /** An office decided. */
    DECIDED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FactKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
