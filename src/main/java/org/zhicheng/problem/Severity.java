package org.zhicheng.problem;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The consequence of a problem. */
public enum Severity {
    /** The person cannot go on. */
    BLOCK,
    /** The person can go on after confirming. */
    WARN,
    /** The reviewer sees it; the person need not act. */
    FLAG;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
