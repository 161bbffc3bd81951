package org.zhicheng.reexamination;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What somebody asks to be looked at again, and what may come out. */
public enum Subject {
    /** 不通过. */
    REJECTED(ReexaminationState.UPHELD, ReexaminationState.REDO),
    /** 通过, with something in it that is not right. */
    APPROVED(ReexaminationState.UPHELD, ReexaminationState.CORRECTED),
    /** A revocation of the certificate. */
    REVOKED(ReexaminationState.UPHELD, ReexaminationState.CORRECTED);

    private final Set<ReexaminationState> outcomes;

    Subject(ReexaminationState first, ReexaminationState... others) {
        this.outcomes = EnumSet.of(first, others);
    }

    boolean allows(ReexaminationState outcome) {
        return outcomes.contains(outcome);
    }

    /** Returns its code in the table and in messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
