package org.zhicheng.review;

import java.util.Locale;

/** Lists the outcomes of a decision. */
public enum ReviewOutcome {
    /** 通过: on to the next stage, or done. */
    APPROVED,
    /** 退回: the applicant corrects the named items. */
    RETURNED,
    /** 不通过: the end. */
    REJECTED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ReviewOutcome of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
