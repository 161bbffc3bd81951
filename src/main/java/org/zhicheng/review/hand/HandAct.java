package org.zhicheng.review.hand;

import java.util.Locale;
import org.zhicheng.audit.AuditKind;

/** The ways in which a case changes hands; {@code hands.act.<code>} in the messages names each. */
public enum HandAct {
    TAKEN_OVER(AuditKind.TAKE_OVER_CASE),
    RELEASED(AuditKind.RELEASE_CASE),
    ASSIGNED(AuditKind.ASSIGN_CASE),
    /** Its holder is no member of the office any more. */
    GIVEN_BACK(AuditKind.GIVE_BACK_CASE);

    private final AuditKind audited;

    HandAct(AuditKind audited) {
        this.audited = audited;
    }

    /** Gives the code in the table: {@code taken-over}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    AuditKind audited() {
        return audited;
    }

    static HandAct of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
