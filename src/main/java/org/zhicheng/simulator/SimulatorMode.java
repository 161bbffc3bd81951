package org.zhicheng.simulator;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Lists the ways in which a simulated system can behave. */
public enum SimulatorMode {
    NORMAL,
    /** Answers after three seconds. */
    SLOW,
    /** Fails every call. */
    DOWN,
    /** Knows nobody. */
    NOT_FOUND;

    @JsonCreator
    public static SimulatorMode of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
