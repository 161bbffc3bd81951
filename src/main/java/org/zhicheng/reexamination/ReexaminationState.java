package org.zhicheng.reexamination;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a re-examination is, and what came out. */
public enum ReexaminationState {
    OPEN,
    /** 维持. */
    UPHELD,
    /** 更正. */
    CORRECTED,
    /** 重新评审. */
    REDO;

    /** Returns its code in the form, in the diagram and in messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ReexaminationState> outcome(String code) {
        return Arrays.stream(values())
                .filter(state -> state != OPEN && state.code().equals(code))
                .findFirst();
    }
}
